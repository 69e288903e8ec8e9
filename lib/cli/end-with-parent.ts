/** End this process with the one that started it, however that ends. */
export function endWithParent(): void {
  if (process.send) process.on('disconnect', () => process.exit(0))
}

/** Take out what was to be shown until a moment that has passed since the page was made: `[data-until]` holds a timestamp with offset. */
export function removeWhatIsOver(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-until]'))
    if (Date.parse(element.dataset.until ?? '') <= Date.now()) element.remove()
}

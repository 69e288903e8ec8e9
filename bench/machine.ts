import { arch, cpus, platform, totalmem } from 'node:os'

/** Say what was measured on, and on which day. */
export function machine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${cpus().length} × ${processor?.model.trim() || 'unnamed processor'}, ${memory} GB, ${platform()} ${arch()}, node ${process.version}`
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a release says of itself that a crawler's findings are held against. */
export interface ReleaseFacts {
  readonly origin: string
  /** Paths of all files. */
  readonly files: readonly string[]
  /** Addresses of all pages but the one for what is not found, as links spell them. */
  readonly addresses: readonly string[]
}

/** Read what the current release of a shelf holds. */
export async function readRelease(siteDir: string): Promise<ReleaseFacts> {
  const text = await readFile(join(siteDir, 'current/release.json'), 'utf8')
  const { origin, files }: { origin: string; files: Record<string, string> } = JSON.parse(text)
  const pages = Object.keys(files).filter((file) => file.endsWith('index.html'))
  const addresses = pages.map((file) => encodeURI(`/${file.slice(0, -'index.html'.length)}`))
  return { origin, files: Object.keys(files), addresses }
}

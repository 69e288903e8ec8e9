import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type HostName, hostNames } from '#lib/hosts.ts'

/** A finished folder of files that a web server can serve as it is, described by its `release.json`. */
export interface Release {
  readonly id: string
  /** The site's origin, which its pages name: `https://example.com`. */
  readonly origin: string
  readonly contentHash: string
  readonly codeHash: string
  /** What visitors may ask for: path inside the release, parts joined by `/` (`blog/x/index.html`), to the SHA-256 of that file's bytes in hex. */
  readonly files: Readonly<Record<string, string>>
  /** Files that have ready forms beside them, by path; a form lies at `<path>.br` or `<path>.gz`. */
  readonly compressed: Readonly<Record<string, readonly Encoding[]>>
  /** The SHA-256 of each ready form, by its own path (`index.html.br`). */
  readonly forms: Readonly<Record<string, string>>
  /** Former addresses and where they lead now, both percent-decoded: `/old/x/` to `/blog/x/`. */
  readonly redirects: Readonly<Record<string, string>>
  /** Addresses that are gone for good, percent-decoded: they are answered with 410. */
  readonly gone: readonly string[]
  /** Whether it is a preview, with drafts, and no site for visitors. */
  readonly preview: boolean
  /** Who puts it on the web, where somebody has said. */
  readonly host?: HostName | undefined
  /** What every answer says, by path; where two rules that match give one name, the later one holds. */
  readonly headers: readonly HeaderRule[]
}

/** How a ready form is compressed, as its file name ends. */
export type Encoding = 'br' | 'gz'

/**
 * Headers of all answers at a path: one address (`/x`), or all that start so (`/media/*`) or end so (`/*\/index.md`). In a value,
 * `{folder}` means the address of the folder that the file is in: `/blog/x/`.
 */
export interface HeaderRule {
  readonly path: `/${string}`
  readonly headers: Readonly<Record<string, string>>
}

/** Where a release describes itself; no visitor is served this file. */
export const manifest = 'release.json'

const texts = z.record(z.string(), z.string())
const shape = z.object({
  id: z.string(),
  origin: z.string(),
  contentHash: z.string(),
  codeHash: z.string(),
  files: texts,
  // Releases that were made before there were these are still served.
  compressed: z.record(z.string(), z.array(z.enum(['br', 'gz']))).default({}),
  forms: texts.default({}),
  redirects: texts.default({}),
  gone: z.array(z.string()).default([]),
  preview: z.boolean().default(false),
  host: z.enum(hostNames).optional(),
  headers: z.array(z.object({ path: z.templateLiteral(['/', z.string()]), headers: texts })).default([]),
})

/** Read what is current, or null where there is no finished release. */
export async function currentRelease(siteDir: string): Promise<Release | null> {
  return readRelease(join(siteDir, 'current'))
}

/** Read how the release in `folder` describes itself, or null where it does not or not wholly. */
export async function readRelease(folder: string): Promise<Release | null> {
  const text = await readFile(join(folder, manifest), 'utf8').catch(nullWhereAbsent)
  return text === null ? null : (shape.safeParse(parsed(text)).data ?? null)
}

/** Take an error for "nothing there", or throw it on. */
export function nullWhereAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

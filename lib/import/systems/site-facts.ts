import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { isMapping, textOf } from '#lib/import/source/old-header.ts'
import type { OldAuthor } from '#lib/import/source/old-site.ts'
import { isUrl } from '#lib/is-url.ts'
import { readText } from './texts.ts'

/** Read an origin out of an address; null where it is none, or one of those that examples have. */
export function originOf(written: string | null): string | null {
  if (written === null || !/^https?:\/\//i.test(written) || !isUrl(written)) return null
  const { hostname } = new URL(written)
  return /^(localhost|127\.|.*\.?example\.(com|org|net)$|your-)/.test(hostname) || !hostname.includes('.')
    ? null
    : `https://${new URL(written).host}`
}

/** Find where a site was: by what its configuration says, or by the file CNAME of GitHub Pages. */
export async function originIn(folder: OldFolder, root: string, written: string | null): Promise<string | null> {
  const said = originOf(written)
  if (said !== null) return said
  const file = folder.paths.find(
    (path) => path === `${root}CNAME` || path === `${root}static/CNAME` || path === `${root}public/CNAME`,
  )
  if (file === undefined) return null
  return originOf(`https://${(await readText(folder, file)).text.trim()}`)
}

/** Read the path of an address: `https://x.example/blog/` has `/blog`. */
export const pathOf = (written: string | null): string =>
  written !== null && isUrl(written) ? new URL(written).pathname.replace(/\/$/, '') : (written ?? '').replace(/\/$/, '')

/** Read people from a mapping of keys to what is known of them, or from a list in which each has a key. */
export function authorsIn(data: Readonly<Record<string, unknown>>): OldAuthor[] {
  return Object.entries(data).flatMap(([key, said]) => {
    if (!isMapping(said)) return []
    const name = textOf(said.name) ?? textOf(said.display_name) ?? textOf(said.full_name) ?? textOf(said.title)
    if (name === null || textOf(said.name) === '') return []
    const url = textOf(said.url) ?? textOf(said.web) ?? textOf(said.website) ?? textOf(said.uri) ?? textOf(said.homepage)
    const description = textOf(said.bio) ?? textOf(said.description) ?? (textOf(said.name) ? textOf(said.title) : null)
    return [{ key, name, description, url: url && /^https?:\/\/\S+$/.test(url) && isUrl(url) ? url : null }]
  })
}

/** Read a text between quotation marks that a script of a configuration gives to a name. */
export const settingIn = (script: string, name: string): string | null =>
  new RegExp(`(?:^|[\\s{,])["']?${name}["']?\\s*:\\s*["'\`]([^"'\`\\n]*)["'\`]`).exec(script)?.[1] ?? null

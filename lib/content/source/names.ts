import { basename, dirname, extname } from 'node:path/posix'
import { datedName, oddDay } from '#lib/content/written/dated-name.ts'
import { languageTag } from '#lib/content/written/languages.ts'
import type { Remark } from '#lib/findings.ts'
import { slugify } from '#lib/urls.ts'
import type { ArticleFields } from './fields.ts'

/** The folder decides: content/blog, content/articles, content/pages. */
export type Kind = 'post' | 'article' | 'page'

/** Which kind of text each folder holds. */
export const kinds: Readonly<Record<string, Kind>> = { blog: 'post', articles: 'article', pages: 'page' }
/** Say which kind of text a path has; undefined outside of the folders of articles. */
export const kindOf = (path: string): Kind | undefined => kinds[inLanguage(path).split('/')[0] ?? '']

/**
 * Say in which language a text is by its place: `content/de/blog/x.md`, `content/pt-br/pages/y.md`, and in a folder of its own as in Hugo
 * `content/blog/x/index.de.md`. Null for others.
 */
export function folderLanguage(path: string): string | null {
  const [first = '', second = '', ...rest] = path.split('/')
  const named = rest.length > 0 && Object.hasOwn(kinds, first) ? indexIn.exec(path)?.[2] : undefined
  if (named !== undefined) return languageTag(named)
  return rest.length > 0 && Object.hasOwn(kinds, second) && /^[a-z]{2}(?:[-_][a-z0-9]{2,8})*$/i.test(first)
    ? languageTag(first)
    : null
}

const indexIn = /^(.+\/index)\.([a-z]{2}(?:[-_][a-z]{2,4})?)(\.(?:md|markdown))$/i

/** Name a path without its language: translations have this in common. */
export function inLanguage(path: string): string {
  if (folderLanguage(path) === null) return path
  return indexIn.test(path) && Object.hasOwn(kinds, path.split('/', 1)[0] ?? '')
    ? path.replace(indexIn, '$1$3')
    : path.slice(path.indexOf('/') + 1)
}

/** Hugo tells translations apart by their names, `x.de.md` beside `x.md`: answer the language of such a name and what it is without it; null for other names. */
export function languageInName(path: string): { readonly language: string; readonly stem: string } | null {
  const [, stem = '', tag = ''] = /^(.+)\.([a-z]{2}(?:[-_][a-z]{2,4})?)\.(?:md|markdown)$/i.exec(path) ?? []
  const language = tag === '' ? null : languageTag(tag)
  return language === null ? null : { language, stem }
}

/** What an article is called. */
export interface Named {
  readonly slug: string
  readonly address: string
  readonly remarks: readonly Remark[]
}

/**
 * Say which slug and address a file has by its place: `blog/x.md` and `blog/x/index.md` are /blog/x/; pages lie at the root. A name that says
 * the language of the whole site says nothing.
 */
export function placeOf(path: string, siteLanguage?: string): Named & { readonly name: string } {
  const inside = inLanguage(path)
  const bare = inside.slice(0, -extname(inside).length)
  const named = basename(bare).toLowerCase() === 'index' ? dirname(bare) : bare
  const name = basename(named)
  const found = folderLanguage(path)
  const language = found === siteLanguage && path.split('/', 1)[0] === inside.split('/', 1)[0] ? null : found
  const parts = (language === null ? named : `${language}/${named}`).split('/').map(slugify)
  const slug = parts.at(-1) || 'untitled'
  const address = `/${parts
    .filter((part, at) => part !== 'pages' || at !== (language === null ? 0 : 1))
    .map((part) => `${part}/`)
    .join('')}`
  if (parts.includes('')) return { name, slug, address: `/${slug}/`, remarks: [nameless(name)] }
  return { name, slug, address, remarks: name === slug ? [] : [renamed(name, address)] }
}

/** Say what an article is called: as `slug:` says, else as its file, without the day that its name begins with. */
export function nameOf(
  place: ReturnType<typeof placeOf>,
  kind: Kind,
  { slug }: ArticleFields,
): Named & { readonly date: string | null } {
  const dated = kind === 'page' ? null : datedName(place.name)
  const date = dated?.date ?? null
  const odd = kind === 'page' ? [] : oddDay(place.name)
  const folder = place.address.replace(/[^/]*\/$/, '')
  if (slug !== undefined) {
    const parts = slug
      .replace(/\.html?$/i, '')
      .split('/')
      .map(slugify)
      .filter((part) => part !== '')
    return { slug: parts.at(-1) ?? place.slug, address: `${folder}${parts.join('/') || slug}/`, remarks: odd, date }
  }
  const rest = slugify(dated?.rest ?? '')
  if (dated === null || rest === '' || rest === place.slug) return { ...place, remarks: [...place.remarks, ...odd], date }
  const address = `${folder}${rest}/`
  return { slug: rest, address, remarks: [renamed(place.name, address)], date }
}

/** Say which addresses a file has, or once had, by its path alone: with the day that its name begins with, and without. */
export function addressesByPath(path: string): string[] {
  const place = placeOf(path)
  const { address } = nameOf(place, kindOf(path) ?? 'page', {})
  return address === place.address ? [address] : [address, place.address]
}

/** Refuse a file name that no address can be made of. */
export function nameless(name: string): Remark {
  const message = `The file name "${name}" has no letter and no digit, so it gives no address.`
  return {
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'address-form',
    message,
    fix: 'Rename the file, or add a line permalink: with an address.',
  }
}

function renamed(name: string, address: string): Remark {
  const message = `The file name "${name}" becomes the address ${address}.`
  const fix = 'Nothing to do; a file name in small letters with hyphens would show the address as it is.'
  return { line: 1, column: 1, severity: 'note', rule: 'address-inferred', message, fix }
}

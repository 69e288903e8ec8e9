import { hiddenBy } from '#lib/content/hidden/fields.ts'
import { type OldFolder, Refusal } from '#lib/import/source/old-folder.ts'
import {
  type Attachment,
  type OldAuthor,
  type OldCategory,
  type OldSite,
  type OldText,
  plainSite,
} from '#lib/import/source/old-site.ts'
import { readWxr, type WxrItem } from '#lib/import/source/wxr.ts'
import { isUrl } from '#lib/is-url.ts'
import { slugify } from '#lib/urls.ts'
import { originOf } from './site-facts.ts'
import { titleFrom } from './texts.ts'

/** What stands near the beginning of each export of WordPress. */
export const isWxr = (start: string): boolean =>
  /xmlns:wp=["']https?:\/\/wordpress\.org\/export\/|This is a WordPress eXtended RSS/.test(start)

/** Read exports of WordPress; a large site has several of them. */
export async function readWordPress(folder: OldFolder, paths: readonly string[]): Promise<OldSite> {
  let facts: Readonly<Record<string, string>> = {}
  const items: (WxrItem & { readonly path: string })[] = []
  for (const path of paths) {
    const { channel, items: found } = await readWxr(path, await folder.stream(path))
    facts = { ...channel, ...facts }
    items.push(...found.map((item) => ({ ...item, path })))
  }
  if (facts['wp:wxr_version'] === undefined && !items.some(({ texts }) => texts['wp:post_type'] !== undefined))
    throw new Refusal(`${paths.join(', ')} is XML, but no export of WordPress.`)
  const url = facts['wp:base_blog_url'] || facts.link || ''
  const attachments = attachmentsIn(items)
  const isText = ({ kind, texts }: WxrItem) => kind === 'item' && !internal.test(texts['wp:post_type'] ?? 'post')
  const texts = items.filter((item) => isText(item) && !/^(trash|auto-draft|inherit)$/.test(item.texts['wp:status'] ?? ''))
  return {
    ...plainSite,
    system: 'WordPress',
    name: facts.title || null,
    description: facts.description || null,
    language: facts.language || null,
    origin: originOf(url),
    texts: texts.map((item) => asText(item, item.path, attachments)),
    authors: items.flatMap(authorOf),
    categories: items.flatMap(categoryOf),
    moves: texts.flatMap(({ texts: said }) =>
      said['wp:post_id'] && pathIn(said.link) ? [[`/?p=${said['wp:post_id'].trim()}`, pathIn(said.link) ?? ''] as const] : [],
    ),
    roots: folder.paths.some((path) => path.startsWith('wp-content/')) ? [''] : ['', ...uploadRoots(folder)],
    dialects: ['wordpress'],
    attachments,
    left: leftIn(items),
  }
}

/** Where an archive of the uploads was unpacked. */
const uploadRoots = (folder: OldFolder): string[] =>
  [...new Set(folder.paths.flatMap((path) => /^(.*?\/)wp-content\/uploads\//.exec(path)?.[1] ?? []))].slice(0, 3)

/** Kinds that are no texts with pages. */
const internal =
  /^(attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|feedback|wp_.*|wpcf7.*|acf.*|elementor_.*|jp_.*|wpforms.*|shop_order.*|scheduled-action)$/

function leftIn(items: readonly WxrItem[]): string[] {
  const comments = items.reduce((sum, item) => sum + item.comments, 0)
  const trashed = items.filter(({ kind, texts }) => kind === 'item' && /^(trash|auto-draft)$/.test(texts['wp:status'] ?? '')).length
  const counts = new Map<string, number>()
  for (const { kind, texts } of items) {
    const type = texts['wp:post_type'] ?? 'post'
    if (kind === 'item' && internal.test(type) && type !== 'attachment') counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  const said = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}.`])
  return [
    ...said(comments, 'comment'),
    ...said(trashed, 'deleted text'),
    ...[...counts].map(([type, count]) => `${count} of the kind "${type}", which ${count === 1 ? 'is no text' : 'are no texts'}.`),
  ]
}

function attachmentsIn(items: readonly WxrItem[]): ReadonlyMap<string, Attachment> {
  return new Map(
    items.flatMap(({ texts, meta }) => {
      const [id, url] = [texts['wp:post_id']?.trim(), texts['wp:attachment_url']?.trim()]
      if (!id || !url) return []
      const caption = (texts['excerpt:encoded'] ?? '').replace(/<[^<>]*>/g, '').trim()
      const parent = texts['wp:post_parent']?.trim() ?? ''
      return [[id, { url, alt: meta._wp_attachment_image_alt ?? '', caption, parent }] as const]
    }),
  )
}

const authorOf = ({ kind, texts }: WxrItem): OldAuthor[] => {
  const key = texts['wp:author_login']?.trim()
  if (kind !== 'wp:author' || !key) return []
  const whole = [texts['wp:author_first_name'], texts['wp:author_last_name']].flatMap((part) => part?.trim() || []).join(' ')
  return [{ key, name: texts['wp:author_display_name']?.trim() || whole || key, description: null, url: null }]
}

const categoryOf = ({ kind, texts }: WxrItem): OldCategory[] => {
  const isCategory = kind === 'wp:category' || (kind === 'wp:term' && texts['wp:term_taxonomy']?.trim() === 'category')
  const title = (texts['wp:cat_name'] ?? texts['wp:term_name'])?.trim()
  const description = (texts['wp:category_description'] ?? texts['wp:term_description'])?.trim() || null
  return isCategory && title ? [{ title, description }] : []
}

/** The path of a public address: `?p=12` is none. */
const pathIn = (link: string | undefined): string | null => {
  const address = link?.trim() ?? ''
  if (!/^https?:\/\//i.test(address) || !isUrl(address)) return null
  const { pathname, search } = new URL(address)
  return search === '' && pathname !== '/' ? pathname : null
}

function asText({ texts, terms, meta, line }: WxrItem, path: string, attachments: ReadonlyMap<string, Attachment>): OldText {
  const said = (name: string): string => texts[name]?.trim() ?? ''
  const [type, status, id] = [said('wp:post_type') || 'post', said('wp:status'), said('wp:post_id')]
  const of = (domain: string) => terms.flatMap((term) => (term.domain === domain && term.name !== '' ? [term.name] : []))
  const date = momentOf(said('wp:post_date'), said('wp:post_date_gmt')) ?? momentOf(said('wp:post_date'), '')
  const updated = momentOf(said('wp:post_modified'), said('wp:post_modified_gmt'))
  const slug = slugify(decodeURIComponentSafely(said('wp:post_name'))) || slugify(said('title')) || `text-${id}`
  const hidden =
    said('wp:post_password') !== ''
      ? 'it asked for a password'
      : hiddenBy('status', status) && status !== 'future'
        ? `status: ${status}`
        : null
  const isPage = type === 'page'
  const fields = {
    title: said('title') || titleFrom(slug),
    description: meta._yoast_wpseo_metadesc || meta._aioseop_description || meta.rank_math_description || '',
    excerpt: said('excerpt:encoded')
      .replace(/<[^<>]*>/g, '')
      .trim(),
    date: isPage ? '' : (date ?? ''),
    updated: updated !== null && updated.slice(0, 10) !== date?.slice(0, 10) ? updated : '',
    author: isPage ? '' : said('dc:creator'),
    categories: of('category').filter((name) => name !== 'Uncategorized'),
    tags: of('post_tag'),
    image: attachments.get(meta._thumbnail_id ?? '')?.url ?? '',
    imageAlt: attachments.get(meta._thumbnail_id ?? '')?.alt ?? '',
    featured: said('wp:is_sticky') === '1' ? 'true' : '',
  }
  const address = pathIn(texts.link)
  return {
    path,
    form: 'html',
    kind: isPage ? 'page' : type === 'post' ? 'post' : 'article',
    slug,
    fields,
    header: null,
    comments: [],
    body: withOwnPictures(texts['content:encoded'] ?? '', id, attachments),
    bodyLine: line,
    addresses: address === null ? [] : [address],
    hidden,
    unlisted: false,
    publishAt: status === 'future' ? date : null,
    remarks: [],
    cuts: [],
  }
}

/** A gallery that names no pictures shows those that were uploaded with its text. */
function withOwnPictures(body: string, id: string, attachments: ReadonlyMap<string, Attachment>): string {
  if (!/\[gallery\b/.test(body)) return body
  const own = [...attachments].flatMap(([key, { parent, url }]) => (parent === id && pictureFile.test(url) ? [key] : []))
  return body.replace(/(?<!\[)\[gallery\b(?![^\]]{0,500}\b(?:ids|include)=)/g, `[gallery ids="${own.join(',')}"`)
}

const pictureFile = /\.(jpe?g|png|gif|webp|avif|svg)$/i

/** WordPress gives each time twice, where its site was and in Greenwich: from both follows the offset. */
function momentOf(local: string, greenwich: string): string | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(local)) return null
  if (!/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(greenwich)) return local.slice(0, 10)
  const minutes = Math.round((Date.parse(`${local.replace(' ', 'T')}Z`) - Date.parse(`${greenwich.replace(' ', 'T')}Z`)) / 60_000)
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 14 * 60) return local.slice(0, 10)
  const two = (number: number) => String(number).padStart(2, '0')
  const offset =
    minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${local.replace(' ', 'T')}${offset}`
}

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { isMapping, listOf, readConfig, textOf } from '#lib/import/source/old-header.ts'
import { type OldAuthor, type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, dayIn, dayValues, fillPattern, spellDay } from './dates.ts'
import { authorsIn, originIn } from './site-facts.ts'
import { templatesIn } from './templates.ts'
import { isAboutRepository, isMarkdown, isText, readOldText, readText, titleFrom } from './texts.ts'

/** Jekyll: `_config.yml` and a folder `_posts`. */
export const isJekyll = (paths: readonly string[]): boolean => paths.some((path) => /(^|\/)_(posts|drafts)\//.test(path))

/** Read a Jekyll site whose configuration is in `root`: empty, or `docs/`. */
export async function readJekyll(folder: OldFolder, root: string): Promise<OldSite> {
  const configName = folder.paths.find((path) => path === `${root}_config.yml` || path === `${root}_config.yaml`)
  const config = configName ? readConfig(configName, (await readText(folder, configName)).text) : {}
  const collections = collectionsIn(config)
  const texts: OldText[] = []
  const left: string[] = []
  for (const path of folder.paths.filter((path) => path.startsWith(root) && isText(path))) {
    const kind = placeOf(path.slice(root.length), collections)
    if (kind === null) continue
    const text = await readOldText(folder, path)
    if (kind === 'pages' && (Object.keys(text.fields).length === 0 || isAboutRepository(path))) continue
    texts.push(await asJekyll(text, kind, root, config))
  }
  return {
    ...plainSite,
    system: 'Jekyll',
    name: textOf(config.title) ?? textOf(config.name),
    description: textOf(config.description),
    language: textOf(config.lang) ?? textOf(config.locale),
    timeZone: textOf(config.timezone),
    origin: await originIn(folder, root, textOf(config.url)),
    basePath: (textOf(config.baseurl) ?? '').replace(/\/$/, ''),
    texts,
    authors: await jekyllAuthors(folder, root, config),
    roots: [root, ...sourceOfPictures(config).map((place) => `${root}${place}/`)],
    dialects: ['liquid', 'kramdown'],
    templates: await templatesIn(folder, root, (data) => ({ site: { ...config, data } })),
    left,
  }
}

/** From where the tag `{% picture %}` of a plugin takes its pictures. */
function sourceOfPictures({ picture }: Readonly<Record<string, unknown>>): string[] {
  const place = isMapping(picture) ? textOf(picture.source)?.replace(/^\.?\/+|\/+$/g, '') : null
  return place ? [place] : []
}

/** Collections whose texts have pages of their own. */
function collectionsIn(config: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const named = isMapping(config.collections) ? Object.entries(config.collections) : []
  return new Set(named.flatMap(([name, said]) => (isMapping(said) && said.output === 'true' ? [name] : [])))
}

/** Say what a file is by its place: a post, one of a collection, or a page. */
function placeOf(path: string, collections: ReadonlySet<string>): string | null {
  const folders = dirname(path).split('/')
  const special = folders.find((name) => name.startsWith('_'))
  if (special === '_posts' || special === '_drafts') return special.slice(1)
  if (special !== undefined) return collections.has(special.slice(1)) ? special.slice(1) : null
  return isMarkdown(path) && !/^(vendor|test|spec|node_modules|bin|script)\//.test(path) ? 'pages' : null
}

async function asJekyll(text: OldText, place: string, root: string, config: Readonly<Record<string, unknown>>): Promise<OldText> {
  const isPost = place === 'posts' || place === 'drafts'
  const file = basename(text.path).replace(/\.\w+$/, '')
  const named = isPost ? datedName(file) : { day: null, slug: file }
  const day = dayIn(textOf(text.fields.date)) ?? named.day
  const given = textOf(text.fields.slug) ?? named.slug
  const folders = isPost
    ? (dirname(text.path.slice(root.length))
        .split(/(?:^|\/)_(?:posts|drafts)/)[0]
        ?.split('/')
        .filter(Boolean) ?? [])
    : []
  const categories = [...folders, ...wordsOf(text.fields.categories ?? text.fields.category)]
  const fields = {
    ...(text.fields.title === undefined && !/^# /m.test(text.body.slice(0, 500)) ? { title: titleFrom(named.slug) } : {}),
    ...(text.fields.date === undefined && named.day ? { date: spellDay(named.day) } : {}),
    ...text.fields,
    ...(text.fields.tags === undefined ? {} : { tags: wordsOf(text.fields.tags) }),
    ...(categories.length > 0 ? { categories } : {}),
  }
  const pattern = patternFor(text, place, root, config)
  const address = pattern && jekyllAddress(pattern, { day, slug: given, categories, text, root, place })
  return {
    ...text,
    fields,
    kind: isPost ? 'post' : place === 'pages' ? 'page' : 'article',
    slug: slugify(named.slug === 'index' ? basename(dirname(text.path)) : named.slug) || 'untitled',
    addresses: address ? [address] : [],
    hidden: text.hidden ?? (place === 'drafts' ? 'it is in _drafts' : null),
  }
}

/** Jekyll parts tags and categories at blanks where there is no list. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' && !value.includes(',') ? value.split(/\s+/).filter(Boolean) : listOf(value)

const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
}

/** Find the pattern of a text's address: its own, that of the defaults, of its collection, or of the site. */
function patternFor(text: OldText, place: string, root: string, config: Readonly<Record<string, unknown>>): string | null {
  const type = place === 'drafts' ? 'posts' : place
  const path = text.path.slice(root.length)
  const defaults = Array.isArray(config.defaults) ? config.defaults.filter(isMapping) : []
  const byDefault = defaults.flatMap(({ scope, values }) => {
    if (!isMapping(scope) || !isMapping(values)) return []
    const applies = (textOf(scope.type) ?? type) === type && path.startsWith((textOf(scope.path) ?? '').replace(/\*.*$/, ''))
    return applies ? (textOf(values.permalink) ?? []) : []
  })
  const collection = isMapping(config.collections) ? config.collections[type] : undefined
  const ofCollection = isMapping(collection) ? textOf(collection.permalink) : null
  const ofSite =
    type === 'posts' ? (textOf(config.permalink) ?? 'date') : type === 'pages' ? '/:path/:basename' : '/:collection/:path'
  return textOf(text.fields.permalink) ?? byDefault.at(-1) ?? ofCollection ?? ofSite
}

interface Parts {
  readonly day: ReturnType<typeof dayIn>
  readonly slug: string
  readonly categories: readonly string[]
  readonly text: OldText
  readonly root: string
  readonly place: string
}

function jekyllAddress(pattern: string, { day, slug, categories, text, root, place }: Parts): string | null {
  const inside = text.path.slice(root.length).replace(/\.\w+$/, '')
  const ofCollection = inside.replace(/^.*?_[^/]+\//, '')
  const filled = fillPattern((styles[pattern] ?? pattern).replace(/:output_ext/g, '.html'), {
    ...dayValues(day),
    title: slug,
    slug: slugify(slug),
    name: basename(inside),
    basename: basename(inside),
    path: place === 'pages' ? dirname(inside).replace(/^\.$/, '') : ofCollection,
    collection: place,
    categories: categories.map((name) => name.toLowerCase()).join('/'),
    slugified_categories: categories.map(slugify).join('/'),
    hour: null,
    minute: null,
    second: null,
  })
  return filled === null ? null : filled.replace(/\/index(\.html)?$/, '/').replace(/\/\.html$/, '/')
}

async function jekyllAuthors(folder: OldFolder, root: string, config: Readonly<Record<string, unknown>>): Promise<OldAuthor[]> {
  const file = folder.paths.find(
    (path) => path.startsWith(`${root}_data/`) && /^(authors?|people|team)\.(ya?ml|json)$/i.test(basename(path)),
  )
  const data = file ? readConfig(file, (await readText(folder, file)).text) : {}
  return [...authorsIn(data), ...authorsIn(isMapping(config.authors) ? config.authors : {})]
}

import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { isMapping, readConfig, textOf } from '#lib/import/source/old-header.ts'
import { type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, dayIn, dayInPath, dayValues, fillPattern, spellDay } from './dates.ts'
import { originIn, pathOf } from './site-facts.ts'
import { bareName, isText, readOldText, readText } from './texts.ts'

type Config = Readonly<Record<string, unknown>>

/** Read a site of Hugo or Zola whose configuration is in `root`. */
export async function readHugo(folder: OldFolder, root: string): Promise<OldSite> {
  const config = await configOf(folder, root)
  const isZola = config.base_url !== undefined
  const content = `${root}${plainFolder(config) ?? 'content'}/`
  const named = lowered(isMapping(config.languages) ? config.languages : {})
  const languages = new Set(Object.keys(named))
  const language = mainLanguage(config)
  const texts: OldText[] = []
  // Each language may have a folder of its own.
  const others = new Map(
    Object.entries(named).flatMap(([name, said]) => {
      const own = isMapping(said) ? plainFolder(lowered(said)) : null
      const count = own === null ? 0 : folder.paths.filter((path) => path.startsWith(`${root}${own}/`) && isText(path)).length
      return count === 0 || content.startsWith(`${root}${own}/`) ? [] : [[name, count] as const]
    }),
  )
  const lists: string[] = []
  const pages = folder.paths.filter((path) => path.startsWith(content) && isText(path))
  const bundles = new Set(pages.filter((path) => /^index(\.[a-z-]+)?\.\w+$/i.test(basename(path))).map(dirname))
  for (const path of pages) {
    const inside = path.slice(content.length)
    const other = otherLanguage(inside, language, languages)
    if (other !== null) others.set(other, (others.get(other) ?? 0) + 1)
    else if (/(^|\/)_index(\.[a-z-]+)?\.\w+$/i.test(inside)) lists.push(path)
    else if (![...ancestors(dirname(path), content)].some((above) => bundles.has(above)))
      texts.push(asHugo(await readOldText(folder, path), inside.replace(new RegExp(`^${language}/`), ''), config))
  }
  const written = textOf(config.baseurl) ?? textOf(config.base_url)
  return {
    ...plainSite,
    system: isZola ? 'Zola' : 'Hugo',
    name: textOf(config.title),
    description: textOf(config.description) ?? (isMapping(config.params) ? textOf(config.params.description) : null),
    language: textOf(config.languagecode) ?? textOf(config.default_language) ?? language,
    timeZone: textOf(config.timezone),
    origin: await originIn(folder, root, written),
    basePath: written?.startsWith('http') ? pathOf(written) : '',
    texts,
    roots: [`${root}static/`, `${root}assets/`, content, `${content}${language}/`, root],
    dialects: ['shortcodes'],
    params: isMapping(config.params) ? config.params : {},
    left: [
      ...[...others].map(([name, count]) => `${count} ${count === 1 ? 'text' : 'texts'} in the language "${name}".`),
      ...(lists.length > 0 ? [`${lists.length} introductions of lists (_index), such as ${lists[0]}.`] : []),
    ],
  }
}

const plainFolder = (config: Config): string | null => textOf(config.contentdir)?.replace(/^\.?\/|\/$/g, '') || null

const mainLanguage = (config: Config): string => (textOf(config.defaultcontentlanguage) ?? 'en').toLowerCase()

/** Folders above, up to the content folder, but not the folder itself. */
function* ancestors(folder: string, top: string): Generator<string> {
  for (let above = dirname(folder); `${above}/`.startsWith(top) && `${above}/` !== top; above = dirname(above)) yield above
}

/** Hugo's names of settings know no letter case. */
async function configOf(folder: OldFolder, root: string): Promise<Config> {
  const names = folder.paths.filter(
    (path) =>
      path.startsWith(root) &&
      /^(config\/_default\/)?(hugo|config|params|languages(\.[a-z-]+)?|permalinks)\.(toml|ya?ml|json)$/i.test(
        path.slice(root.length),
      ),
  )
  let config: Record<string, unknown> = {}
  for (const name of names) {
    const read = lowered(readConfig(name, (await readText(folder, name)).text))
    const [, own, language] = /(params|languages|permalinks)(?:\.([a-z-]+))?\.\w+$/i.exec(name.toLowerCase()) ?? []
    const added = language ? { ...(isMapping(config.languages) ? config.languages : {}), [language]: read } : read
    config = own ? { ...config, [own]: added } : { ...config, ...read }
  }
  // What the main language says of itself, the site says.
  const languages = lowered(isMapping(config.languages) ? config.languages : {})
  const main = languages[mainLanguage(config)]
  const { params, ...own } = isMapping(main) ? lowered(main) : {}
  return { ...config, ...own, params: { ...(isMapping(config.params) && config.params), ...(isMapping(params) && params) } }
}

const lowered = (config: Config): Record<string, unknown> =>
  Object.fromEntries(Object.entries(config).map(([name, value]) => [name.toLowerCase(), value]))

/** Say in which other language a text is: by its folder or by its ending `.fr.md`. */
function otherLanguage(inside: string, language: string, languages: ReadonlySet<string>): string | null {
  const byFolder = inside.split('/')[0]?.toLowerCase() ?? ''
  const byName = /\.([a-z]{2}(?:-[a-z]{2,4})?)\.\w+$/i.exec(inside)?.[1]?.toLowerCase()
  const found = languages.has(byFolder) ? byFolder : byName && (languages.has(byName) || byName !== language) ? byName : null
  return found === null || found === language ? null : found
}

const postSections = /^(blogs?|posts?|news|articles?|updates?|journal|notes?|releases?|announcements?|weblog|stories|essays?)$/i

function asHugo(text: OldText, inside: string, config: Config): OldText {
  const folders = dirname(inside)
    .split('/')
    .filter((name) => name !== '.')
  const isBundle = /^index\.\w+$/i.test(basename(inside).replace(/\.[a-z-]{2,7}(?=\.\w+$)/i, ''))
  const section = folders[0] ?? ''
  const name = bareName(inside)
  const named = datedName(name.replace(/\.[a-z]{2}(-[a-z]{2})?$/i, ''))
  const date = textOf(text.fields.date) ?? textOf(text.fields.publishDate)
  const own = textOf(text.fields.url) ?? textOf(text.fields.path)
  const said = named.day ?? dayInPath(own)
  const day = dayIn(date) ?? said
  const slug = textOf(text.fields.slug) ?? named.slug
  const isPost = postSections.test(section) || date !== null || said !== null
  const fields = {
    ...(date === null && said ? { date: spellDay(said) } : {}),
    ...text.fields,
    ...plainTaxonomies(text.fields),
  }
  return {
    ...text,
    fields,
    kind: isPost ? 'post' : folders.length === 0 || (isBundle && folders.length === 1) ? 'page' : 'article',
    slug: slugify(slug) || text.slug,
    addresses: [
      own ? `/${own.replace(/^\//, '')}` : hugoAddress(text, { inside, folders, isBundle, name, slug, day, section }, config),
    ].flatMap((address) => address ?? []),
  }
}

interface Place {
  readonly inside: string
  readonly folders: readonly string[]
  readonly isBundle: boolean
  readonly name: string
  readonly slug: string
  readonly section: string
  readonly day: ReturnType<typeof dayIn>
}

function hugoAddress(text: OldText, { folders, isBundle, name, slug, section, day }: Place, config: Config): string | null {
  const patterns = isMapping(config.permalinks)
    ? isMapping(config.permalinks.page)
      ? config.permalinks.page
      : config.permalinks
    : {}
  const pattern = textOf(patterns[section])
  const title = slugify(textOf(text.fields.title) ?? '')
  const given = textOf(text.fields.slug)
  const above = isBundle ? folders.slice(0, -1) : folders
  if (pattern === null) return `/${[...above, given ?? name].join('/')}/`.toLowerCase().replaceAll(' ', '-')
  const slugged = given ?? slug
  return (
    fillPattern(pattern.replace(/:sections(\[[^\]]*\])?/g, above.join('/')), {
      ...dayValues(day),
      section,
      title,
      slug: given ?? title,
      slugorfilename: slugged,
      slugorcontentbasename: slugged,
      filename: name,
      contentbasename: name,
    })?.toLowerCase() ?? null
  )
}

/** Zola keeps tags and categories in a table of their own. */
const plainTaxonomies = (fields: Config): Record<string, unknown> => {
  if (!isMapping(fields.taxonomies)) return {}
  return { taxonomies: '', ...fields.taxonomies }
}

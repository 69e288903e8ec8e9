import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { readConfig, textOf } from '#lib/import/source/old-header.ts'
import { type OldAuthor, type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, spellDay } from './dates.ts'
import { authorsIn, originOf, settingIn } from './site-facts.ts'
import { bareName, isMarkdown, readOldText, readText } from './texts.ts'

/** Read the blog of a Docusaurus site whose configuration is in `root`. */
export async function readDocusaurus(folder: OldFolder, root: string): Promise<OldSite> {
  const config = folder.paths.find(
    (path) => path.startsWith(root) && /^docusaurus\.config\.[cm]?[jt]s$/.test(path.slice(root.length)),
  )
  const script = config ? (await readText(folder, config)).text : ''
  const blog = /\bblog\s*:\s*\{([\s\S]{0,3000})/.exec(script)?.[1] ?? ''
  const path = (settingIn(blog.slice(0, 600), 'path') ?? 'blog').replace(/^\.?\//, '').replace(/\/$/, '')
  const route = settingIn(blog.slice(0, 600), 'routeBasePath') ?? 'blog'
  const base = (settingIn(script, 'baseUrl') ?? '/').replace(/\/$/, '')
  const top = `${root}${path}/`
  const texts: OldText[] = []
  const authors: OldAuthor[] = []
  for (const file of folder.paths.filter((file) => file.startsWith(top))) {
    if (/^authors\.(ya?ml|json)$/.test(file.slice(top.length)))
      authors.push(...authorsIn(readConfig(file, (await readText(folder, file)).text)))
    if (isMarkdown(file) && !/(^|\/)_/.test(file.slice(top.length)))
      texts.push(asPost(await readOldText(folder, file), file.slice(top.length), route))
  }
  const others = folder.paths.filter(
    (file) =>
      file.startsWith(root) &&
      isMarkdown(file) &&
      !file.startsWith(top) &&
      /^(docs|versioned_docs)\//.test(file.slice(root.length)),
  )
  return {
    ...plainSite,
    system: 'Docusaurus',
    name: settingIn(script, 'title'),
    description: settingIn(script, 'tagline'),
    origin: originOf(settingIn(script, 'url')),
    language: settingIn(script, 'defaultLocale'),
    basePath: base,
    texts,
    authors,
    roots: [`${root}static/`, root],
    dialects: ['mdx'],
    left: others.length > 0 ? [`${others.length} pages of documentation, such as ${others[0]}: only the blog is taken.`] : [],
  }
}

/** Routes of the blog plugin: by date and name, or by `slug`, below the blog. */
function asPost(text: OldText, inside: string, route: string): OldText {
  const bare = inside.replace(/\.\w+$/, '').replace(/\/index$/, '')
  const [, year, month, day, name = bare] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/](.+)$/.exec(bare) ?? []
  const named = datedName(basename(bare))
  const date = year && month && day ? { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') } : named.day
  const byDate =
    date && year
      ? `/${date.year}/${date.month}/${date.day}/${name}`
      : `/${dirname(bare) === '.' ? '' : `${dirname(bare)}/`}${named.slug}`
  const slug = textOf(text.fields.slug)
  const address = `/${route}/${slug ?? byDate}`.replace(/\/{2,}/g, '/')
  return {
    ...text,
    fields: { ...(date && text.fields.date === undefined ? { date: spellDay(date) } : {}), ...text.fields },
    slug:
      slugify(slug?.replace(/\/$/, '').replace(/^.*\//, '') ?? named.slug.replace(/^.*\//, '')) ||
      slugify(bareName(inside)) ||
      text.slug,
    addresses: [address],
  }
}

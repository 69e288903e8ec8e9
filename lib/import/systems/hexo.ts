import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { listOf, readConfig, textOf } from '#lib/import/source/old-header.ts'
import { type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, dayIn, dayValues, fillPattern, spellDay } from './dates.ts'
import { withIncludedCode } from './included-code.ts'
import { originIn, pathOf } from './site-facts.ts'
import { bareName, isMarkdown, readOldText, readText } from './texts.ts'

/** Read the posts and drafts of a Hexo site whose configuration is in `root`. */
export async function readHexo(folder: OldFolder, root: string): Promise<OldSite> {
  const file = folder.paths.find((path) => path === `${root}_config.yml`)
  const config = file ? readConfig(file, (await readText(folder, file)).text) : {}
  const top = `${root}${textOf(config.source_dir) ?? 'source'}/`
  const code = `${top}${(textOf(config.code_dir) ?? 'downloads/code').replace(/^\/|\/$/g, '')}/`
  const texts: OldText[] = []
  for (const path of folder.paths.filter(
    (path) => path.startsWith(top) && isMarkdown(path) && /^_(posts|drafts)\//.test(path.slice(top.length)),
  ))
    texts.push(asHexo(await withIncludedCode(await readOldText(folder, path), folder, code), path.slice(top.length), config))
  const url = textOf(config.url)
  return {
    ...plainSite,
    system: 'Hexo',
    name: textOf(config.title),
    description: textOf(config.description),
    language: textOf(config.language) ?? listOf(config.language)[0] ?? null,
    timeZone: textOf(config.timezone),
    origin: await originIn(folder, root, url),
    basePath: url ? pathOf(url) : '',
    texts,
    roots: [top, root],
    dialects: ['liquid'],
  }
}

function asHexo(text: OldText, inside: string, config: Readonly<Record<string, unknown>>): OldText {
  const name = inside.replace(/^_\w+\//, '').replace(/\.\w+$/, '')
  const named = datedName(bareName(inside))
  const date = textOf(text.fields.date)
  const pattern = textOf(text.fields.permalink) ?? textOf(config.permalink) ?? ':year/:month/:day/:title/'
  const categories = listOf(text.fields.categories ?? text.fields.category)
  const address = fillPattern(pattern, {
    ...dayValues(dayIn(date) ?? named.day),
    title: dirname(name) === '.' ? named.slug : `${dirname(name)}/${named.slug}`,
    name: named.slug,
    post_title: slugify(textOf(text.fields.title) ?? ''),
    category: categories[0] ? slugify(categories[0]) : (textOf(config.default_category) ?? 'uncategorized'),
  })
  return {
    ...text,
    fields: { ...(date === null && named.day ? { date: spellDay(named.day) } : {}), ...text.fields },
    slug: slugify(basename(named.slug)) || text.slug,
    addresses: address === null ? [] : [address],
    hidden: text.hidden ?? (inside.startsWith('_drafts/') ? 'it is in _drafts' : null),
  }
}

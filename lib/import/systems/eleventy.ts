import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { isMapping, readConfig, textOf } from '#lib/import/source/old-header.ts'
import { type OldAuthor, type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, dayIn, spellDay } from './dates.ts'
import { dateFilters, type Filters, fillTemplate } from './eleventy-addresses.ts'
import { authorsIn, originIn, settingIn } from './site-facts.ts'
import { templatesIn } from './templates.ts'
import { bareName, isAboutRepository, isHtml, isMarkdown, isText, readOldText, readText } from './texts.ts'

/** Read an Eleventy site whose configuration is in `root`. */
export async function readEleventy(folder: OldFolder, root: string): Promise<OldSite> {
  const config = folder.paths.filter(
    (path) => path.startsWith(root) && /^(\.eleventy|eleventy\.config)\.[cm]?[jt]s$/.test(path.slice(root.length)),
  )
  const scripts = await Promise.all(config.map(async (path) => (await readText(folder, path)).text))
  const input = (settingIn(scripts.join('\n'), 'input') ?? guessInput(folder, root))
    .replace(/^\.?\/?/, '')
    .replace(/([^/])$/, '$1/')
  const top = root + input
  const filters = dateFilters(scripts.join('\n'))
  const [texts, left]: [OldText[], string[]] = [[], []]
  for (const path of folder.paths.filter((path) => path.startsWith(top) && isText(path) && isContent(path.slice(top.length)))) {
    const text = await readOldText(folder, path)
    if (Object.keys(text.fields).length === 0 && (isHtml(path) || isAboutRepository(path))) continue
    if (isMapping(text.fields.pagination)) {
      left.push(`${path} makes the pages of a list, and every site has its own`)
      continue
    }
    texts.push(await asEleventy(folder, text, top, filters))
  }
  const facts = await factsOf(folder, root, top)
  return {
    ...plainSite,
    system: 'Eleventy',
    ...facts,
    texts,
    left,
    roots: [
      top,
      root,
      `${top}static/`,
      `${top}public/`,
      `${root}public/`,
      `${root}static/`,
      ...copiedFrom(scripts.join('\n'), root),
    ],
    dialects: ['liquid', 'kramdown'],
    templates: await templatesIn(folder, top, (data) => data),
  }
}

/** `addPassthroughCopy({ "assets/img": "img" })`: what is at /img/ lies in assets. */
function copiedFrom(script: string, root: string): string[] {
  const copies = script.matchAll(/["']\.?\/?([\w./-]{1,100}?)\/?["'][ \t]*:[ \t]*["']\.?\/?([\w./-]{0,100}?)\/?["']/g)
  return [...copies].flatMap(([, from = '', to = '']) =>
    to === '' ? `${root}${from}/` : from.endsWith(`/${to}`) ? `${root}${from.slice(0, -to.length)}` : [],
  )
}

const guessInput = (folder: OldFolder, root: string): string =>
  !folder.paths.some((path) => path.startsWith(`${root}content/`)) && folder.paths.some((path) => path.startsWith(`${root}src/`))
    ? 'src'
    : ''

/** Templates and data are no content. Folders such as `_posts` are, for those who came from Jekyll. */
const isContent = (path: string): boolean =>
  !/(?:^|\/)(?:_(?!posts?\/|drafts?\/|articles\/|blog\/|news\/)|node_modules\/)/.test(path) &&
  (isMarkdown(path) || (isHtml(path) && path.includes('/'))) &&
  !/^(test|tests|docs|lib|templates|layouts|includes)\//.test(path)

async function asEleventy(folder: OldFolder, text: OldText, top: string, filters: Filters): Promise<OldText> {
  const inside = text.path.slice(top.length)
  const named = datedName(bareName(inside))
  const folders = dirname(inside)
    .split('/')
    .filter((name) => name !== '.')
  const data = await folderData(folder, top, folders)
  const tags = [text.fields.tags, data.tags].find((value) => value !== undefined)
  const isPost =
    /^_?(posts?|blogs?|articles?|news)$/i.test(folders[0] ?? '') ||
    /^_?(posts?|blogs?|articles?|news)$/i.test(folders.at(-1) ?? '') ||
    textOf(text.fields.date) !== null ||
    named.day !== null ||
    /\bposts?\b/.test(String(tags))
  const date = textOf(text.fields.date)
  const day = dayIn(date) ?? named.day
  const layout = textOf(text.fields.layout) ?? textOf(data.layout)
  const pattern = textOf(text.fields.permalink) ?? textOf(data.permalink) ?? (await permalinkOf(layout, folder, top))
  const bundled = /^index\.\w+$/i.test(basename(inside))
  const asFile = `/${[...folders, ...(bundled ? [] : [bareName(inside)])].join('/')}/`
  const address =
    pattern === null
      ? asFile
      : fillTemplate(pattern, {
          slug: named.slug,
          day,
          title: textOf(text.fields.title) ?? '',
          stem: `/${[...folders, ...(bundled ? [] : [named.slug])].join('/')}`,
          filters,
        })
  const { permalink: _, ...others } = text.fields
  return {
    ...text,
    kind: isPost ? 'post' : folders.every((name) => /^(?:content|pages)$/.test(name)) ? 'page' : 'article',
    slug: slugify(named.slug) || text.slug,
    fields: { ...(date === null && named.day ? { date: spellDay(named.day) } : {}), ...others },
    addresses: address === null ? [] : [address],
    remarks:
      address === null
        ? [...text.remarks, `its address was made by a template (${pattern}), which was not understood`]
        : text.remarks,
  }
}

/** Read what the data files of a folder say for all texts in it. */
async function folderData(folder: OldFolder, top: string, folders: readonly string[]): Promise<Record<string, unknown>> {
  let data: Record<string, unknown> = {}
  for (let depth = 1; depth <= folders.length; depth++) {
    const place = top + folders.slice(0, depth).join('/')
    for (const ending of ['.json', '.11tydata.json', '.11tydata.js', '.11tydata.cjs', '.11tydata.mjs']) {
      const path = `${place}/${folders[depth - 1]}${ending}`
      if (!folder.paths.includes(path)) continue
      const { text } = await readText(folder, path)
      const permalink = settingIn(text, 'permalink')
      data = ending.endsWith('json')
        ? { ...data, ...readConfig(path, text) }
        : { ...data, ...(permalink === null ? {} : { permalink }) }
    }
  }
  return data
}

/** A layout may say it, and so may the layout that it is within. */
async function permalinkOf(layout: string | null, folder: OldFolder, top: string, depth = 0): Promise<string | null> {
  const path = folder.paths.find(
    (path) =>
      path.startsWith(top) && /^_(?:includes|layouts)\//.test(path.slice(top.length)) && isNamed(path.slice(top.length), layout),
  )
  if (layout === null || path === undefined || depth > 5) return null
  const { fields } = await readOldText(folder, path)
  return textOf(fields.permalink) ?? permalinkOf(textOf(fields.layout), folder, top, depth + 1)
}

/** `post`, `post.njk` and `layouts/post.html` are one layout. */
function isNamed(path: string, layout: string | null): boolean {
  const inside = path.replace(/^_\w+\/(?:layouts\/)?/, '')
  const name = layout?.replace(/^layouts\//, '')
  return inside === name || inside.startsWith(`${name}.`)
}

/** Eleventy has no settings for what a site is called: its authors keep them in `_data`. */
async function factsOf(
  folder: OldFolder,
  root: string,
  top: string,
): Promise<Pick<OldSite, 'name' | 'origin' | 'description' | 'language' | 'authors'>> {
  let site: Record<string, unknown> = {}
  const authors: OldAuthor[] = []
  for (const path of folder.paths.filter(
    (path) => /(^|\/)_?data\/[\w-]+\.(json|ya?ml)$/.test(path) && (path.startsWith(top) || path.startsWith(root)),
  )) {
    const name = basename(path).replace(/\.\w+$/, '')
    if (/^(site|metadata|meta|config)$/i.test(name)) site = { ...site, ...readConfig(path, (await readText(folder, path)).text) }
    if (/^((?:all|site|blog|post)?[_-]?authors?|people|team|further_reading_authors)$/i.test(name))
      authors.push(...authorsIn(readConfig(path, (await readText(folder, path)).text)))
  }
  const shared = isMapping(site.shared) ? site.shared : {}
  return {
    name: textOf(site.title) ?? textOf(site.name) ?? textOf(shared.title),
    description: textOf(site.description),
    language: textOf(site.language) ?? textOf(site.lang),
    origin: await originIn(
      folder,
      root,
      textOf(site.url) ?? textOf(site.baseUrl) ?? textOf(site.origin) ?? (await homepageOf(folder, root)),
    ),
    authors,
  }
}

async function homepageOf(folder: OldFolder, root: string): Promise<string | null> {
  const path = `${root}package.json`
  return folder.paths.includes(path) ? textOf(readConfig(path, (await readText(folder, path)).text).homepage) : null
}

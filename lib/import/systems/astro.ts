import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { textOf } from '#lib/import/source/old-header.ts'
import { type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, spellDay } from './dates.ts'
import { originOf, settingIn } from './site-facts.ts'
import { bareName, isMarkdown, readOldText, readText } from './texts.ts'

/** Read an Astro site whose configuration is in `root`: its collections, and the pages that are Markdown. */
export async function readAstro(folder: OldFolder, root: string): Promise<OldSite> {
  const config = folder.paths.find((path) => path.startsWith(root) && /^astro\.config\.[cm]?[jt]s$/.test(path.slice(root.length)))
  const script = config ? (await readText(folder, config)).text : ''
  const places = ['src/content/docs/', 'src/content/', 'src/data/', 'src/pages/', 'content/'].map((place) => root + place)
  const texts: OldText[] = []
  const docs: string[] = []
  for (const path of folder.paths.filter((path) => path.startsWith(root) && isMarkdown(path))) {
    const place = places.find((place) => path.startsWith(place))
    if (place === undefined) continue
    const text = asAstro(await readOldText(folder, path), path.slice(place.length), place.endsWith('pages/'))
    if (text.kind === 'article' && place.endsWith('docs/')) docs.push(path)
    else texts.push(text)
  }
  return {
    ...plainSite,
    system: 'Astro',
    name: settingIn(script, 'title'),
    description: settingIn(script, 'description'),
    origin: originOf(settingIn(script, 'site')),
    basePath: (settingIn(script, 'base') ?? '').replace(/\/$/, ''),
    texts,
    roots: [`${root}public/`, `${root}src/`, root],
    dialects: ['mdx'],
    left: docs.length > 0 ? [`${docs.length} pages of documentation, such as ${docs[0]}: only the blog is taken.`] : [],
  }
}

function asAstro(text: OldText, inside: string, isPage: boolean): OldText {
  const folders = dirname(inside)
    .split('/')
    .filter((name) => name !== '.')
  const named = datedName(bareName(inside))
  const fields = text.fields
  const date = ['date', 'pubDate', 'pubDatetime', 'publishDate', 'publishedAt', 'published'].find(
    (name) => textOf(fields[name]) !== null,
  )
  const isPost = date !== undefined || named.day !== null || folders.some((name) => /^(blogs?|posts?|news|articles?)$/i.test(name))
  const slug = textOf(fields.slug)
  const bundled = /^index\.\w+$/i.test(basename(inside))
  const path =
    slug === null
      ? `/${[...folders, ...(bundled ? [] : [bareName(inside)])].join('/')}/`
      : `/${[...folders.slice(0, 1), slug].join('/')}/`
  return {
    ...text,
    fields: { ...(date === undefined && named.day ? { date: spellDay(named.day) } : {}), ...fields },
    kind: isPost ? 'post' : isPage && folders.length === 0 ? 'page' : 'article',
    slug: slugify(slug ?? named.slug) || text.slug,
    addresses: [path.replace(/\/{2,}/g, '/')],
  }
}

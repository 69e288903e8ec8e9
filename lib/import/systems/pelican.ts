import { dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { textOf } from '#lib/import/source/old-header.ts'
import { type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, dayIn, dayValues, spellDay } from './dates.ts'
import { withIncludedCode } from './included-code.ts'
import { originIn, pathOf } from './site-facts.ts'
import { bareName, isAboutRepository, isMarkdown, readOldText, readText } from './texts.ts'

/** Read the Markdown of a Pelican site whose configuration is in `root`; what it publishes by overrides `pelicanconf.py`. */
export async function readPelican(folder: OldFolder, root: string): Promise<OldSite> {
  const names = ['publishconf.py', 'pelicanconf.py'].map((name) => root + name).filter((path) => folder.paths.includes(path))
  const script = (await Promise.all(names.map(async (path) => (await readText(folder, path)).text))).join('\n')
  const top = `${root}${(settingOf(script, 'PATH') ?? 'content').replace(/^\.?\/|\/$/g, '')}/`
  const code = `${top}${settingOf(script, 'CODE_DIR') ?? 'code'}/`
  const texts: OldText[] = []
  for (const path of folder.paths.filter((path) => path.startsWith(top) && isMarkdown(path) && !isAboutRepository(path)))
    texts.push(asPelican(await withIncludedCode(await readOldText(folder, path), folder, code), path.slice(top.length), script))
  const url = settingOf(script, 'SITEURL')
  return {
    ...plainSite,
    system: 'Pelican',
    name: settingOf(script, 'SITENAME'),
    description: settingOf(script, 'SITESUBTITLE') ?? settingOf(script, 'SITEDESCRIPTION'),
    language: settingOf(script, 'DEFAULT_LANG'),
    timeZone: settingOf(script, 'TIMEZONE'),
    origin: await originIn(folder, root, url),
    basePath: url === null ? '' : pathOf(url),
    texts,
    roots: [top, `${top}extra/`, root],
    dialects: ['liquid'],
  }
}

/** Read a text that the configuration, a script of Python, gives to a name. The first that says something counts. */
function settingOf(script: string, name: string): string | null {
  const found = script.matchAll(new RegExp(`^${name}[ \\t]*=[ \\t]*[uUrR]?(["'])(.*?)\\1`, 'gm'))
  return [...found].map(([, , value = '']) => value.trim()).find((value) => value !== '' && value !== '.') ?? null
}

function asPelican(text: OldText, inside: string, script: string): OldText {
  const folders = dirname(inside).split('/')
  const named = datedName(bareName(inside))
  const date = textOf(text.fields.date)
  const isPage = folders[0] === 'pages'
  const slug = textOf(text.fields.slug) ?? (slugify(textOf(text.fields.title) ?? '') || slugify(named.slug))
  const own = textOf(text.fields.url) ?? textOf(text.fields.save_as)
  const pattern = settingOf(script, isPage ? 'PAGE_URL' : 'ARTICLE_URL') ?? (isPage ? 'pages/{slug}.html' : '{slug}.html')
  return {
    ...text,
    kind: isPage ? 'page' : 'post',
    slug: slugify(slug) || text.slug,
    fields: { ...(date === null && named.day && !isPage ? { date: spellDay(named.day) } : {}), ...text.fields },
    addresses: [own ? `/${own.replace(/^\//, '')}` : filled(pattern, slug, dayIn(date) ?? named.day)].flatMap((one) => one ?? []),
  }
}

/** Fill an address such as `blog/{date:%Y}/{slug}/`; null where it names what is not known. */
function filled(pattern: string, slug: string, day: ReturnType<typeof dayIn>): string | null {
  const { year, month, day: ofMonth } = dayValues(day)
  const parts: Readonly<Record<string, string | null | undefined>> = { Y: year, m: month, d: ofMonth }
  const path = pattern
    .replaceAll('{slug}', slug)
    .replace(/\{date:([^{}]+)\}/g, (whole, form: string) =>
      year ? form.replace(/%-?([Ymd])/g, (_, name: string) => parts[name] ?? '') : whole,
    )
  return /[{}%]/.test(path) ? null : `/${path}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/')
}

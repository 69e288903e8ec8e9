import { published } from '#lib/catalog/published.ts'
import { readSite } from '#lib/content/site/site-file.ts'
import { readFolder } from '#lib/content/source/files.ts'
import { folderLanguage } from '#lib/content/source/names.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { readSources } from '#lib/content/source/sources.ts'
import { contentDir } from '#lib/content-dir.ts'
import { neighborsOf } from '#lib/related/neighbors.ts'
import { publishTime } from '#lib/time/time.ts'
import { readArguments, usageCode } from './arguments.ts'

const words = process.argv.slice(2)
const request = readArguments(words, 'Usage: npm run related [-- --json]')
if (request === null) process.exit(usageCode(words))

const folder = await readFolder(contentDir())
const { site } = readSite(folder)
const out = published(readSources(folder, site).sources, site, { now: publishTime(), drafts: false }).filter(
  (source) => !source.unlisted && source.kind !== 'page',
)
/** Texts are compared with those of their language, where it has a folder or they are translations. */
const languageOf = ({ path, fields }: Source): string => {
  const language = fields.translationOf || folderLanguage(path) !== null ? (fields.lang ?? '') : ''
  return language === site.language ? '' : language
}
const { related } = await neighborsOf(out, [], undefined, languageOf)

// Two folders may hold the same file name; then the folder says which is meant.
const shared = new Set(out.map((source) => source.slug).filter((slug, at, all) => all.indexOf(slug) !== at))
const names = new Map(out.map(({ path, slug }) => [path, shared.has(slug) ? path.replace(/(\/index)?\.\w+$/, '') : slug]))
const named = out.map(
  ({ path }) =>
    [names.get(path), (related[path] ?? []).map(({ id, score, reason }) => ({ slug: names.get(id), score, reason }))] as const,
)

if (request.json) console.log(JSON.stringify(Object.fromEntries(named), null, 2))
else
  for (const [name, links] of named)
    console.log([name, ...links.map(({ slug, score, reason }) => `  ${score.toFixed(2)} ${slug}: ${reason}`)].join('\n'))

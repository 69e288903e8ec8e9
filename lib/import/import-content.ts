import { resolve } from 'node:path'
import { checkContent } from '#lib/check/check-content.ts'
import type { Article } from '#lib/content/article.ts'
import { treeOf } from '#lib/content/parsed-texts.ts'
import { kinds } from '#lib/content/source/names.ts'
import { compare, type Finding } from '#lib/findings.ts'
import { wordsOf } from '#lib/markdown/tree/plain-text.ts'
import { publishTime } from '#lib/time/time.ts'
import { rootOf } from '#lib/urls.ts'
import type { Converted } from './convert.ts'
import { claimOnce, convertAll } from './convert-all.ts'
import { entryFiles } from './entry-files.ts'
import type { Network } from './fetch/network.ts'
import { type Fetched, fetchPictures } from './fetch/remote-pictures.ts'
import { fetchedLines } from './fetch-content.ts'
import { withoutLeads } from './leads.ts'
import { withPictures } from './pictures.ts'
import type { Report, ReportedText } from './report.ts'
import { type OldFolder, Refusal } from './source/old-folder.ts'
import { isMapping, textOf } from './source/old-header.ts'
import type { OldSite } from './source/old-site.ts'
import { openFolder } from './source/open-folder.ts'
import type { Step } from './step.ts'
import { readOldSite } from './systems/read-old-site.ts'
import { authorsIn } from './systems/site-facts.ts'
import { openTarget, type Target } from './target.ts'
import { compareWords, lineOfWords } from './words.ts'

/** What a person asks for. */
export interface Request {
  readonly from: string
  /** The content folder. */
  readonly into: string
  /** Say all, and write nothing. */
  readonly dryRun: boolean
  /** Write over files that are there and say something else. */
  readonly force: boolean
  /** The network that pictures of other hosts are fetched from; without it, none is asked. */
  readonly network?: Network
}

/** Import articles of another system. Everything is made and checked in a folder beside the target before anything is written into it. @throws {Refusal} */
export async function importContent(request: Request, step: Step): Promise<Report> {
  if (resolve(request.from) === resolve(request.into)) throw new Refusal(`${request.from} is the content folder itself.`)
  const folder = await openFolder(request.from, request.into)
  try {
    const site = withoutLeads(withPeople(await step('Reading', () => readOldSite(folder))))
    const target = await openTarget(request.into, request.dryRun)
    try {
      return await importInto(request, folder, site, target, step)
    } finally {
      target.drop()
    }
  } finally {
    await folder.close()
  }
}

async function importInto(request: Request, folder: OldFolder, found: OldSite, target: Target, step: Step): Promise<Report> {
  const site = { ...found, basePath: plainPath(found.basePath) }
  const { converted, shared, wordless } = await step('Converting', (count) => convertAll(site, folder, target, count))
  const { pictures, leads, authors } = shared
  const { articles, double } = claimOnce(converted)
  const bytesOf = async (file: string) => pictures.bytesOf(file) ?? (await folder.read(file))
  const places = await step('Looking at pictures', () => pictures.places(bytesOf))
  const files = new Map<string, string>()
  const pathOf = new Map<Converted, string>()
  const bundles = new Set([...places.values()].map((place) => place.slice(0, place.lastIndexOf('/'))))
  for (const article of articles) {
    const path = `${article.place}${bundles.has(article.place) ? '/index' : ''}.md`
    pathOf.set(article, path)
    files.set(path, withPictures(article.text, pictures.files, places, article))
  }
  for (const [path, text] of entryFiles(site, articles, {
    leads,
    moved: shared.moved,
    authors,
    target,
    newOrigin: shared.newOrigin,
  }))
    files.set(path, text)
  const fetched = request.network && (await fetchShown(request.network, files, target, step))
  for (const [path, text] of fetched?.texts ?? []) files.set(path, text)
  for (const [path, bytes] of fetched?.pictures ?? []) await target.stage(path, bytes)
  for (const [path, text] of files) await target.stage(path, text)
  await step('Copying pictures', async (count) => {
    let done = 0
    for (const [file, place] of places) {
      await target.stage(place, await bytesOf(file))
      count(++done, places.size)
    }
  })
  const checked = await step('Checking', () => checkContent(target.stageDir, { now: publishTime(), drafts: true }))
  const byPath = new Map(checked.reading.articles.map((article) => [article.path, article]))
  const findings = checked.findings.map((finding) => ({
    ...finding,
    file: target.shown(finding.file),
    message: target.shownIn(finding.message),
    fix: target.shownIn(finding.fix),
  }))
  const texts = await step('Comparing words', () => compareAll(articles, pathOf, byPath, findings, target))
  const written = request.dryRun ? target.compare() : target.commit(request.force)
  return {
    system: site.system,
    from: request.from,
    into: target.name,
    dryRun: request.dryRun,
    texts,
    pictures: places.size + (fetched?.pictures.size ?? 0),
    fetched: fetched === undefined ? [] : fetchedLines(fetched, target.fileOf),
    addresses: articles.reduce((sum, { aliases }) => sum + aliases.length, 0),
    addressesDropped: double,
    left: [...site.left, ...wordless],
    leads: [...leads].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([path]) => path),
    oldOrigin: site.origin,
    newOrigin: target.origin?.slice(0, target.origin.length - rootOf(target.origin).length) ?? null,
    madeSite: files.has('site.yaml'),
    findings: findings.filter(({ file }) => target.isOurs(file)),
    ...written,
  }
}

/** Other systems write `blog`, `/blog/` and `./` for the path that a site is below; what is no plain path is none. */
function plainPath(written: string): string {
  const path = `/${written}`.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  return /^(?:\/[\w~-][\w.~-]*)+$/.test(path) ? path : ''
}

function fetchShown(network: Network, files: ReadonlyMap<string, string>, target: Target, step: Step): Promise<Fetched> {
  const texts = new Map([...files].filter(([path]) => (path.split('/')[0] ?? '') in kinds))
  return step('Fetching pictures', (count) =>
    fetchPictures(texts, { network, isThere: () => false, existing: target.bytesAt, count }),
  )
}

async function compareAll(
  articles: readonly Converted[],
  pathOf: ReadonlyMap<Converted, string>,
  byPath: ReadonlyMap<string, Article>,
  findings: readonly Finding[],
  target: Target,
): Promise<ReportedText[]> {
  const refused = new Set(findings.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])))
  const texts: ReportedText[] = []
  for (const article of articles) {
    const path = pathOf.get(article) ?? ''
    const read = byPath.get(path)
    const file = target.fileOf(path)
    const page = read ? await pageText(read) : ''
    const words =
      read || article.old.header === null ? compareWords(article.old, page, article.cuts) : { all: 0, kept: 0, cut: 0, lost: [] }
    texts.push({
      from: article.old.path,
      file,
      accepted: !refused.has(file),
      hidden: article.old.hidden !== null,
      words,
      lost: words.lost.map((run) => ({ line: lineOfWords(article.old, run), words: run })),
      cuts: article.cuts.map((cut) => ({ ...cut, line: lineOfWords(article.old, cut.words) })),
      remarks: article.remarks,
    })
  }
  return texts
}

/** All words of a page's article, as our own pipeline renders it. */
async function pageText(article: Article): Promise<string> {
  const { title, subtitle } = article.body
  return [title?.text ?? article.title, subtitle?.text, wordsOf(await treeOf(article.body), true)].filter(Boolean).join('\n')
}

/** Some articles say in their own front matter who their authors are. A time zone that nobody knows is none. */
function withPeople(site: OldSite): OldSite {
  const found = site.texts.flatMap(({ fields }) =>
    [fields.author, fields.authors]
      .flat()
      .flatMap((said) => (isMapping(said) ? authorsIn({ [textOf(said.name) ?? '']: said }) : [])),
  )
  const known = new Set(site.authors.map(({ key }) => key))
  const more = found.filter(({ key, url, description }) => !known.has(key) && (url !== null || description !== null))
  return { ...site, timeZone: isZone(site.timeZone) ? site.timeZone : null, authors: [...site.authors, ...more] }
}

function isZone(zone: string | null): boolean {
  try {
    return zone !== null && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

import { resolve } from 'node:path'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { folders as kindFolders } from '#lib/content/begin-article.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import type { Finding } from '#lib/findings.ts'
import { shareImageOf } from '#lib/heads/share-image.ts'
import type { Choices, Inventory, InventoryRow, TextView, Week } from '#lib/inputs/desk-views.ts'
import { onceFor } from '#lib/once-for.ts'
import { localTime } from '#lib/time/time.ts'
import { onHost } from '#lib/urls.ts'
import { type ByFile, faultsByFile, findingsOn, type Present } from './findings.ts'

/**
 * List every text of the content folder, those that errors keep out too, and what is published in the weeks around today. `advice` is null
 * where it is not known yet.
 */
export function inventoryOf(present: Present, advice: ByFile | null): Inventory {
  const faults = faultsByFile(present)
  const rows = present.reading.sources.map((source) => ({
    ...rowOf(source, present, [...(faults.get(source.file) ?? []), ...(advice?.get(source.file) ?? [])]),
    ...(advice === null && { advice: null }),
  }))
  return { rows, weeks: weeksOf(present), choices: choicesOf(present), isWhole: advice !== null }
}

const choicesOf = ({ reading: { site, categories } }: Present): Choices => ({
  kinds: Object.keys(kindFolders),
  categories: categories.map(({ title }) => title),
  sides: site.sides.length === 0 ? [] : [...site.sides.map(({ slug }) => slug), 'both'],
})

/** What rows look up. */
const lookupsOf = onceFor(({ catalog }: Present) => {
  const linksTo = new Map<string, number>()
  for (const leads of catalog.links.values()) for (const to of leads) linksTo.set(to, (linksTo.get(to) ?? 0) + 1)
  return {
    linksTo,
    articles: new Map(catalog.articles.map((article) => [article.path, article])),
    categories: new Map(catalog.categories.map(({ slug, title }) => [slug, title])),
    authors: new Map(catalog.authors.map(({ slug, name }) => [slug, name])),
    ranks: new Map(catalog.popular.map(({ path }, at) => [path, at + 1])),
  }
})

function rowOf({ path, file, fields, slug }: Source, present: Present, findings: readonly Finding[]): InventoryRow {
  const { catalog } = present
  const { articles, linksTo, categories, authors, ranks } = lookupsOf(present)
  const article = articles.get(path)
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return {
    file,
    title: article?.title ?? fields.title ?? slug,
    address: article?.address ?? null,
    status: article === undefined || count('error') > 0 ? 'Refused' : statusOf(article, catalog),
    day: dayOf(article?.date ?? article?.publishAt ?? null, catalog),
    category: categories.get(article?.category ?? '') ?? null,
    authors: article?.authors.map((one) => authors.get(one) ?? one) ?? [],
    words: article?.body.words ?? 0,
    errors: count('error'),
    warnings: count('warning'),
    advice: findings.filter(({ tier }) => tier !== undefined).length,
    linksIn: linksTo.get(article?.address ?? '') ?? 0,
    linksOut: catalog.links.get(article?.address ?? '')?.length ?? 0,
    rank: ranks.get(path) ?? null,
  }
}

function statusOf(article: Article, { scheduled }: Catalog): InventoryRow['status'] {
  if (article.draft) return 'Draft'
  if (scheduled.has(article.path)) return 'Scheduled'
  return article.unlisted ? 'Unlisted' : 'Published'
}

const dayOf = (date: string | null, { site }: Catalog): string | null =>
  date === null ? null : localTime(date, site.timeZone).slice(0, 10)

const day = 86_400_000
/** Shown before this week, and after it. */
const [weeksBefore, weeksAfter] = [4, 8]

/** List the weeks around today; one in which nothing is published is empty. */
function weeksOf({ catalog, now }: Present): Week[] {
  const monday = mondayOf(now)
  const dated = catalog.articles
    .filter(({ kind, draft }) => kind !== 'page' && !draft)
    .flatMap((article) => {
      const isOut = !catalog.scheduled.has(article.path)
      const on = dayOf(isOut ? article.date : article.publishAt, catalog)
      return on === null ? [] : [{ title: article.title, address: article.address, day: on, isOut }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return Array.from({ length: weeksBefore + 1 + weeksAfter }, (_, at) => {
    const [from, to] = [at - weeksBefore, at - weeksBefore + 1].map((weeks) => isoDay(monday + weeks * 7 * day)) as [string, string]
    return { monday: from, texts: dated.filter((text) => text.day >= from && text.day < to) }
  })
}

const mondayOf = (now: Date): number => {
  const midnight = Math.floor(now.getTime() / day) * day
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Where a click on a file leads: an editor that takes addresses, VS Code unless EDITOR_LINK names another. */
const editorLink = (file: string, line: number): string =>
  (process.env.EDITOR_LINK || 'vscode://file{file}:{line}')
    .replace('{file}', encodeURI(resolve(file).replace(/^(?=[^/])/, '/')))
    .replace('{line}', String(line))

/** Say all that is known of a text, by its file; null where there is none. */
export async function textViewOf(file: string, present: Present): Promise<TextView | null> {
  const source = present.reading.sources.find((one) => one.file === file)
  if (!source) return null
  const findings = await findingsOn(file, present)
  const { catalog } = present
  const article = catalog.articles.find((one) => one.file === file)
  const name = article && catalog.names().get(article.address)
  return {
    row: rowOf(source, present, findings),
    findings: findings.map((finding) => ({ ...finding, editor: editorLink(file, finding.line) })),
    editor: editorLink(file, 1),
    shown: article
      ? {
          site: catalog.site.name,
          host: new URL(catalog.site.origin).host,
          crumbs: onHost(catalog.site.origin, article.address)
            .split('/')
            .filter((part) => part !== ''),
          title: name?.title ?? article.title,
          description: name?.description ?? article.description,
          image: shareImageOf(article, catalog),
          excerpt: article.excerpt,
        }
      : null,
  }
}

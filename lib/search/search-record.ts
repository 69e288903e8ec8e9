import { toHtml } from 'hast-util-to-html'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { element, text } from '#lib/markdown/tree/elements.ts'
import { type Render, render } from '#lib/pages/render.ts'
import { summaryOf } from '#lib/pages/summaries.ts'

/** What search reads of a page. */
export interface SearchRecord {
  readonly address: string
  /** Title, text and filters, and nothing that is around them on the page. */
  readonly html: string
}

/** Say of every listed article and every debate what is searched; its headings have the ids that they have on its page. `texts` may stand in for what makes the HTML. */
export async function searchRecords(catalog: Catalog, texts: Render = render): Promise<SearchRecord[]> {
  const records: SearchRecord[] = []
  for (const article of catalog.listed) records.push(await recordOf(article, catalog, texts))
  for (const debate of catalog.debates) records.push(await debateRecord(debate, catalog, texts))
  return records
}

async function recordOf(article: Article, catalog: Catalog, render: Render): Promise<SearchRecord> {
  const { address, title, subtitle, category, stance } = summaryOf(article, catalog)
  const filters = { category: category?.title, side: stance?.title }
  const head = [
    ...Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [filter(name, value)])),
    // Found by all the same, and not repeated in excerpts.
    element('h1', { dataPagefindIgnore: '' }, [text(title)]),
    ...(subtitle === null ? [] : [element('p', {}, [text(subtitle)])]),
  ]
  const body = await render(article.body, article, catalog, { eagerFirstPicture: false })
  return { address, html: toHtml({ type: 'root', children: head }) + body }
}

/** A debate is of no category and of no side: it is found where neither is asked for. */
async function debateRecord(debate: Debate, catalog: Catalog, render: Render): Promise<SearchRecord> {
  const said = [debate.description, ...debate.claims].filter((words) => words !== null)
  const head = [
    element('h1', { dataPagefindIgnore: '' }, [text(debate.title)]),
    ...said.map((words) => element('p', {}, [text(words)])),
  ]
  const body = debate.body === null ? '' : await render(debate.body, debate, catalog, { eagerFirstPicture: false })
  return { address: debate.address, html: toHtml({ type: 'root', children: head }) + body }
}

/** Pagefind reads the name of a filter here, and its value from `content`: what is between commas would be several. */
const filter = (name: string, content: string) => element('meta', { dataPagefindFilter: `${name}[content]`, content }, [])

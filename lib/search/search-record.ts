import { toHtml } from 'hast-util-to-html'
import { hashOf } from '#lib/cache.ts'
import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import { element, text } from '#lib/markdown/tree/elements.ts'
import { type Render, render, renderPrint } from '#lib/pages/render.ts'
import { summaryOf } from '#lib/pages/summaries.ts'
import { fill, wordsOf } from '#lib/words/words.ts'

/** What search reads of a page. */
export interface SearchRecord {
  readonly address: string
  /** Of the page: who searches on a page finds those of its language. */
  readonly language: string
  /** Title, text and filters, and nothing that is around them on the page. */
  readonly html: string
}

/** A page to be searched: what is around its text, and how its text is found. */
interface Searched {
  readonly address: string
  readonly language: string
  readonly filters: Readonly<Record<string, string | undefined>>
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly text: (render: Render) => Promise<string>
}

/** Name all that search reads, without making it. */
export async function searchPrint(catalog: Catalog): Promise<string> {
  const prints: unknown[] = []
  for (const { text, ...told } of searchedIn(catalog)) prints.push([told, await text(renderPrint)])
  return hashOf(JSON.stringify(prints))
}

/** Say of every listed article and every debate what is searched; its headings have the ids that they have on its page. */
export async function searchRecords(catalog: Catalog): Promise<SearchRecord[]> {
  const records: SearchRecord[] = []
  for (const { address, language, filters, title, paragraphs, text: body } of searchedIn(catalog)) {
    const head = [
      ...Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [filter(name, value)])),
      // Found by all the same, and not repeated in excerpts.
      element('h1', { dataPagefindIgnore: '' }, [text(title)]),
      ...paragraphs.map((words) => element('p', {}, [text(words)])),
    ]
    records.push({ address, language, html: toHtml({ type: 'root', children: head }) + (await body(render)) })
  }
  return records
}

const searchedIn = (whole: Catalog): Searched[] => inAllLanguages(whole).flatMap(searchedInOne)

function searchedInOne(catalog: Catalog): Searched[] {
  const { language } = catalog.site
  const articles = catalog.listed.map((article): Searched => {
    const { address, title, subtitle, category, stance, sponsored } = summaryOf(article, catalog)
    const words = wordsOf(language)
    return {
      address,
      language,
      filters: {
        category: category?.title,
        side: stance?.title,
        ...(sponsored !== null && { sponsored: fill(words.sponsoredBy, { name: sponsored }, words) }),
      },
      title,
      paragraphs: subtitle === null ? [] : [subtitle],
      text: (render) => render(article.body, article, catalog, { eagerFirstPicture: false }),
    }
  })
  // A debate is of no category and of no side: it is found where neither is asked for.
  const debates = catalog.debates.map((debate): Searched => {
    const { address, title, description, claims, body } = debate
    return {
      address,
      language,
      filters: {},
      title,
      paragraphs: [description, ...claims].filter((words) => words !== null),
      text: async (render) => (body === null ? '' : render(body, debate, catalog, { eagerFirstPicture: false })),
    }
  })
  return [...articles, ...debates]
}

/** Pagefind reads the name of a filter here, and its value from `content`: what is between commas would be several. */
const filter = (name: string, content: string) => element('meta', { dataPagefindFilter: `${name}[content]`, content }, [])

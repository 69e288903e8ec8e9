import type { Catalog } from '#lib/catalog/catalog.ts'
import { frameOf } from '#lib/inputs/inputs.ts'
import type { PageInput } from '#lib/inputs/page-input.ts'
import type { Place } from '#lib/lists/place.ts'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { renderBody } from '#lib/markdown/render-body.ts'
import type { ArticlePage } from '#lib/pages/model/article.ts'
import type { Page } from '#lib/pages/model/page.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { scripts } from '#lib/scripts.ts'
import { elements } from './elements.ts'

/** Gather one page of each kind. Articles come twice: one that faces another side, with all that may be around a text, and one that is alone. */
export async function galleryPages(catalog: Catalog): Promise<PageInput[]> {
  const frame = frameOf(catalog, await scripts())
  const places = [...new Map([...catalog.addresses].map(([address, place]) => [kindOf(place), address])).values()]
  const articles = await Promise.all(catalog.articles.map(({ address }) => pageAt(address, catalog)))
  const found = articles.filter((page) => page?.type === 'article')
  const facing = found.find(({ counterpoint, series }) => counterpoint && series) ?? found.find(({ counterpoint }) => counterpoint)
  const alone = found.find(({ counterpoint, article }) => !counterpoint && article.kind !== 'page')
  const others = await Promise.all(places.map((address) => pageAt(address, catalog)))
  const full = await Promise.all([facing, alone].map((page) => (page ? withEverything(page, catalog) : null)))
  const pages: (Page | null)[] = [...full, ...others.filter((page) => page?.type !== 'article')]
  return pages.flatMap((page) => (page === null ? [] : [{ frame, site: catalog.site, languages: [], page, graph: null }]))
}

/** Lists look alike, but for the page of a side. */
const kindOf = (place: Place): string => (place.type === 'list' && place.list.label === 'Side' ? 'side' : place.type)

async function withEverything(page: ArticlePage, { site, articles }: Catalog): Promise<ArticlePage> {
  const picture = articles.find(({ image }) => image)?.image ?? null
  const tree = await parseBody(elements, { title: page.article.title, subtitle: null, sides: site.sides })
  const body = renderBody(tree, {
    origin: 'https://site.example',
    link: (href) => href,
    picture: () => picture,
    recording: () => null,
  })
  return {
    ...page,
    body,
    callToAction: {
      title: 'A letter every week',
      text: 'What both sides argued about.',
      button: 'Send me the letter',
      link: null,
      form: {
        action: 'https://lists.example/subscribe',
        email: 'email',
        name: 'name',
        hidden: {},
        consent: 'You can leave in every letter.',
      },
      ends: null,
    },
  }
}

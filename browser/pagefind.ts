import { asked, gathered } from '#lib/text/unspaced.ts'
import { searchIndex } from '#lib/urls.ts'

/** What this site uses of Pagefind in the browser. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: Options): Promise<void>
  search(words: string | null, options: { readonly filters: Filters }): Promise<{ readonly results: readonly Found[] }>
}

interface Options {
  readonly noWorker: boolean
  readonly ranking: { readonly termSimilarity: number }
  readonly exactDiacritics: boolean
}

/** Names of filters, and the value of each. */
export type Filters = Readonly<Record<string, string>>

/** A page that was found, not yet read. */
export interface Found {
  data(): Promise<FoundPage>
}

export interface FoundPage {
  readonly url: string
  readonly meta: { readonly title?: string }
  /** All its words, as plain text. */
  readonly content: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** Text in which `<`, `>` and nothing else are escaped, with `mark` elements. */
  readonly excerpt: string
  /** The page itself, and those of its sections in which something was found. */
  readonly sub_results: readonly { readonly title: string; readonly url: string }[]
}

// A name that only the browser resolves.
const bundle: string = `${searchIndex}pagefind.js`
let loading: Promise<Pagefind> | null = null

/** Search, and load what that needs the first time. @throws where it cannot be loaded; the next search tries again */
export async function searchFor(words: string, filters: Filters): Promise<readonly Found[]> {
  loading ??= load()
  const pagefind = await loading.catch((error) => {
    loading = null
    throw error
  })
  const said = asked(words)
  // Where カ is also ガ, Pagefind 1.5.2 finds no word that has both.
  await pagefind.options({ ...options, exactDiacritics: said !== words })
  const { results } = await pagefind.search(words === '' ? null : said, { filters })
  return results.map(({ data }) => ({ data: async () => whole(await data()) }))
}

/** The index has characters of some scripts apart. */
const whole = (page: FoundPage): FoundPage => ({
  ...page,
  meta: page.meta.title === undefined ? page.meta : { title: gathered(page.meta.title) },
  content: gathered(page.content),
  excerpt: gathered(page.excerpt),
  sub_results: page.sub_results.map((part) => ({ ...part, title: gathered(part.title) })),
})

// The site's policy refuses workers that are named by a text (Trusted Types).
const options = { noWorker: true, ranking: { termSimilarity: 4 } } as const

const load = (): Promise<Pagefind> => import(bundle)

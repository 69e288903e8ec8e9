import type { Head } from '#lib/heads/head.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Stance } from '#lib/lists/stance.ts'
import type { SafeHtml } from '#lib/markdown/tree/body.ts'
import type { CategoryEntry, ListRow, Row, Said, Summary } from './summary.ts'

/** Any list of articles: posts, a side, a category, a tag, an author. */
export interface ListPage {
  readonly type: 'list'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  /** Small word over the title: `Side`, `Category`, `Series`, `Tag`, `Author`; null for the lists of posts and articles. */
  readonly label: string | null
  readonly title: string
  readonly description: string | null
  /** Of the page of a side. */
  readonly door: Door | null
  /** On the first page only. */
  readonly introduction: SafeHtml | null
  /** Of a category or a side: where to begin, and what it is about. On the first page only, and only where there is enough to choose from. */
  readonly hub: Hub | null
  /** All of this page. */
  readonly articles: readonly Summary[]
  /** Those that the hub does not show already. */
  readonly rows: readonly ListRow[]
  /** What all rows have in common and the heading does not say: it is said once, above them. */
  readonly common: Said
  /** Where all years are; beside the lists of posts and of articles. */
  readonly archive: Link | null
  readonly total: number
  /** The whole list and its parts by side; empty where it has none. */
  readonly sides: readonly SideChoice[]
  readonly pagination: Pagination
}

/** What the page of a side leads to besides its articles. */
export interface Door {
  readonly stance: Stance
  /** Authors who mostly argue this side. */
  readonly desks: readonly (Link & { readonly description: string | null })[]
  /** The side against it; its address is null where nothing argues it. */
  readonly other: { readonly stance: Stance; readonly claim: string | null; readonly address: string | null } | null
  readonly debates: readonly Link[]
}

/** What helps to enter a category or a side. */
export interface Hub {
  readonly best: readonly Row[]
  /** Tags that its articles share, with how many of them have each. */
  readonly topics: readonly CategoryEntry[]
}

/** Pages count from 1; the addresses are null at either end. */
export interface Pagination {
  readonly page: number
  readonly last: number
  /** Those of which the number is shown, by number; none where there is only one page. */
  readonly pages: readonly Link[]
  readonly previous: string | null
  readonly next: string | null
}

export interface CategoriesPage {
  readonly type: 'categories'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly categories: readonly CategoryEntry[]
}

/** Every series, with its parts. */
export interface SeriesPage {
  readonly type: 'series'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly series: readonly SeriesListed[]
}

export interface SeriesListed extends Link {
  /** The side of its parts, where they have one in common. */
  readonly stance: Stance | null
  /** In the order of reading. */
  readonly parts: readonly Summary[]
}

/** A way to the articles of one side, or to all. */
export interface SideChoice extends Link {
  /** Null of the whole list. */
  readonly place: Stance['place'] | null
  readonly isChosen: boolean
}

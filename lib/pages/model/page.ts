import type { Head } from '#lib/heads/head.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { FrontBlock, FrontLayout } from '#lib/look.ts'
import type { ArticlePage } from './article.ts'
import type { DebatePage, DebatesPage } from './debates.ts'
import type { IndexPage, SearchPage } from './finding.ts'
import type { CategoriesPage, ListPage, SeriesPage } from './lists.ts'
import type { CategoryEntry, ListRow, Pair, Row, Said, Summary } from './summary.ts'

export interface FrontPage {
  readonly type: 'front'
  readonly address: string
  readonly head: Head
  readonly title: string
  readonly description: string
  readonly layout: FrontLayout
  /** Whether no post and no article is published. */
  readonly isEmpty: boolean
  /** What stands below what leads, in this order. */
  readonly blocks: readonly FrontBlock[]
  /** Null where the layout has no room for one, or nothing is published. */
  readonly featured: ListRow | null
  /** The newest, beside what leads. */
  readonly beside: readonly ListRow[]
  /** One of each debate, which names it; where there are no debates, the newest pairs. */
  readonly pairs: readonly Pair[]
  /** Where all debates are; null where there are none. */
  readonly debates: Link | null
  readonly latest: readonly ListRow[]
  /** What all of these have in common: it is said once. */
  readonly common: Said
  /** The most read first; none where nobody has counted. */
  readonly popular: readonly Link[]
  readonly categories: readonly CategoryEntry[]
  /** Where the rest is, if the layout lists the newest and there are more. */
  readonly more: Link | null
}

/** What is said where nothing is at an address. */
export interface NotFoundPage {
  readonly type: 'not-found'
  /** Empty: it has none of its own. */
  readonly address: ''
  readonly head: Head
  readonly pairs: readonly Row[]
  readonly latest: readonly Summary[]
}

/** Whatever is at an address of the site. */
export type Page =
  | FrontPage
  | ArticlePage
  | ListPage
  | CategoriesPage
  | SeriesPage
  | SearchPage
  | IndexPage
  | DebatePage
  | DebatesPage

import type { Head } from '#lib/heads/head.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Stance } from '#lib/lists/stance.ts'
import type { Day } from '#lib/time/time.ts'
import type { CategoryEntry, Row } from './summary.ts'

/** The articles of one month, by day. */
export interface IndexMonth {
  /** `November` */
  readonly title: string
  readonly id: string
  readonly days: readonly { readonly day: Day; readonly entries: readonly Link[] }[]
}

/** A part of an index under its own heading. */
export interface IndexPart {
  readonly title: string
  readonly id: string
  readonly count: number
  /** Where its entries are, if not here. */
  readonly address: string | null
  readonly entries: readonly Link[]
  /** The same entries by month, where days matter: in the archive. */
  readonly months: readonly IndexMonth[]
}

/** Where one searches; without script, where everything is. */
export interface SearchPage {
  readonly type: 'search'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly categories: readonly CategoryEntry[]
  readonly popular: readonly Link[]
  readonly pairs: readonly Row[]
  /** The sides that articles take. */
  readonly sides: readonly Stance[]
  readonly letters: readonly IndexPart[]
  readonly archive: Link | null
}

/** All articles by year, or those of one part of an index. */
export interface IndexPage {
  readonly type: 'index'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  /** None where the page is one part itself. */
  readonly parts: readonly IndexPart[]
  /** Of that one part. */
  readonly entries: readonly Link[]
  /** Of that one part, where it is a year. */
  readonly months: readonly IndexMonth[]
}

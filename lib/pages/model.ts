import type { Kind } from '#lib/content/source/names.ts'
import type { Head } from '#lib/heads/head.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Speech } from '#lib/lists/speech.ts'
import type { Stance } from '#lib/lists/stance.ts'
import type { ArticleBlock, FrontBlock, FrontLayout } from '#lib/look.ts'
import type { Heading, SafeHtml } from '#lib/markdown/tree/body.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import type { CallToAction } from '#lib/site.ts'
import type { Day } from '#lib/time/time.ts'

/** What a list says of an article; bodies do not travel. */
export interface Summary {
  readonly kind: Kind
  readonly address: string
  readonly title: string
  readonly subtitle: string | null
  readonly excerpt: string
  readonly date: Day | null
  readonly readingTime: string
  readonly category: Link | null
  readonly authors: readonly Link[]
  readonly stance: Stance | null
  /** Its strongest claim, in a sentence. */
  readonly claim: string | null
  /** Who paid for it. */
  readonly sponsored: string | null
  readonly image: Picture | null
  readonly imageAlt: string
  /** What is drawn in a list where it has no picture: the path of an SVG, as `figure.ts` makes it. */
  readonly figure: string | null
  /** Language and direction of its title, and of its subtitle, excerpt and text. */
  readonly speech: { readonly title: Speech; readonly text: Speech }
  /** Why only a preview shows it; null if it is published. */
  readonly unpublished: 'Draft' | 'Scheduled' | null
}

/** What can be the same of all articles of a list. */
export type Said = Pick<Summary, 'stance' | 'category' | 'authors' | 'date'>

/** An article in a list, and what is said of it there: what its list says for all of them is null, or none. */
export interface ListRow {
  readonly article: Summary
  readonly said: Said
}

/** Two articles that argue against each other, the site's first side on the left. */
export interface Pair {
  /** The debate that they are part of; null where nobody asked its question. */
  readonly debate: Link | null
  readonly left: Summary
  readonly right: Summary
}

/** An article alone, or beside the one that argues against it; the site's first side on the left. */
export type Row = readonly Summary[]

/** An article to read next, and why. */
export interface Related {
  readonly article: Summary
  /** `Also on cold calling`, `Also in Sales Careers`, `Editor’s choice`; null where both are filed under nothing in common. */
  readonly reason: string | null
}

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

export interface ArticlePage {
  readonly type: 'article'
  readonly address: string
  readonly head: Head
  readonly article: Summary
  readonly updated: Day | null
  /** What was put right in it, the oldest first. */
  readonly corrections: readonly { readonly day: Day; readonly text: string }[]
  readonly trail: readonly Link[]
  readonly keyPoints: readonly string[]
  readonly series: SeriesEntry | null
  readonly body: SafeHtml
  readonly outline: readonly Heading[]
  /** The headings that its table of contents names; none where there are too few. */
  readonly contents: readonly Heading[]
  readonly callToAction: ShownCall | null
  readonly comments: ShownComments | null
  readonly citation: Citation
  /** Where it can be shared; none for a page about the site. */
  readonly share: readonly Link[]
  /** What stands after the text, in this order, and then across the page. */
  readonly foot: readonly ArticleBlock[]
  readonly tags: readonly Link[]
  readonly authors: readonly AuthorEntry[]
  readonly counterpoint: Summary | null
  /** What the counterpoint replies to its sections, in their order. */
  readonly answers: readonly AnswerEntry[]
  /** The debates that it is part of. */
  readonly debates: readonly Link[]
  /** `Related`, or `More in Sales Careers` where nothing is near enough. */
  readonly relatedTitle: string
  readonly related: readonly Related[]
  readonly previous: Neighbor | null
  readonly next: Neighbor | null
}

/** The article before or after another one. */
export interface Neighbor extends Link {
  /** `Next`, in a series `Next: part 3 of 3`. */
  readonly label: string
}

/** What the other side replies to a section of an article. */
export interface AnswerEntry {
  /** The section's id. */
  readonly section: string
  /** The section's heading. */
  readonly title: string
  /** In a sentence; null where a section of its own replies. */
  readonly words: string | null
  /** That section, in the counterpoint. */
  readonly link: Link | null
}

export interface AuthorEntry extends Link {
  readonly description: string | null
  /** Their own site. */
  readonly url: string | null
}

/** The series that an article is part of: its list, and its parts in the order of reading. */
export interface SeriesEntry extends Link {
  /** Counts from 1. */
  readonly part: number
  readonly parts: readonly Link[]
}

/** What an article asks of its readers, its link resolved. */
export interface ShownCall extends Omit<CallToAction, 'until'> {
  /** From when on it is out of date: a timestamp with offset. */
  readonly ends: string | null
}

/** Where readers comment on an article. */
export interface ShownComments {
  /** Who is asked when they are shown: `giscus.app`. */
  readonly host: string
  /** Where the same can be read without a script; null where nowhere. */
  readonly link: Link | null
  /** What `browser/comments.ts` shows. */
  readonly data: { readonly frame: string } | { readonly server: string; readonly language: string }
}

/** What must be said of an article to find it again. */
export interface Citation {
  /** Names. */
  readonly authors: readonly string[]
  readonly title: string
  readonly site: string
  /** `2026-01-29` */
  readonly date: string | null
  /** Absolute. */
  readonly address: string
}

export interface CategoryEntry extends Link {
  readonly description: string | null
  readonly count: number
}

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

/** A way to the articles of one side, or to all. */
export interface SideChoice extends Link {
  /** Null of the whole list. */
  readonly place: Stance['place'] | null
  readonly isChosen: boolean
}

/** A question, what each side claims, who argues it, and when to use which. */
export interface DebatePage {
  readonly type: 'debate'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly description: string | null
  /** The site's first side, then its second. */
  readonly sides: readonly DebateSide[]
  /** Articles that argue both sides, or none. */
  readonly between: readonly Summary[]
  readonly verdict: SafeHtml | null
  /** The verdict in a sentence; null where its text alone says it. */
  readonly inShort: string | null
  /** What to read after it; null where it is the only one. */
  readonly next: DebateEntry | null
  /** Shown in a preview only. */
  readonly draft: boolean
}

export interface DebateSide {
  readonly stance: Stance
  /** Null at the writing desk only, where nobody has said it yet. */
  readonly claim: string | null
  readonly articles: readonly Summary[]
}

export interface DebateEntry extends Link {
  readonly description: string | null
  readonly sides: readonly DebateSide[]
  /** When to use which, in a sentence; null where nobody has said. */
  readonly verdict: string | null
}

export interface DebatesPage {
  readonly type: 'debates'
  readonly address: string
  readonly head: Head
  readonly trail: readonly Link[]
  readonly title: string
  readonly debates: readonly DebateEntry[]
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

import type { Head } from '#lib/heads/head.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { ArticleBlock } from '#lib/look.ts'
import type { Heading, SafeHtml } from '#lib/markdown/tree/body.ts'
import type { CallToAction } from '#lib/site.ts'
import type { Day } from '#lib/time/time.ts'
import type { Summary } from './summary.ts'

/** An article to read next, and why. */
export interface Related {
  readonly article: Summary
  /** `Also on cold calling`, `Also in Sales Careers`, `Editor’s choice`; null where both are filed under nothing in common. */
  readonly reason: string | null
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

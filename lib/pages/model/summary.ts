import type { Kind } from '#lib/content/source/names.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Speech } from '#lib/lists/speech.ts'
import type { Stance } from '#lib/lists/stance.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
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

export interface CategoryEntry extends Link {
  readonly description: string | null
  readonly count: number
}

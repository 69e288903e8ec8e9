import type { Finding } from '#lib/findings.ts'

/** A text of the content folder, as the desk lists it. */
export interface InventoryRow {
  /** As its author would type it: `content/blog/x.md`. */
  readonly file: string
  readonly title: string
  /** Where its page is; null where it has none, as errors stand in its way. */
  readonly address: string | null
  /** Refused: errors keep it from being published. */
  readonly status: 'Published' | 'Scheduled' | 'Draft' | 'Unlisted' | 'Refused'
  /** The day of its date, or else that on which it will be published: `2026-01-29`. */
  readonly day: string | null
  readonly category: string | null
  readonly authors: readonly string[]
  readonly words: number
  readonly errors: number
  readonly warnings: number
  /** Null where it is not known yet. */
  readonly advice: number | null
  /** How many texts link here, and to how many pages it links. */
  readonly linksIn: number
  readonly linksOut: number
  /** Its place among what is read most, from 1; null where popular.yaml does not name it. */
  readonly rank: number | null
}

/** A week, from its Monday, and what is published in it. */
export interface Week {
  readonly monday: string
  readonly texts: readonly { readonly title: string; readonly address: string; readonly day: string; readonly isOut: boolean }[]
}

/** All texts, and the weeks around today. */
export interface Inventory {
  readonly rows: readonly InventoryRow[]
  readonly weeks: readonly Week[]
  readonly choices: Choices
  /** Whether advice on all texts is known: it takes a while, and fills in. */
  readonly isWhole: boolean
}

/** What a new article may be. */
export interface Choices {
  readonly kinds: readonly string[]
  readonly categories: readonly string[]
  /** Empty where the site knows no sides. */
  readonly sides: readonly string[]
}

/** A text in an editor, as it is in its file. */
export interface EditedText {
  readonly file: string
  readonly text: string
  /** Names this state of the file. */
  readonly sum: string
}

/** What is to be said of a text as somebody is writing it. */
export interface Looked {
  readonly findings: readonly Finding[]
}

/** What the desk knows of one text. */
export interface TextView {
  readonly row: InventoryRow
  /** What is wrong comes before advice. */
  readonly findings: readonly (Finding & { readonly editor: string })[]
  /** Opens its file in an editor. */
  readonly editor: string
  /** How others show it; null where it has no page. */
  readonly shown: {
    readonly site: string
    readonly host: string
    readonly crumbs: readonly string[]
    readonly title: string
    readonly description: string
    readonly image: { readonly address: string; readonly alt: string }
    readonly excerpt: string
  } | null
}

/** A text, as pictures name it. */
export interface TextMark {
  readonly file: string
  readonly title: string
  readonly side: string | null
}

/** Which text links to which, drawn. */
export interface LinkPicture {
  readonly width: number
  readonly height: number
  readonly texts: readonly (TextMark & {
    readonly linksIn: number
    readonly linksOut: number
    readonly x: number
    readonly y: number
    readonly r: number
  })[]
  /** Titles of those that are linked to most, where there is room. */
  readonly names: readonly { readonly file: string; readonly title: string; readonly x: number; readonly y: number }[]
  /** All links as one path of SVG. */
  readonly lines: string
}

/** Texts that answer each other, by side; of a side that nobody argues there are none. */
export interface Pair {
  readonly texts: readonly (readonly TextMark[])[]
}

/** The sides of a site against each other. */
export interface SidesView {
  readonly sides: readonly { readonly slug: string; readonly title: string }[]
  readonly debates: readonly (Pair & { readonly title: string; readonly address: string })[]
  /** Whole pairs first. */
  readonly pairs: readonly Pair[]
}

/** What became of a page since the last release. */
export interface ChangedPage {
  readonly address: string
  readonly title: string
  readonly what: 'new' | 'changed' | 'gone'
  /** Where a page that is gone leads now. */
  readonly leadsTo: string | null
  /** What its head said, and says. */
  readonly head: readonly { readonly name: string; readonly before: string; readonly now: string }[]
  readonly linksAdded: readonly string[]
  readonly linksRemoved: readonly string[]
  /** Its words: those that stayed, came and went, with what is far from a change left out. */
  readonly words: readonly { readonly is: 'same' | 'added' | 'removed' | 'left out'; readonly text: string }[]
}

/** All that would be another page if the site were published now. */
export interface Changes {
  /** Names the release; null where there is none yet. */
  readonly release: string | null
  readonly pages: readonly ChangedPage[]
  /** Articles that stay as they are. */
  readonly same: number
}

import type { Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import type { Direction } from '#lib/text/languages.ts'

declare const safe: unique symbol
/** HTML that came through the sanitizer. Only `renderBody` makes it. */
export type SafeHtml = string & { readonly [safe]: true }

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A heading of the finished page. `depth` is 2 to 6: the page's title is the only h1. */
export interface Heading extends Place {
  readonly depth: number
  /** The id on the page, with the prefix that cannot clobber. */
  readonly id: string
  /** What an author writes after `#` to link here, as on GitHub. */
  readonly anchor: string
  readonly text: string
}

/** A place that an author named: what links say after `#`, and its id on the page. */
export interface NamedPlace {
  readonly anchor: string
  readonly id: string
}

/** A link as its author wrote it. */
export interface WrittenLink extends Place {
  readonly href: string
  readonly text: string
}

/** A picture as its author wrote it. */
export interface WrittenPicture extends Place {
  readonly src: string
  readonly alt: string
}

/** A video, a sound or captions as their author wrote them. */
export interface WrittenRecording extends Place {
  readonly src: string
  readonly as: 'video' | 'audio' | 'captions'
}

/** A text that served as title or subtitle and therefore left the body. */
export interface Lead extends Place {
  readonly text: string
  readonly from: 'first heading' | 'second heading' | 'first line' | 'second line'
}

/** A sentence of a text, and the line of its file in which it begins. */
export interface Sentence {
  readonly words: string
  readonly line: number
}

/** A paragraph or an item of a list. */
export interface Paragraph {
  readonly line: number
  readonly sentences: readonly Sentence[]
}

/** What stands between two headings; `heading` is null before the first. */
export interface Section {
  readonly heading: string | null
  readonly line: number
  readonly paragraphs: readonly Paragraph[]
}

/** What a text says, parsed and sanitized; it depends on that text and the given title alone, and survives JSON. */
export interface ParsedBody {
  /** Sanitized tree, before links and pictures are resolved. */
  readonly tree: Root
  /** The title found in the body; null where it has none or the front matter gave one. */
  readonly title: Lead | null
  readonly subtitle: Lead | null
  readonly outline: readonly Heading[]
  /** Anchors, as on GitHub, of headings that became title or subtitle: they lead to the top of the page. */
  readonly topAnchors: readonly string[]
  /** Places that authors named themselves, by `id`, `name` or `{#id}`. */
  readonly places: readonly NamedPlace[]
  readonly links: readonly WrittenLink[]
  readonly pictures: readonly WrittenPicture[]
  readonly recordings: readonly WrittenRecording[]
  /** Pictures that stand for a recording until it plays, or for what a link leads to: they need no words. */
  readonly posters: readonly (Place & { readonly src: string })[]
  /** Its language: as given, or as its script shows; `und` where that is not known. */
  readonly language: string
  readonly direction: Direction
  /** The first sentences, of at least 40 characters where there are as many, for a description: plain text, not yet cut. */
  readonly opening: string
  /** The author's own sentences: no code, no tables, no quotations. */
  readonly prose: readonly Section[]
  /** All words of the body as plain text: blocks separated by a newline, code blocks left out. */
  readonly text: string
  /** Number of words in the body, code included. */
  readonly words: number
  /** How long it takes to read them, not rounded. */
  readonly minutes: number
  readonly remarks: readonly Remark[]
}

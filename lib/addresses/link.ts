import type { Elsewhere } from '#lib/elsewhere.ts'

/** Everything that a link of this site may lead to. */
export interface Targets {
  readonly origin: string
  /** Pages by address, with the places in them that a link may name; null where those are not known. */
  readonly pages: ReadonlyMap<string, readonly Anchor[] | null>
  /** Former addresses, and where they lead now: to an address (with `#` and an id where it is a place in it) or a web address. */
  readonly former: ReadonlyMap<string, string>
  /** Addresses at which there will never be anything again. */
  readonly gone: ReadonlySet<string>
  /** Addresses of articles by their path in the content folder. */
  readonly files: ReadonlyMap<string, string>
  /** Paths of articles that are written but not published. */
  readonly unpublished: ReadonlySet<string>
  /** Addresses of files that the site makes beside its pages: feeds, `/robots.txt`, articles as Markdown. */
  readonly own: ReadonlySet<string>
  /** Whether another system of this host serves an address. */
  readonly elsewhere: Elsewhere
  /** Former addresses as their authors spelled them, where that is another spelling, and where they lead now: null if to nothing. */
  readonly spelled: ReadonlyMap<string, string | null>
}

/** A place in a page: what an author writes after `#`, and the id it has there. */
export interface Anchor {
  readonly anchor: string
  readonly id: string
}

/** Where a text is that holds links. */
export interface Standpoint {
  readonly path: string
  readonly address: string
  /** Who paid for it. */
  readonly sponsored?: string | null
}

/** Where a link leads, perhaps otherwise than it is written; or what is wrong with it. */
export type Resolved = { readonly href: string; readonly note?: LinkNote } | { readonly problem: LinkProblem }

export type LinkNote = Pick<LinkProblem, 'rule' | 'message' | 'fix'>

export interface LinkProblem {
  readonly rule: string
  readonly message: string
  readonly fix: string
  /** An error if nothing else is said. */
  readonly severity?: 'warning'
  /** What many links may have in common: a line for site.yaml then fixes all of them. */
  readonly cause?: Cause
  /** Whether a page was found that may be meant: then what the link has in common with others is less likely. */
  readonly isGuessed?: true
}

/** A folder of addresses in which nothing of ours is, or a pattern by which another system spelled addresses. */
export interface Cause {
  readonly field: 'elsewhere' | 'permalinks'
  readonly value: string
}

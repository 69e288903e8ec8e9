import type { Kind } from '#lib/content/source/names.ts'

/** Ways in which systems extend Markdown or HTML; each has a file in `syntax/`. */
export type Dialect = 'liquid' | 'kramdown' | 'shortcodes' | 'mdx' | 'wiki' | 'wordpress'

/** An article as another system has it. */
export interface OldText {
  /** Its file in the old folder: `_posts/2019-03-01-x.md`. Of an export that is one file, with what names it there. */
  readonly path: string
  readonly form: 'markdown' | 'html' | 'plain'
  readonly kind: Kind
  /** What its file will be called, without ending. */
  readonly slug: string
  /** What its front matter says: texts, lists and mappings of texts. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Front matter that cannot be read stays as it is. */
  readonly header: string | null
  /** Comments in the front matter. */
  readonly comments: readonly string[]
  readonly body: string
  /** What the body was taken from, where that is more or something else: its words are those that must be on the page. */
  readonly source?: { readonly form: 'html' | 'plain'; readonly text: string }
  /** The line of its file on which the body begins. */
  readonly bodyLine: number
  /** Paths at which it was published: `/2019/03/01/x.html`. */
  readonly addresses: readonly string[]
  /** Why it was not public there; null if it was. */
  readonly hidden: string | null
  /** Whether it was public and in no list. */
  readonly unlisted: boolean
  /** A time before which it was not public there. */
  readonly publishAt: string | null
  /** What a person must know of it. */
  readonly remarks: readonly string[]
  /** Words that are left out, with the reason. */
  readonly cuts: readonly Cut[]
}

/** Words of a source that are left out on purpose. */
export interface Cut {
  readonly words: string
  readonly why: string
}

/** A person whom articles name by a key. */
export interface OldAuthor {
  readonly key: string
  readonly name: string
  readonly description: string | null
  readonly url: string | null
}

/** What templates in texts may name. */
export interface Templates {
  readonly variables: Readonly<Record<string, unknown>>
  /** Pieces that texts include, by their names. */
  readonly includes: ReadonlyMap<string, string>
}

/** A picture or file that an export names by a number. */
export interface Attachment {
  readonly url: string
  readonly alt: string
  readonly caption: string
  /** The number of the text that it was uploaded for. */
  readonly parent: string
}

/** A category as the old system describes it. */
export interface OldCategory {
  readonly title: string
  readonly description: string | null
}

/** All that an import finds. */
export interface OldSite {
  /** `Jekyll`. */
  readonly system: string
  readonly name: string | null
  /** `https://old.example`; null where the system does not say. */
  readonly origin: string | null
  /** Where the site was below its origin: empty, or `/blog`. */
  readonly basePath: string
  readonly description: string | null
  readonly language: string | null
  readonly timeZone: string | null
  readonly texts: readonly OldText[]
  readonly authors: readonly OldAuthor[]
  /** Categories of which it says more than their names. */
  readonly categories: readonly OldCategory[]
  /** Former addresses that other files name, and where they led. */
  readonly moves: readonly (readonly [from: string, to: string])[]
  /** Files of which no article comes, and where whoever links to them is led. */
  readonly without: readonly (readonly [file: string, to: string])[]
  /** Folders whose files were at the root of the site. */
  readonly roots: readonly string[]
  readonly dialects: readonly Dialect[]
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly templates: Templates | null
  /** What texts may name of what the site says of itself. */
  readonly params: Readonly<Record<string, unknown>>
  /** What is not taken, in words. */
  readonly left: readonly string[]
}

export const plainSite: OldSite = {
  system: 'a folder of texts',
  name: null,
  origin: null,
  basePath: '',
  description: null,
  language: null,
  timeZone: null,
  texts: [],
  authors: [],
  categories: [],
  moves: [],
  without: [],
  roots: [''],
  dialects: [],
  attachments: new Map(),
  templates: null,
  params: {},
  left: [],
}

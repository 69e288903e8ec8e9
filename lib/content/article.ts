import type { Kind } from '#lib/content/source/names.ts'
import type { Correction } from '#lib/content/written/corrections.ts'
import type { Given } from '#lib/markdown/opening/lead.ts'
import type { ParsedBody } from '#lib/markdown/tree/body.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import type { Recording } from '#lib/media/recording.ts'
import type { LinkedFile } from './linked-files.ts'

/** A text to render, and what it says; its tree is fetched when its page is made. */
export interface Body extends Omit<ParsedBody, 'tree' | 'prose' | 'text' | 'remarks'> {
  /** What the tree is kept under. */
  readonly source: Given & { readonly text: string }
  /** By their `src` as written. */
  readonly images: Readonly<Record<string, Picture>>
  /** Its recordings, by their `src` as written. */
  readonly played: Readonly<Record<string, Recording>>
  /** Files of the content folder that its links lead to, by their `href` as written; null where the file will not do, which has been said. */
  readonly linked: Readonly<Record<string, LinkedFile | null>>
}

/** Anything with its own page, checked. Dates are as written: `YYYY-MM-DD` or a timestamp with offset. */
export interface Article {
  readonly kind: Kind
  /** The file name's part of an address, whatever the permalink says: how other files refer to this one. */
  readonly slug: string
  /** What its author gives as its slug, as written. */
  readonly givenSlug?: string | undefined
  /** Where its page is: `/blog/x/`. */
  readonly address: string
  /** As its author would type it: `content/blog/x.md`. */
  readonly file: string
  /** Path inside the content folder: `blog/x.md`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly excerpt: string
  readonly subtitle: string | null
  readonly date: string | null
  /** When it was last changed or corrected. */
  readonly updated: string | null
  /** What was put right in it, the oldest first. */
  readonly corrections: readonly Correction[]
  /** Who paid for it; null if nobody did. */
  readonly sponsored: string | null
  /** Whether readers may comment, where the site lets them. */
  readonly comments: boolean
  /** Slug of its category. */
  readonly category: string | null
  /** As written, each once. */
  readonly tags: readonly string[]
  readonly keywords: readonly string[]
  /** Slugs of its authors, each once. */
  readonly authors: readonly string[]
  readonly aliases: readonly string[]
  /** Former addresses as their author spelled them, where that is another spelling. */
  readonly spellings: readonly string[]
  readonly canonical: string | null
  /** A side of the site, `both`, or null. */
  readonly stance: string | null
  /** Its strongest claim, in a sentence. */
  readonly claim: string | null
  /** References to other articles as written: slug, address or file. */
  readonly counterpoint: string | null
  readonly related: readonly string[]
  /** What the other side replies to its sections: each named by its heading, answered in a sentence or by `#a-section` of the counterpoint. */
  readonly answers: readonly { readonly heading: string; readonly reply: string }[]
  readonly draft: boolean
  readonly publishAt: string | null
  readonly unlisted: boolean
  readonly image: Picture | null
  readonly imageAlt: string
  readonly featured: boolean
  readonly breadcrumb: string
  /** `2 min read`. */
  readonly readingTime: string
  /** How long it takes to read it, as its author says; null where that is computed. */
  readonly givenTime: string | null
  /** As its file or its folder says, else that of the site. */
  readonly language: string
  /** The text that it translates, as written: slug, address or file. */
  readonly translationOf: string | null
  /** What it says in a few sentences, as its author puts it. */
  readonly keyPoints: readonly string[]
  /** Name of the series that it is a part of, as written. */
  readonly series: string | null
  /** Which part; null leaves that to date and file name. */
  readonly part: number | null
  /** Which advice does not hold for it, and why. */
  readonly silence: Readonly<Record<string, string>>
  readonly body: Body
  /** Say in which line of its file a field is. */
  readonly lineOf: (field: string) => number
}

/** What articles are filed under: a file of content/categories, or else a name that articles use. */
export interface Category {
  readonly slug: string
  readonly title: string
  readonly description: string | null
  /** Its own introduction; null where no file gives one. */
  readonly body: Body | null
  readonly file: string | null
  readonly path: string | null
}

/** Who wrote an article: a person or an organization of content/authors, or else a name that articles are signed with. */
export interface Author {
  readonly slug: string
  readonly name: string
  readonly kind: 'person' | 'organization'
  readonly description: string | null
  readonly url: string | null
  readonly body: Body | null
  readonly file: string | null
  readonly path: string | null
}

/** A file of content/debates: a question that the sides answer differently. */
export interface DebateFile {
  readonly slug: string
  readonly address: string
  readonly title: string
  readonly description: string | null
  /** What each side holds here, by its slug; the site's own claims take the place of those that are missing. */
  readonly claims: ReadonlyMap<string, string>
  /** References to articles as written, in their order. */
  readonly articles: readonly string[]
  readonly aliases: readonly string[]
  /** Former addresses as their author spelled them, where that is another spelling. */
  readonly spellings: readonly string[]
  readonly draft: boolean
  readonly publishAt: string | null
  /** When to use which, in a sentence; null where the text alone says it. */
  readonly verdict: string | null
  /** The verdict: when to use which. */
  readonly body: Body | null
  readonly file: string
  readonly path: string
  readonly lineOf: (field: string) => number
}

/** All that a content folder says: every article, drafts too. */
export interface Content {
  readonly articles: readonly Article[]
  readonly categories: readonly Category[]
  readonly authors: readonly Author[]
  readonly debates: readonly DebateFile[]
}

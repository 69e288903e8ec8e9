import type { z } from 'zod'
import type { articleFields, authorFields, categoryFields, debateFields } from '#lib/content/source/fields.ts'
import {
  articleNames,
  authorNames,
  categoryNames,
  debateNames,
  type Meanings,
  meaningsIn,
  type Vocabulary,
} from '#lib/content/written/synonyms.ts'

/** How the editor shows a field, and what its form holds. */
export interface FieldLook {
  readonly label: string
  /** What to write there, in a sentence. */
  readonly hint?: string
  /**
   * `text` is one line, `long` is several; `list` is words, `names` are several or one, `sentences` may hold commas; `yes` is yes or no;
   * `day` is a day or a time, `picture` a file beside the text; `category`, `author` and `side` are what the site has.
   */
  readonly form: 'text' | 'long' | 'list' | 'names' | 'sentences' | 'yes' | 'day' | 'picture' | 'category' | 'side'
}

/** Every field of a schema: how it is shown, or that it is left to the desk because no form holds it. */
type Looks<Schema extends z.ZodObject> = Readonly<Record<keyof Schema['shape'], FieldLook | 'at the desk'>>

const elsewhere = 'at the desk'

/** In the order in which people fill them in. */
const articleLooks: Looks<typeof articleFields> = {
  title: { label: 'Title', form: 'text' },
  description: { label: 'Description', form: 'long', hint: 'One sentence for search engines and lists.' },
  date: { label: 'Date', form: 'day', hint: 'A day such as 2026-01-29.' },
  category: { label: 'Category', form: 'category' },
  stance: { label: 'Side', form: 'side' },
  counterpoint: { label: 'Counterpoint', form: 'text', hint: 'The text that argues the other side: its file name or its address.' },
  author: { label: 'Authors', form: 'names', hint: 'Names, or the files in content/authors. Empty: the author of the site.' },
  tags: { label: 'Tags', form: 'list' },
  draft: { label: 'Draft', form: 'yes', hint: 'A draft is not published.' },
  publishAt: { label: 'Publish at', form: 'day', hint: 'Not before this day or time: 2026-02-01, or 2026-02-01T09:00:00+01:00.' },
  image: { label: 'Picture', form: 'picture' },
  imageAlt: { label: 'What the picture shows', form: 'text', hint: 'For readers who cannot see it.' },
  claim: { label: 'Claim', form: 'text', hint: 'Its strongest claim, in a sentence.' },
  subtitle: { label: 'Subtitle', form: 'text', hint: 'A line below the title.' },
  excerpt: { label: 'Teaser', form: 'long', hint: 'What lists say, if it is not the description.' },
  keyPoints: { label: 'Key points', form: 'sentences', hint: 'What the text says, in at most seven sentences.' },
  related: { label: 'Related', form: 'list', hint: 'Texts to read next: file names or addresses. The rest is found by itself.' },
  series: { label: 'Series', form: 'text' },
  part: { label: 'Part of the series', form: 'text', hint: 'A number.' },
  keywords: { label: 'Keywords', form: 'list', hint: 'More words for finding related texts; shown nowhere.' },
  updated: { label: 'Updated', form: 'day', hint: 'The day of the last change that readers should know of.' },
  featured: { label: 'Featured', form: 'yes', hint: 'First on the front page.' },
  unlisted: { label: 'Unlisted', form: 'yes', hint: 'Published, but in no list, feed or search.' },
  sponsored: { label: 'Sponsored by', form: 'text', hint: 'Who paid for the text.' },
  permalink: { label: 'Address', form: 'text', hint: 'Such as /blog/my-article/. Empty: folder and file name give it.' },
  slug: { label: 'Last part of the address', form: 'text' },
  aliases: { label: 'Former addresses', form: 'list', hint: 'They lead here.' },
  canonical: { label: 'Original', form: 'text', hint: 'The whole address, if it was published elsewhere first.' },
  lang: { label: 'Language', form: 'text', hint: 'If it is not that of the site: de, pt-BR.' },
  translationOf: { label: 'Translates', form: 'text', hint: 'The text that this one translates: its file name or its address.' },
  breadcrumb: { label: 'Short name', form: 'text', hint: 'For the path at the top of the page.' },
  readingTime: { label: 'Reading time', form: 'text', hint: 'Empty: it is counted.' },
  authors: elsewhere,
  categories: elsewhere,
  answers: elsewhere,
  corrections: elsewhere,
  comments: elsewhere,
  silence: elsewhere,
}

const categoryLooks: Looks<typeof categoryFields> = {
  title: { label: 'Title', form: 'text' },
  description: { label: 'Description', form: 'long' },
}

const authorLooks: Looks<typeof authorFields> = {
  name: { label: 'Name', form: 'text' },
  kind: { label: 'Kind', form: 'text', hint: 'person or organization' },
  description: { label: 'Description', form: 'long' },
  url: { label: 'Web address', form: 'text' },
}

const debateLooks: Looks<typeof debateFields> = {
  title: { label: 'Question', form: 'text' },
  description: { label: 'Description', form: 'long' },
  claims: elsewhere,
  articles: { label: 'Texts', form: 'list', hint: 'File names or addresses, in their order.' },
  verdict: { label: 'Verdict', form: 'text', hint: 'When to use which, in a sentence.' },
  aliases: { label: 'Former addresses', form: 'list' },
  draft: { label: 'Draft', form: 'yes' },
  publishAt: { label: 'Publish at', form: 'day' },
}

/** A field that the editor shows. */
export interface EditedField extends FieldLook {
  readonly name: string
}

/** The fields of one kind of file, and what else authors call them. */
export interface EditedForm {
  readonly fields: readonly EditedField[]
  readonly meanings: Meanings
}

function formOf(looks: Readonly<Record<string, FieldLook | typeof elsewhere>>, vocabulary: Vocabulary): EditedForm {
  const fields = Object.entries(looks).flatMap(([name, look]) => (look === elsewhere ? [] : [{ name, ...(look as FieldLook) }]))
  return { fields, meanings: meaningsIn(Object.keys(looks), vocabulary) }
}

/** How each kind of file is edited. */
export const forms = {
  article: formOf(articleLooks, articleNames),
  category: formOf(categoryLooks, categoryNames),
  author: formOf(authorLooks, authorNames),
  debate: formOf(debateLooks, debateNames),
} as const satisfies Readonly<Record<string, EditedForm>>

/** Which form the files of each folder have. */
export const formsByFolder: Readonly<Record<string, keyof typeof forms>> = {
  blog: 'article',
  articles: 'article',
  pages: 'article',
  categories: 'category',
  authors: 'author',
  debates: 'debate',
}

/** How the editor calls what reads and writes the files of a folder. */
export const formatOf = (folder: string): string => `${folder}-as-written`

/** Answer what we call a field that an author calls `name`; where it is none of ours, that is its name. One form holds one author or several. */
export function usualName(name: string, { meanings }: EditedForm): string {
  const meant = meanings.of(name)
  if (meant === null || meant.by === 'standing in') return name
  return meant.field === 'authors' ? 'author' : meant.field
}

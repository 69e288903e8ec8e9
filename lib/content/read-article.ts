import type { Remark } from '#lib/findings.ts'
import { nearest } from '#lib/nearest.ts'
import type { Site } from '#lib/site.ts'
import { slugify } from '#lib/urls.ts'
import type { Article, Author, Body, Category } from './article.ts'
import { readBody } from './body.ts'
import type { ContentFolder } from './files.ts'
import { findPicture, isPicture } from './pictures.ts'
import type { Source } from './sources.ts'

/** What an article may refer to. */
export interface Known {
  readonly site: Site
  readonly folder: ContentFolder
  readonly authors: readonly Author[]
  readonly categories: readonly Category[]
}

/** Words a minute of silent reading of English non-fiction: Brysbaert, "How many words do we read per minute?", 2019. */
const readingSpeed = 238

/** Turn a source into an article. What is wrong is said in the remarks; without a title there is no article. */
export async function readArticle(source: Source, known: Known): Promise<{ article: Article | null; remarks: Remark[] }> {
  const { fields, lineOf } = source
  const written = { text: source.text, title: fields.title ?? null, subtitle: fields.subtitle ?? null }
  const { body, remarks: ofBody } = await readBody(written, source.path, known.folder)
  // Where the front matter could not be read, nothing that it might have said is concluded.
  if (!source.readable) return { article: null, remarks: [...ofBody] }
  const remarks: Remark[] = [...ofBody]
  const refuse = (field: string, problem: Problem) =>
    remarks.push({ line: lineOf(field), column: 1, severity: 'error', ...problem })

  const category = matchCategory(fields.category, known.categories, (problem) => refuse('category', problem))
  const author = matchAuthor(fields.author ?? known.site.author, known.authors, (problem) => refuse('author', problem))
  const stance = matchStance(fields.stance, known.site, (problem) => refuse('stance', problem))
  const image = fields.image === undefined ? null : await findPicture(fields.image, source.path, known.folder)
  if (image && !isPicture(image)) refuse('image', image)
  if (image && isPicture(image) && !fields.imageAlt) remarks.push(imageWithoutAlt(lineOf('image')))

  const title = fields.title ?? body.title?.text
  const description = fields.description ?? fields.excerpt ?? cutAtWord(body.opening, 155)
  remarks.push(...inferences(source, body, description, author))
  if (title === undefined && (body.words > 0 || body.pictures.length > 0)) remarks.push(titleMissing)
  if (body.words === 0 && body.pictures.length === 0 && !hasErrors(ofBody) && title !== undefined) remarks.push(bodyMissing)
  if (title === undefined) return { article: null, remarks }

  const article: Article = {
    kind: source.kind,
    slug: source.slug,
    address: source.address,
    file: source.file,
    path: source.path,
    title,
    description,
    excerpt: fields.excerpt ?? description,
    subtitle: fields.subtitle ?? body.subtitle?.text ?? null,
    date: fields.date ?? null,
    updated: fields.updated ?? null,
    category,
    tags: fields.tags ?? [],
    keywords: fields.keywords ?? [],
    author,
    aliases: fields.aliases ?? [],
    canonical: fields.canonical ?? null,
    stance,
    counterpoint: fields.counterpoint ?? null,
    related: fields.related ?? [],
    draft: source.draft,
    publishAt: source.publishAt,
    unlisted: source.unlisted,
    image: image && isPicture(image) ? image : null,
    imageAlt: fields.imageAlt ?? '',
    featured: fields.featured ?? false,
    breadcrumb: fields.breadcrumb ?? title,
    readingTime: fields.readingTime ?? `${Math.max(1, Math.round(body.words / readingSpeed))} min read`,
    body,
    lineOf,
  }
  return { article, remarks }
}

type Problem = Pick<Remark, 'rule' | 'message' | 'fix'>
type Refuse = (problem: Problem) => void

const hasErrors = (remarks: readonly Remark[]) => remarks.some((remark) => remark.severity === 'error')

function matchCategory(written: string | undefined, categories: readonly Category[], refuse: Refuse): string | null {
  if (written === undefined) return null
  const slug = slugify(written)
  const category = categories.find((category) => category.slug === slug || slugify(category.title) === slug)
  if (category) return category.slug
  const titles = categories.map(({ title }) => title)
  refuse({
    rule: 'category-unknown',
    message: `There is no category "${written}".`,
    fix: choices(nearest(written, titles), titles, 'content/categories'),
  })
  return null
}

function matchAuthor(written: string | null, authors: readonly Author[], refuse: Refuse): string | null {
  if (written === null) return null
  const slug = slugify(written)
  const author = authors.find((author) => author.slug === slug || slugify(author.name) === slug)
  if (author) return author.slug
  const slugs = authors.map((author) => author.slug)
  refuse({
    rule: 'author-unknown',
    message: `There is no author "${written}".`,
    fix: choices(nearest(slug, slugs), slugs, 'content/authors'),
  })
  return null
}

function matchStance(written: string | undefined, site: Site, refuse: Refuse): string | null {
  if (written === undefined) return null
  const stances = [...site.sides.map((side) => side.slug), 'both']
  const slug = slugify(written)
  if (stances.includes(slug)) return slug
  refuse({
    rule: 'stance-unknown',
    message: `"${written}" is not a side of this site's debate.`,
    fix: choices(nearest(slug, stances), stances, 'site.yaml'),
  })
  return null
}

function choices(meant: string | null, all: readonly string[], place: string): string {
  if (meant) return `Did you mean ${meant}?`
  return all.length > 0
    ? `Choose one of ${all.slice(0, 8).join(', ')}, or add it to ${place}.`
    : `Add it to ${place}, or remove the line.`
}

/** Name everything that the file does not say and the page does: an inference is never silent. */
function inferences({ fields, kind }: Source, body: Body, description: string, author: string | null): Remark[] {
  const found: Remark[] = []
  const infer = (field: string, message: string, fix: string, at = { line: 1, column: 1 }) =>
    found.push({ line: at.line, column: at.column, severity: 'note', rule: `${field}-inferred`, message, fix })
  if (!fields.title && body.title)
    infer('title', `The title is the ${body.title.from}: "${body.title.text}".`, 'Nothing to do, if that is right.', body.title)
  if (!fields.subtitle && body.subtitle)
    infer(
      'subtitle',
      `The subtitle is the ${body.subtitle.from}: "${body.subtitle.text}".`,
      'Nothing to do, if that is right.',
      body.subtitle,
    )
  if (!fields.description && description !== '') {
    const from = fields.excerpt ? 'the excerpt' : 'the first sentences'
    infer('description', `The description is ${from}: "${description}".`, 'Add a line description: with one sentence of your own.')
  }
  if (!fields.author && author && kind !== 'page')
    infer('author', `The author is the site's: ${author}.`, 'Add a line author: if somebody else wrote it.')
  return found
}

/** Cut a text at a word so that it has no more than `limit` characters, and say so with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const end = /\s/.test(text[limit] ?? '') ? limit : cut.search(/\s\S*$/)
  return `${(end > 0 ? cut.slice(0, end) : [...cut].slice(0, -1).join('')).replace(/[\s.,;:–—-]+$/u, '')}…`
}

const titleMissing: Remark = {
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'title-missing',
  message: 'This article has no title.',
  fix: 'Begin the text with a line such as # My title, or add title: to the front matter.',
}
const bodyMissing: Remark = {
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'body-missing',
  message: 'This article has a title and no text.',
  fix: 'Write the text, or add draft: true until it is written.',
}
const imageWithoutAlt = (line: number): Remark => ({
  line,
  column: 1,
  severity: 'hint',
  rule: 'picture-description',
  message: 'The picture of this article has no description.',
  fix: 'Add a line imageAlt: that says what it shows, for readers who cannot see it.',
})

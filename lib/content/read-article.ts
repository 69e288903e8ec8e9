import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { checkCorrections, lastChange } from '#lib/content/written/corrections.ts'
import type { Remark } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { nearest } from '#lib/text/nearest.ts'
import { cleanLine } from '#lib/text/signs.ts'
import { smartenLine } from '#lib/text/typography.ts'
import { slugify } from '#lib/urls.ts'
import { counted, wordsOf } from '#lib/words/words.ts'
import type { Article, Body, Category } from './article.ts'
import { findPicture, isPicture } from './beside.ts'
import { readBody } from './body.ts'
import { cutAtWord, inferences } from './inferences.ts'
import { checkKeyPoints } from './key-points.ts'
import { categoriesAmong, matchCategory, matchStance } from './match.ts'
import type { Written } from './parsed-texts.ts'
import type { Signatures } from './signatures.ts'
import { marksInFields } from './written/marks-in-fields.ts'

/** What an article may refer to. */
export interface Known {
  readonly site: Site
  readonly folder: ContentFolder
  readonly signatures: Signatures
  readonly categories: readonly Category[]
}

/** An article, and what is to be said about it; without a title there is none. */
export interface ReadArticle {
  readonly article: Article | null
  readonly remarks: readonly Remark[]
}

/** Turn a source into an article. */
export async function readArticle(source: Source, known: Known): Promise<ReadArticle> {
  const { fields, lineOf } = source
  const { body, remarks: ofBody } = await readBody(writtenIn(source, known.site), source.path, known.folder, known.site.origin)
  // Where the front matter could not be read, nothing that it might have said is concluded.
  if (!source.readable) return { article: null, remarks: [...ofBody] }
  const referred = await refer(source, known)
  // What comes from the text has the quotes of its language already.
  const smart = (line: string) => smartenLine(cleanLine(line), body.language)
  const title = fields.title === undefined ? body.title?.text : smart(fields.title)
  const [described, excerpt] = [fields.description, fields.excerpt].map((line) => (line === undefined ? undefined : smart(line)))
  const description = described ?? excerpt ?? cutAtWord(body.opening, 155)
  const remarks = [
    ...ofBody,
    ...referred.remarks,
    ...inferences(source, body, description, referred.authors),
    ...(title === undefined && source.titleIsWrong ? [] : lacks(title, source, body, ofBody)),
    ...checkKeyPoints(source),
    ...(await marksInFields(fields, lineOf)),
    ...checkCorrections(source),
  ]
  if (title === undefined) return { article: null, remarks }

  const article: Article = {
    kind: source.kind,
    slug: source.slug,
    givenSlug: fields.slug,
    address: source.address,
    file: source.file,
    path: source.path,
    title,
    description,
    excerpt: excerpt ?? description,
    subtitle: (fields.subtitle === undefined ? body.subtitle?.text : smart(fields.subtitle)) || null,
    date: fields.date ?? null,
    updated: lastChange(fields, known.site.timeZone),
    corrections: (fields.corrections ?? []).map(({ date, text }) => ({ date, text: smart(text) })),
    sponsored: fields.sponsored || null,
    comments: fields.comments ?? true,
    category: referred.category,
    tags: referred.tags,
    keywords: fields.keywords ?? [],
    authors: referred.authors,
    aliases: fields.aliases ?? [],
    spellings: source.spellings,
    canonical: fields.canonical ?? null,
    stance: referred.stance,
    claim: smart(fields.claim ?? '') || null,
    counterpoint: fields.counterpoint ?? null,
    related: fields.related ?? [],
    answers: Object.entries(fields.answers ?? {}).map(([heading, reply]) => ({ heading, reply: smart(reply) })),
    silence: fields.silence ?? {},
    draft: source.draft,
    publishAt: source.publishAt,
    unlisted: source.unlisted,
    image: referred.image,
    imageAlt: smart(fields.imageAlt ?? ''),
    featured: fields.featured ?? false,
    breadcrumb: fields.breadcrumb === undefined ? title : smart(fields.breadcrumb),
    readingTime: readingTimeIn(known.site.language, fields.readingTime ?? null, body),
    givenTime: fields.readingTime ?? null,
    language: fields.lang || known.site.language,
    translationOf: fields.translationOf || null,
    keyPoints: (fields.keyPoints ?? []).map(smart),
    series: smartenLine(cleanLine(fields.series ?? ''), known.site.language) || null,
    part: fields.part ?? null,
    body,
    lineOf,
  }
  return { article, remarks }
}

/** Say how long it takes to read a text: as its author says it, but a number alone would be shown as a number alone. */
export function readingTimeIn(language: string, written: string | null, { minutes }: Pick<Body, 'minutes'>): string {
  if (written !== null && !/^\d{1,3}$/.test(written)) return written
  const words = wordsOf(language)
  return counted(words.minutes, written === null ? Math.max(1, Math.round(minutes)) : Number(written), words)
}

/** Say what of a source decides how its body is read. */
export const writtenIn = ({ text, fields, said, titleIsWrong }: Source, { sides, language }: Site): Written => ({
  text,
  // A title that is wrong is one all the same: the text does not begin with another.
  title: fields.title ?? (titleIsWrong ? '…' : null),
  subtitle: fields.subtitle ?? null,
  sides,
  language,
  ownLanguage: fields.lang,
  ...(said && { said }),
})

/** What an article refers to by name, found. */
interface Referred extends Pick<Article, 'category' | 'tags' | 'authors' | 'stance' | 'image'> {
  readonly remarks: readonly Remark[]
}

async function refer(source: Source, known: Known): Promise<Referred> {
  const { fields, lineOf, path } = source
  const { site, folder, categories } = known
  const remarks: Remark[] = []
  const refuse = (field: string) => (problem: Pick<Remark, 'rule' | 'message' | 'fix'>) =>
    void remarks.push({ line: lineOf(field), column: 1, severity: 'error', ...problem })
  const image = fields.image === undefined ? null : await findPicture(fields.image, path, folder, site.origin)
  if (image && !isPicture(image)) refuse('image')(image)
  if (image && isPicture(image) && image.made) remarks.push({ line: lineOf('image'), column: 1, severity: 'note', ...image.made })
  if (image && isPicture(image) && !fields.imageAlt) remarks.push(imageWithoutAlt(lineOf('image')))
  const category = matchCategory(fields.category, categories, refuse('category'))
  const filed = categoriesAmong(fields.categories ?? [], categories, category)
  if (filed.tags.length > 0) remarks.push(...filedAsTags(filed.tags, categories, lineOf('categories')))
  return {
    category: filed.category,
    tags: [...new Set([...(fields.tags ?? []), ...filed.tags].map((tag) => smartenLine(cleanLine(tag), site.language)))],
    authors: authorsOf(source, known, refuse),
    stance: matchStance(fields.stance, site, refuse('stance')),
    image: image && isPicture(image) ? image : null,
    remarks,
  }
}

type RefuseFor = (field: string) => (problem: Pick<Remark, 'rule' | 'message' | 'fix'>) => void

/** Find all authors, whichever of the two lines names them. A page is about the site: it has authors only if it says so. */
function authorsOf({ fields, kind }: Source, { site, signatures }: Known, refuse: RefuseFor): string[] {
  const named = (['author', 'authors'] as const).flatMap((field) =>
    (fields[field] ?? []).flatMap((name) => {
      const found = signatures.of(name)
      if ('slugs' in found) return found.slugs
      refuse(field)(found.problem)
      return []
    }),
  )
  const isSigned = fields.author !== undefined || fields.authors !== undefined
  const own = isSigned || kind === 'page' || site.author === null ? named : [site.author]
  return [...new Set(own)]
}

/** What another system calls categories, and this site has none of that name. */
function filedAsTags(names: readonly string[], categories: readonly Category[], line: number): Remark[] {
  const titles = categories.map(({ title }) => title)
  return names.map((name) => {
    const meant = nearest(name, titles)
    const isSlip = meant !== null && meant !== name && !titles.some((title) => slugify(title) === slugify(name))
    return {
      line,
      column: 1,
      severity: isSlip ? 'warning' : 'note',
      rule: 'category-as-tag',
      message: `"${name}" is a tag here: an article has one category, and it is one of content/categories.`,
      fix: isSlip ? `Did you mean the category ${meant}?` : 'Nothing to do, if that is right.',
    }
  })
}

/** Say what is missing that only the author can give. A body beyond the limits has been remarked on already. */
function lacks(title: string | undefined, source: Source, body: Body, ofBody: readonly Remark[]): Remark[] {
  const isEmpty = body.words === 0 && body.pictures.length === 0 && body.recordings.length === 0
  const isSaid = [...ofBody].some(({ severity }) => severity === 'error') || source.leads !== undefined
  if (title === undefined && isEmpty) return isSaid ? [] : [allMissing]
  if (title === undefined) return [titleMissing(source)]
  return isEmpty && !isSaid ? [bodyMissing] : []
}

/** Systems have fields of that kind for lists and for search; which of several is the title, only the author can say. */
const titleMissing = ({ likeTitle, lineOf }: Source): Remark => ({
  line: likeTitle === null ? 1 : lineOf(likeTitle),
  column: 1,
  severity: 'error',
  rule: 'title-missing',
  message: 'This article has no title.',
  fix:
    likeTitle === null
      ? 'Begin the text with a line such as # My title, or add title: to the front matter.'
      : `Is it what ${likeTitle}: says? Then write title: instead of ${likeTitle}:.`,
})
const bodyMissing: Remark = {
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'body-missing',
  message: 'This article has a title and no text.',
  fix: 'Write the text, or add draft: true until it is written.',
}
const allMissing: Remark = {
  ...bodyMissing,
  message: 'This file has neither a title nor a text, so it is not published.',
  fix: 'Write the text, or remove the file.',
}
const imageWithoutAlt = (line: number): Remark => ({
  line,
  column: 1,
  severity: 'hint',
  rule: 'picture-description',
  message: 'The picture of this article has no description.',
  fix: 'Add a line imageAlt: that says what it shows, for readers who cannot see it.',
})

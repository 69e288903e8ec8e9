import { basename } from 'node:path/posix'
import type { z } from 'zod'
import { hidingPart } from '#lib/content/hidden/places.ts'
import type { ContentFolder, SourceText } from '#lib/content/source/files.ts'
import { authorForm, categoryForm } from '#lib/content/source/forms.ts'
import { readFrontMatter } from '#lib/content/source/front-matter.ts'
import { type Form, understand } from '#lib/content/source/plain-fields.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { whyNoArticle } from '#lib/content/source/unread-files.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { compare } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { smartenLine } from '#lib/text/typography.ts'
import { slugify } from '#lib/urls.ts'
import type { Author, Body, Category } from './article.ts'
import { readBody } from './body.ts'

/** What the files of a folder say, and what is to be said about them. */
export interface Entries<Entry> {
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

/** Read content/authors. */
export async function readAuthors(folder: ContentFolder, site: Site): Promise<Entries<Author>> {
  const { read, findings } = await readEntries(folder, 'authors', authorForm, site)
  const entries = read.map(
    ({ text, slug, fields, body }): Author => ({
      slug,
      name: fields.name === undefined ? (body?.title?.text ?? slug) : smartenLine(fields.name, site.language),
      kind: fields.kind ?? 'person',
      description: smartenLine(fields.description ?? '', site.language) || null,
      url: fields.url ?? null,
      body,
      file: text.file,
      path: text.path,
    }),
  )
  return { entries, findings }
}

/** Read content/categories; where it has no files, the categories are those that articles name. */
export async function readCategories(folder: ContentFolder, sources: readonly Source[], site: Site): Promise<Entries<Category>> {
  const { read, findings } = await readEntries(folder, 'categories', categoryForm, site)
  const entries = read.map(
    ({ text, slug, fields, body }): Category => ({
      slug,
      title: fields.title === undefined ? (body?.title?.text ?? slug) : smartenLine(fields.title, site.language),
      description: smartenLine(fields.description ?? '', site.language) || null,
      body,
      file: text.file,
      path: text.path,
    }),
  )
  return { entries: entries.length > 0 ? entries : categoriesNamedBy(sources, site), findings }
}

/** One name may be written in several ways; the first in the order of the texts is used for all. */
function categoriesNamedBy(sources: readonly Source[], site: Site): Category[] {
  const names = sources.flatMap(({ draft, fields }) => (draft ? [] : (fields.category ?? fields.categories?.[0] ?? [])))
  const bySlug = new Map(
    names.toSorted((a, b) => compare(b, a)).map((title) => [slugify(title), smartenLine(title, site.language)]),
  )
  return [...bySlug]
    .filter(([slug]) => slug !== '')
    .toSorted(([a], [b]) => compare(a, b))
    .map(([slug, title]) => ({ slug, title, description: null, body: null, file: null, path: null }))
}

interface ReadEntry<Fields> {
  readonly text: SourceText
  readonly slug: string
  readonly lineOf: (field: string) => number
  readonly fields: Fields
  readonly body: Body | null
}

/** Read the texts of one folder, `place`, whose fields `form` knows. */
export async function readEntries<Schema extends z.ZodObject>(
  folder: ContentFolder,
  place: string,
  form: Form<Schema>,
  site: Site,
) {
  const read: ReadEntry<z.infer<Schema>>[] = []
  const findings: Finding[] = []
  for (const text of folder.texts.filter(({ path }) => path.startsWith(`${place}/`) && /\.(md|markdown)$/i.test(path))) {
    if (whyNoArticle(text.path, text.text)) continue
    const hidden = hidingPart(text.path)
    if (hidden !== null) {
      findings.push({ file: text.file, ...leftOut(hidden) })
      continue
    }
    const header = readFrontMatter(text.text)
    const { fields, remarks, lineOf } = understand(header, form, site)
    const slug = slugify(basename(text.path.replace(/(\/index)?\.\w+$/i, '')))
    const named = ['title', 'name'].some((field) => field in header.data || field in fields)
    // A name in the front matter takes the place of the title that a body would begin with.
    const given = named ? slug : null
    const { body, remarks: ofBody } = await readBody(
      { text: header.body, title: given, subtitle: null, sides: site.sides, language: site.language },
      text.path,
      folder,
      site.origin,
    )
    read.push({ text, slug, lineOf, fields, body: body.words > 0 || body.title ? body : null })
    findings.push(...[...header.remarks, ...remarks, ...ofBody].map((remark) => ({ file: text.file, ...remark })))
  }
  return { read, findings }
}

const leftOut = (part: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `"${part}" in its path leaves this file out, as in other systems.`,
  fix: 'Move or rename the file to use it.',
})

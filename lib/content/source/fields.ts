import { z } from 'zod'
import { readCorrections } from '#lib/content/written/corrections.ts'
import { isNothing } from '#lib/content/written/field-readers.ts'
import type { Remark } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import { readDate } from '#lib/time/written-dates.ts'
import type { FrontMatter } from './front-matter.ts'
import { unknownField } from './unknown-field.ts'

/** One line of text. YAML can spell characters that no page, feed or header may hold: they are left out. */
export const text = z.string({ error: 'must be one line of text' }).transform(inOneLine)
const yesOrNo = z
  .string({ error: 'must be true or false' })
  .refine((value) => /^(true|false)$/i.test(value.trim()), 'must be true or false')
  .transform((value) => value.trim().toLowerCase() === 'true')
/** A list, or a text of words between commas. */
export const list = z
  .union([z.array(z.string()), z.string().transform((value) => value.split(','))], { error: 'must be a list, such as [one, two]' })
  .transform((values) => [...new Set(values.map(inOneLine).filter((value) => value !== ''))])
const anywhere = { language: 'en', timeZone: 'Etc/UTC' }
/** A day or a time with its offset, as written. */
export const date = z.string({ error: 'must be a day such as 2026-01-29' }).transform((written, context) => {
  const read = readDate(written, anywhere)
  if ('date' in read && read.isPlain) return read.date
  const isImpossible = 'problem' in read && read.problem === 'impossible'
  const form = 'must be a day such as 2026-01-29, or a time with its offset such as 2026-01-29T09:00:00+01:00'
  context.addIssue({ code: 'custom', message: isImpossible ? 'is a day that does not exist' : form })
  return z.NEVER
})
/** Sentences, each an item of its own: they may hold commas. */
const sentences = z
  .array(text, { error: 'must be a list of sentences, each on a line of its own that begins with a hyphen' })
  .transform((values) => [...new Set(values)].filter((value) => value !== ''))
const webAddress = text.refine(
  (value) => /^https?:\/\/\S+$/.test(value) && isUrl(value),
  'must be a whole web address that begins with https://',
)

/** Hugo lists the one series of an article. */
export const name = z.union([text, z.tuple([text]).transform(([only]) => only)], { error: 'must be one name' })

/** One name, which may hold a comma, or a list of them. */
const names = z.union([text.transform((one) => [one]), z.array(text)], { error: 'must be one name, or a list such as [ann, ben]' })

/** Other systems say more here than yes or no: what does not refuse allows. */
const mayBe = z
  .unknown()
  .transform((value) => typeof value !== 'string' || !/^(?:false|no|off|0|none|closed|disabled)$/i.test(value.trim()))
const corrections = z
  .unknown()
  .transform((written, context) =>
    readCorrections(written, { date, text }, (message) => context.addIssue({ code: 'custom', message })),
  )
/** By whom; a text that nobody paid for may say so. */
const sponsored = text
  .refine((value) => !/^(?:true|yes|y|on|1)$/i.test(value), 'must say by whom, such as "sponsored: Acme"')
  .transform((value) => (/^(?:false|no|n|off|none|0)$/i.test(value) ? '' : value))

/** Every field that an article may have. Fields are texts as written; each is checked and shaped here, and nowhere else. */
export const articleFields = z
  .strictObject({
    title: text,
    description: text,
    excerpt: text,
    subtitle: text,
    date,
    updated: date,
    category: text,
    categories: list,
    tags: list,
    keywords: list,
    author: names,
    authors: names,
    permalink: text,
    slug: text,
    aliases: list,
    canonical: webAddress,
    stance: text,
    claim: text,
    counterpoint: text,
    answers: z.record(z.string().transform(inOneLine), text, {
      error: 'must give each section a line of its own, such as "  The first heading: What the other side says to it."',
    }),
    related: list,
    corrections,
    comments: mayBe,
    sponsored,
    draft: yesOrNo,
    unlisted: yesOrNo,
    publishAt: date,
    image: text,
    imageAlt: text,
    featured: yesOrNo,
    breadcrumb: text,
    readingTime: text,
    silence: z.record(z.string(), text, {
      error: 'must give each rule a reason on a line of its own, such as "  text-thin: A definition needs no more."',
    }),
    keyPoints: sentences,
    series: name,
    lang: text,
    translationOf: text,
    part: text.refine((value) => /^[1-9]\d{0,3}$/.test(value), 'must be a number such as 2').transform(Number),
  })
  .partial()

/** Every field of a file in content/categories. */
export const categoryFields = z.strictObject({ title: text, description: text }).partial()

/** Every field of a file in content/debates. */
export const debateFields = z
  .strictObject({
    title: text,
    description: text,
    claims: z.record(z.string(), text, { error: 'must give each side a line of its own, such as "  outbound: Speak first."' }),
    articles: list,
    verdict: text,
    aliases: list,
    draft: yesOrNo,
    publishAt: date,
  })
  .partial()

/** Every field of a file in content/authors. */
export const authorFields = z
  .strictObject({
    name: text,
    kind: z.enum(['person', 'organization'], { error: 'must be person or organization' }),
    description: text,
    url: webAddress,
  })
  .partial()

export type ArticleFields = z.infer<typeof articleFields>

/** Check front matter against a schema: what is right is kept, what is wrong is remarked on with its line, what is not known by `remarkOn`. */
export function checkFields<Schema extends z.ZodObject>(
  schema: Schema,
  header: FrontMatter,
  remarkOn = unknownField,
): { fields: z.infer<Schema>; remarks: Remark[] } {
  const remarks: Remark[] = []
  const right: Record<string, unknown> = {}
  // A line that is broken has its error already.
  const broken = new Set(header.remarks.map(({ line }) => line))
  for (const [name, value] of Object.entries(header.data)) {
    const field: z.core.$ZodType | undefined = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
    if (!field) remarks.push(remarkOn(name, value, Object.keys(schema.shape), header.lineOf(name)))
    else if (!isNothing(value)) {
      const checked = z.safeParse(field, value)
      if (checked.success) right[name] = value
      else if (!broken.has(header.lineOf(name)))
        remarks.push(wrongValue(name, value, checked.error.issues[0]?.message ?? 'is not right', header.lineOf(name)))
    }
  }
  return { fields: schema.parse(right), remarks }
}

function wrongValue(name: string, value: unknown, problem: string, line: number): Remark {
  const impossible = /does not exist|no day of a publication/.test(problem)
  const shown = typeof value === 'string' ? `: ${value}` : ''
  return {
    line,
    column: 1,
    severity: 'error',
    rule: impossible ? 'date-impossible' : 'field-value',
    message: impossible ? `${name}${shown} ${problem}.` : `${name} ${problem}.`,
    fix: impossible
      ? 'Correct the day.'
      : (inQuotes(name, value, problem) ?? `Correct the line${shown && ` "${name}${shown}"`}, or remove it.`),
  }
}

/** Brackets at the start of a line of text make a list of it: `title: [Harbour, at night]`. */
const inQuotes = (name: string, value: unknown, problem: string): string | null =>
  problem === 'must be one line of text' && Array.isArray(value) && value.every((part) => typeof part === 'string')
    ? `Write: ${name}: "${value.join(', ').replaceAll('"', '')}"`
    : null

/** A lone half of a pair (`\ud83d`) is no character at all. */
function inOneLine(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')
    .normalize('NFC')
    .trim()
}

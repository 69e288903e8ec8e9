import { hashOf } from '#lib/cache.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { onceFor } from '#lib/once-for.ts'

/** What of an article is compared with others. */
export interface Relatable {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly headings: readonly string[]
  readonly tags: readonly string[]
  readonly keywords: readonly string[]
  readonly category: string | null
  /** Plain text of the body. */
  readonly text: string
  readonly date: string | null
}

/**
 * Say what an article is about, for comparison with others: its fields, headings and words, without the cost of a
 * full parse. Markup is dropped roughly: a stray bracket weighs nothing, and 10,000 articles take seconds.
 */
export const relatableOf = onceFor((source: Source): Relatable => {
  const { fields } = source
  const text = withoutCode(source.text)
  const headings = [...text.matchAll(/^ {0,3}#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => plain(match[1] ?? ''))
  const title = fields.title ?? headings[0] ?? plain(text.trim().split('\n', 1)[0] ?? '')
  return {
    id: source.path,
    title,
    description: fields.description ?? fields.excerpt ?? '',
    headings,
    // Of other systems' categories, this site may know none.
    tags: [...(fields.tags ?? []), ...(fields.categories ?? [])],
    keywords: fields.keywords ?? [],
    category: fields.category ?? null,
    text: plain(text),
    date: fields.date ?? null,
  }
})

/** Name what an article is about by its words; one that stays as it is is not written out again. */
export const nameOf = onceFor((relatable: Relatable) => hashOf(JSON.stringify(relatable)))

/** Drop fenced code, scripts, styles and comments. */
function withoutCode(text: string): string {
  const prose = text.replace(/^ {0,3}(```+|~~~+)[^\n]*\n[\s\S]*?(^ {0,3}\1[`~]*\s*$|(?![\s\S]))/gm, '\n')
  return between.reduce((rest, [opening, closing]) => withoutBetween(rest, opening, closing), prose)
}

const between = [
  ['<script', '</script'],
  ['<style', '</style'],
  ['<!--', '-->'],
] as const

/** Drop all from each `opening` to its `closing`, in one pass: a regular expression would search to the end for every opening. */
function withoutBetween(text: string, opening: string, closing: string): string {
  let rest = ''
  let at = 0
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, at)) {
    const end = text.indexOf(closing, start)
    if (end < 0) break
    rest += text.slice(at, start)
    at = end + closing.length
  }
  return rest + text.slice(at)
}

/** Drop tags, link targets, footnote marks and entities. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\]\([^()\s]*(\s+"[^"]*")?\)/g, '] ')
    .replace(/\[\^[^\]\s]+\]:?/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/&[a-z#\d]+;/gi, ' ')
    .replace(/[*_`#>|~[\]!]+/g, ' ')
}

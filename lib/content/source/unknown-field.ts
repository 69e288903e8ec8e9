import { type Hidden, hiddenBy, publishingDay } from '#lib/content/hidden/fields.ts'
import type { Remark } from '#lib/findings.ts'
import { nearest } from '#lib/text/nearest.ts'

/** Say of a field of a text that is not known whether it is a slip, hides a text elsewhere, or means nothing. */
export function unknownField(name: string, value: unknown, known: readonly string[], line: number): Remark {
  // In a category's or author's file, too, somebody who writes publishAt: wants to hide it.
  const hidden = name === 'publishAt' ? ({ how: 'surely', field: name, wholly: true } as const) : hiddenBy(name, value)
  // `publishDate` is no slip for `publishAt`: whether its day has come is said by those who know what day it is.
  const meant = publishingDay(name, value) === null ? nearMiss(name, known) : null
  const spoiled = name.replace(/[^\p{L}\p{N}_-]/gu, '')
  if (spoiled !== name && known.includes(spoiled)) return { line, column: 1, ...spoiledName(spoiled) }
  if (hidden?.how === 'surely' && !(meant && /^drafts?$/i.test(name))) return { line, column: 1, ...hidesElsewhere(hidden, known) }
  return { line, column: 1, ...(meant ?? (hidden ? maybeHides(name, value) : unknown(name))) }
}

/** Say of a field of site.yaml that is not known whether it is a slip. */
export const unknownSetting = (name: string, value: unknown, known: readonly string[], line: number): Remark => ({
  line,
  column: 1,
  ...(nearMiss(name, known) ?? (hiddenBy(name, value)?.how === 'surely' ? hidesSite(name) : unknown(name))),
})

type Said = Pick<Remark, 'severity' | 'rule' | 'message' | 'fix'>

function hidesElsewhere({ field, wholly }: Hidden, known: readonly string[]): Said {
  const effect = wholly ? 'decides whether something is published' : 'keeps something out of lists, feeds or search'
  return {
    severity: 'error',
    rule: 'field-of-another-system',
    message: `In other systems "${field}" ${effect}; here it has no effect.`,
    fix: fixOf(wholly, known),
  }
}

const hidesSite = (name: string): Said => ({
  severity: 'warning',
  rule: 'field-unknown',
  message: `"${name}" is not a field that is known here, so it keeps nothing from readers or search engines.`,
  fix: 'Write draft: true or unlisted: true into each text that it is about, or remove the line; bots: says which bots may read the site.',
})

/** Categories and authors are where their articles are. */
function fixOf(wholly: boolean, known: readonly string[]): string {
  if (known.length > 0 && !known.includes('draft'))
    return 'Remove the line. This page is there as long as an article is that leads to it: write draft: true into those that are not to be published.'
  if (known.length > 0 && !known.includes('unlisted')) return 'Write draft: true, or publishAt: with a day, or remove the line.'
  return wholly
    ? 'Write draft: true, unlisted: true or publishAt: with a day into the article, or remove the line.'
    : 'Write unlisted: true if it shall be published and be in no list, or draft: true if it shall not be published; or remove the line.'
}

/** A character that nobody sees, or a backslash. */
const spoiledName = (name: string): Said => ({
  severity: 'error',
  rule: 'field-near-miss',
  message: `The name of the field "${name}" has a character in it that does not belong there, so the field is not known.`,
  fix: `Write the name again by hand: ${name}:`,
})

const maybeHides = (name: string, value: unknown): Said => ({
  severity: 'warning',
  rule: 'field-unknown',
  message: `"${name}" is not a field that is known here; with "${String(value).trim().slice(0, 40)}" it may say that this is not to be published, and it will be.`,
  fix: 'Write draft: true if it is not to be published, and draft: false if it is.',
})

function nearMiss(name: string, known: readonly string[]): Said | null {
  const meant = nearest(name, known)
  // `published: true` came this far because it hides nothing.
  if (!meant || /^published?$/i.test(name)) return null
  return {
    severity: 'error',
    rule: 'field-near-miss',
    message: `"${name}" is not a field that is known here; it is nearly "${meant}".`,
    fix: `Did you mean ${meant}? Write ${meant}: instead of ${name}:.`,
  }
}

const unknown = (name: string): Said => ({
  severity: 'note',
  rule: 'field-unknown',
  message: `"${name}" is not a field that is known here; it is kept in the file and not used.`,
  fix: 'Nothing to do, unless you expected it to have an effect.',
})

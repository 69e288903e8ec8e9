import { onceForText } from '#lib/once-for.ts'
import { baseOf } from '#lib/text/languages.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import type { Plural } from './plural.ts'
import { pt, ptPT } from './pt.ts'
import type { Table } from './table.ts'

/** Every word of the interface in one language. */
export interface Words extends Table {
  /** The language of the words, as `Intl` knows it. */
  readonly language: string
}

/** By language, and by language and region where words differ. */
export const tables: Readonly<Record<string, Table>> = { en, de, fr, es, it, pt, 'pt-pt': ptPT, nl, pl, ja, ar }

const tablesByTag = new Map(Object.entries(tables))

const tableOf = (language: string): Table | undefined =>
  tablesByTag.get(language.toLowerCase().replaceAll('_', '-')) ?? tablesByTag.get(baseOf(language))

/** Say whether the interface has words in a language. */
export const isSpoken = (language: string): boolean => tableOf(language) !== undefined

/** Answer the words of a language, English ones where it has none. */
export const wordsOf = onceForText((language): Words => {
  const table = tableOf(language)
  return table ? { ...table, language: language.replaceAll('_', '-') } : { ...en, language: 'en' }
})

/** Put values into a pattern: `Page {page} of {pages}`. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>, words: Words): string {
  return pieces(pattern, values)
    .map((piece) => (typeof piece === 'number' ? numberIn(piece, words) : piece))
    .join('')
}

/** Divide a pattern at its braces, and put into these what is given, text or anything else, in the order of the language. */
export function pieces<Value>(pattern: string, values: Readonly<Record<string, Value>>): (Value | string)[] {
  return pattern
    .split(/(\{\w+\})/)
    .map((piece) => values[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? piece)
    .filter((piece) => piece !== '')
}

/** Say a phrase about a number in the form that the language has for it. */
export function counted(
  plural: Plural,
  count: number,
  words: Words,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(plural[pluralRules(words.language).select(count)] ?? plural.other, { count, ...values }, words)
}

/** Spell a number in the digits of the language, without marks between them. */
export const numberIn = (number: number, { language }: Words): string => numberFormat(language).format(number)

/** List names as the language does, `Ann, Ben and Cleo`: each is followed or preceded by what stands between them. */
export function inList<Item extends { readonly title: string }>(items: readonly Item[], { language }: Words): (Item | string)[] {
  let at = 0
  return listFormat(language)
    .formatToParts(items.map(({ title }) => title))
    .flatMap(({ type, value }) => (type === 'element' ? (items[at++] ?? []) : value))
}

/** List names as the language does, in one text. */
export const listed = (names: readonly string[], { language }: Words): string => listFormat(language).format(names)

// A format costs more than a thousand uses of it.
const pluralRules = onceForText((language) => new Intl.PluralRules(language))
const numberFormat = onceForText((language) => new Intl.NumberFormat(language, { useGrouping: false }))
/** English as in Britain, without a comma before the last name. */
const listFormat = onceForText((language) => new Intl.ListFormat(baseOf(language) === 'en' ? 'en-GB' : language))

import { decodeHTMLStrict } from 'entities'
import type { Remark } from '#lib/findings.ts'
import { type Place, readDate, type WrittenDate } from '#lib/time/written-dates.ts'
import { languageNamed, languageTag } from './languages.ts'
import { foldName } from './synonyms.ts'
import { readName, readNames } from './written-names.ts'

/** What is to be said about a value, on the line of its field. */
export type Say = Pick<Remark, 'severity' | 'rule' | 'message' | 'fix'>

/** A value in the form that a field has here, and what is to be said about that; without a value it is wrong. */
export interface Read {
  readonly value?: unknown
  readonly says: readonly Say[]
}

/** Read a value as people write it into the form that `field` has; `name` is what its author calls the field. */
export function readValue(field: string, value: unknown, name: string, place: Place): Read {
  const decoded = decodedIn(value)
  const read = readerFor(field)(decoded, name, place)
  const says = decoded === value ? read.says : [entities(name, decoded), ...read.says]
  return { ...read, says }
}

/** Say whether a value says nothing. */
export const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.every(isNothing))

/** Say whether a value is a mapping of names to values. */
export const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Answer a value without the signs that HTML spells with & and ;, or the very same where it has none. */
function decodedIn(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('&') ? decodeHTMLStrict(value) : value
  if (Array.isArray(value)) {
    const items = value.map(decodedIn)
    return items.some((item, at) => item !== value[at]) ? items : value
  }
  if (!isMapping(value)) return value
  const entries = Object.entries(value).map(([key, part]) => [key, part, decodedIn(part)] as const)
  return entries.some(([, before, after]) => before !== after)
    ? Object.fromEntries(entries.map(([key, , after]) => [key, after]))
    : value
}

function entities(name: string, decoded: unknown): Say {
  const words = [decoded].flat().find((one) => typeof one === 'string' && decodeHTMLStrict(one) !== one)
  if (typeof words === 'string') {
    const meant = decodeHTMLStrict(words).replaceAll('\u00A0', ' ')
    const message = `"${name}" has signs that are spelled as in HTML twice over, so readers would see "${words.slice(0, 200)}".`
    return { severity: 'warning', rule: 'entities-read', message, fix: `Write ${meant.slice(0, 200)}` }
  }
  const shown = typeof decoded === 'string' && decoded.length <= 200 ? `: "${decoded}"` : ''
  return {
    severity: 'note',
    rule: 'entities-read',
    message: `"${name}" has signs that are spelled as in HTML, with & and ;. They are read as what they mean${shown}.`,
    fix: 'Nothing to do; write the signs themselves to say so.',
  }
}

type Reader = (value: unknown, name: string, place: Place) => Read

function readerFor(field: string): Reader {
  if (/^(date|updated|publishAt)$/.test(field)) return readDay
  if (/^authors?$/.test(field)) return readAuthors
  if (field === 'related') return (value, name, place) => (saysNone(value) ? { value: '', says: [] } : readList(value, name, place))
  if (/^(tags|keywords|categories|aliases)$/.test(field)) return readList
  return (/^lang(uage)?$/.test(field) && readLanguage) || (field === 'image' && readPicture) || asWritten
}

/** Themes switch their own lists of related posts off, or on, so. */
const saysNone = (value: unknown): boolean => typeof value === 'string' && /^(?:false|true|no|yes|none|off|on)$/i.test(value.trim())

const asWritten: Reader = (value) => ({ value, says: [] })

const readDay: Reader = (value, name, place) => {
  if (isNothing(value)) return { value: '', says: [] }
  if (typeof value !== 'string') return { says: [notADay(name, '', [])] }
  const read = readDate(value, place)
  if ('problem' in read) return { says: [dateProblem(name, value.trim().slice(0, 80), read)] }
  if (read.isPlain) return { value: read.date, says: [] }
  const message = `"${name}: ${value.trim()}" is read as ${read.date}.`
  return {
    value: read.date,
    says: [{ severity: 'note', rule: 'date-read', message, fix: `Nothing to do, if that is right; ${read.date} says so.` }],
  }
}

function dateProblem(name: string, written: string, { problem, meant }: Extract<WrittenDate, { problem: string }>): Say {
  const error = { severity: 'error' } as const
  if (problem === 'impossible')
    return {
      ...error,
      rule: 'date-impossible',
      message: `${name}: ${written} is a day that does not exist.`,
      fix: 'Correct the day.',
    }
  if (problem === 'no year')
    return {
      ...error,
      rule: 'date-impossible',
      message: `${name}: ${written} is no day of a publication: its year is wrong.`,
      fix: 'Correct the year, or remove the line.',
    }
  return notADay(name, written, meant)
}

function notADay(name: string, written: string, meant: readonly string[]): Say {
  const [first, second] = meant
  const form = `${name} must be a day such as 2026-01-29, or a time with its offset such as 2026-01-29T09:00:00+01:00`
  const line = `the line${written && ` "${name}: ${written}"`}`
  return {
    severity: 'error',
    rule: 'field-value',
    message: second === undefined ? `${form}.` : `${form}: "${written}" may be two different days.`,
    fix:
      second === undefined
        ? first === undefined
          ? `Correct ${line}, or remove it.`
          : `Write ${name}: ${first}.`
        : `Write ${name}: ${first} or ${name}: ${second}, whichever is meant.`,
  }
}

const readAuthors: Reader = (value, name) => {
  // Some systems want an author of each text: a mere hyphen is nobody.
  if (isNothing(value) || (typeof value === 'string' && /^[\s\p{Dash}_.]+$/u.test(value))) return { value: '', says: [] }
  const isSeveral = foldName(name).endsWith('s')
  const { names, besides, isOdd } = readNames(typeof value === 'string' && isSeveral ? divided(value) : value)
  if (isOdd || names.length === 0) {
    const message = `${name} must be one name, or a list of names such as [Ann Lee, Ben Ode].`
    return { says: [{ severity: 'error', rule: 'field-value', message, fix: 'Correct the line, or remove it.' }] }
  }
  if (besides.length === 0) return { value: [...names], says: [] }
  const message = `Of "${name}" the names are used, and not what else it says (${besides.slice(0, 8).join(', ')}).`
  const fix = 'Nothing to do; a file of content/authors can say more about an author.'
  return { value: [...names], says: [{ severity: 'note', rule: 'author-details', message, fix }] }
}

/** Part the names of `authors: Ann Lee, Ben Ode and Cy Dee`. "King, Jr." is one name, and "King and Sons" is another. */
function divided(written: string): string[] {
  const parts = written.split(/,(?!\s*(?:jr|sr|ph\.?d|m\.?d|esq|i{1,3}|iv)\b)/i)
  const last = parts.length > 1 ? (parts.pop() ?? '').split(/(?:^|\s)(?:and|&|und|et|y|e|i|en)\s/) : []
  return [...parts, ...last].map((part) => part.trim()).filter((part) => part !== '')
}

/** Ghost lists its tags as mappings with a name, Jekyll and Hexo nest categories. */
const readList: Reader = (value, name) => {
  if (typeof value === 'string') return { value: value.split(','), says: [] }
  if (!Array.isArray(value)) return { value, says: [] }
  const items = value.flat(2).filter((item) => !isNothing(item))
  const names = items.map((item) => (typeof item === 'string' ? item : readName(item).name))
  if (names.every((one) => one !== null)) return { value: names, says: [] }
  const message = `${name} must be a list, such as [one, two].`
  return { says: [{ severity: 'error', rule: 'field-value', message, fix: 'Correct the line, or remove it.' }] }
}

/** A list of pictures begins with the one that counts. */
const readPicture: Reader = (value, name) => {
  const [first, ...others] = Array.isArray(value) ? value : [value]
  const src = isMapping(first)
    ? Object.entries(first).find(([key]) => /^(src|url|path|file|filename|image)$/i.test(key))?.[1]
    : first
  if (others.length === 0) return { value: src, says: [] }
  const message = `Of the pictures of "${name}" the first is used.`
  return {
    value: src,
    says: [{ severity: 'note', rule: 'field-unused', message, fix: 'Nothing to do, if that is the right one.' }],
  }
}

const readLanguage: Reader = (value, name) => {
  const written = typeof value === 'string' ? value.trim() : ''
  if (isNothing(value)) return { value: '', says: [] }
  const tag = languageTag(written)
  if (tag === written) return { value: tag, says: [] }
  if (tag !== null) {
    const message = `"${name}: ${written}" is read as ${tag}.`
    return {
      value: tag,
      says: [{ severity: 'note', rule: 'language-read', message, fix: `Nothing to do; ${tag} is how it is written.` }],
    }
  }
  const meant = languageNamed(written)
  const shown = written === '' ? '' : `: "${written.slice(0, 40)}" is none`
  const fix = meant === null ? 'Write the code of the language, or remove the line: then it is en.' : `Write ${name}: ${meant}.`
  return {
    says: [{ severity: 'error', rule: 'field-value', message: `${name} must be a language such as en or de-AT${shown}.`, fix }],
  }
}

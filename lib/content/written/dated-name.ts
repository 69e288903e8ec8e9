import type { Remark } from '#lib/findings.ts'
import { readDate } from '#lib/time/written-dates.ts'

/** A file name that begins with a day, as Jekyll has it: `2019-03-01-on-calls`. */
export interface DatedName {
  readonly date: string
  /** What follows the day; the whole name where nothing does. */
  readonly rest: string
}

const form = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_. ]+(\S.*))?$/
const anywhere = { language: 'en', timeZone: 'Etc/UTC' }

/** Read the day that a file name begins with. Null where it begins with none, or with one that does not exist. */
export function datedName(name: string): DatedName | null {
  const [, day = '', rest = name] = form.exec(name) ?? []
  const read = readDate(day, anywhere)
  return 'date' in read ? { date: read.date, rest } : null
}

/** Say that a file name begins with what is nearly a day. */
export function oddDay(name: string): Remark[] {
  const [, day] = form.exec(name) ?? []
  if (day === undefined || datedName(name)) return []
  const message = `The file name begins with ${day}, and there is no such day.`
  const fix = 'Correct the file name, or write the day as date: into the file.'
  return [{ line: 1, column: 1, severity: 'warning', rule: 'date-impossible', message, fix }]
}

/** Read the day that an address names, as weblogs have it: `/2019/03/01/on-calls/`. Null where there is none, or nothing behind it. */
export function dayInAddress(address: string): string | null {
  const [, ...parts] = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})\/[^/]/.exec(address) ?? []
  return parts.length === 0 ? null : (datedName(parts.join('-'))?.date ?? null)
}

/** Say that the file name or the address gives the date. */
export function dateInferred(date: string, from: 'name' | 'address'): Remark {
  const message = `The date is the one ${from === 'name' ? 'that the file name begins with' : 'in its address'}: ${date}.`
  return { line: 1, column: 1, severity: 'note', rule: 'date-inferred', message, fix: `Write date: ${date} to say so.` }
}

import { onceForText } from '#lib/once-for.ts'
import { withOffset } from './moments.ts'

/** Whose days these are: names of months are read in its language, times without an offset in its time zone. */
export interface Place {
  readonly language: string
  readonly timeZone: string
}

/** What a person wrote as a date. */
export type WrittenDate =
  /** `date`: `2026-01-29`, or a timestamp with offset. `isPlain`: it is written as dates are here. */
  | { readonly date: string; readonly isPlain: boolean }
  | { readonly problem: 'unreadable' | 'impossible' | 'ambiguous' | 'no year'; readonly meant: readonly string[] }

const plainDay = /^\d{4}-\d{2}-\d{2}$/
const plainMoment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/i
const longest = 100

/** Read a date as people and other systems write it, where it can be read in one way only. */
export function readDate(written: string, place: Place): WrittenDate {
  if (written.length > longest) return unreadable
  const text = written
    .normalize('NFKC')
    .replace(/(?<=\p{Nd})[\u2010-\u2015\u2212](?=\p{Nd})|\u2212/gu, '-')
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replace(/\s+/g, ' ')
    .trim()
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return { ...unreadable, meant: [secondsAfter(text)] }
  const { day, clock } = divide(text)
  const time = clock && timeOf(clock, place)
  if (time === null && clock !== null) return { ...unreadable, meant: goneOver(day, clock, place) }
  const days = daysIn(day, place)
  if (days === null) return unreadable
  const real = [...new Set(days.filter(isRealDay))]
  const [only, ...others] = real
  if (only === undefined) return { problem: 'impossible', meant: [] }
  if (others.length > 0) return { problem: 'ambiguous', meant: time ? [] : real }
  const date = time === null ? only : time(only)
  if (!isYearOfPublication(date)) return { problem: 'no year', meant: [] }
  // Whoever writes the year last means something by the order of the others, and only luck says what.
  if (/^\d{1,2}[./-]\d{1,2}[./-]/.test(day)) return { problem: 'unreadable', meant: [date] }
  return { date, isPlain: !/\p{Pd}(?<!-)/u.test(written) && (plainDay.test(text) || plainMoment.test(text)) }
}

/** Programs count seconds, or thousandths of them, from 1970 on. */
const secondsAfter = (count: string): string => new Date(Number(count.padEnd(13, '0'))).toISOString().slice(0, 10)

/** Every script has its digits in a row: ٠ to ٩, ० to ९. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

const unreadable: WrittenDate = { problem: 'unreadable', meant: [] }

/** Nothing was published before, and with its offset a time of the year 9999 may fall out of all calendars. */
const isYearOfPublication = (date: string): boolean => date >= '1000-01-02' && date < '9999'

interface Clock {
  readonly hour: number
  readonly minute: string
  readonly second: string
  readonly half: string
  readonly zone: string
}

const clockForm = /(?:T|[, ]+(?:at )?|^)(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?: ?([ap])\.?m\b\.?)?/i

/** Part a day from its time. Some write the year after the time: `Thu May 14 09:00:00 +0200 2015`. */
function divide(text: string): { day: string; clock: Clock | null } {
  const compact = /^(\d{8})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/i.exec(text)
  if (compact) {
    const [, digits = '', hour, minute = '', second = '00', zone = ''] = compact
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    return { day, clock: hour === undefined ? null : { hour: Number(hour), minute, second, half: '', zone } }
  }
  const found = clockForm.exec(text)
  if (!found) return { day: text, clock: null }
  const [whole, hour, minute = '', second = '00', half = ''] = found
  const after = text.slice(found.index + whole.length)
  const [, zone = '', year = ''] = /^(.*?)( \d{4})?$/.exec(after) ?? []
  return { day: `${text.slice(0, found.index)}${year}`, clock: { hour: Number(hour), minute, second, half, zone: zone.trim() } }
}

/** Answer what puts the time behind a day; null where it is no time. */
function timeOf({ hour, minute, second, half, zone }: Clock, { timeZone }: Place): ((day: string) => string) | null {
  const isOfTwelve = half !== ''
  const offset = offsetOf(zone)
  if (offset === null || Number(minute) > 59 || Number(second) >= 60) return null
  if (hour > 23 || (isOfTwelve && (hour < 1 || hour > 12))) return null
  const hours = isOfTwelve ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour
  const whole = `${twoDigits(hours)}:${minute}:${second.slice(0, 2)}`
  return (day) =>
    `${offset === '' ? withOffset(`${day}T${whole}`, timeZone, second.slice(2)) : `${day}T${whole}${second.slice(2)}${offset}`}`
}

/** What `24:00:00`, the end of a day, and a second of 60 mean: the day and the time that begin there. */
function goneOver(written: string, clock: Clock, place: Place): string[] {
  const isMidnight = clock.hour === 24 && clock.minute === '00' && Number(clock.second) === 0
  const isLeap = clock.hour < 24 && Number(clock.minute) < 60 && Math.floor(Number(clock.second)) === 60
  const [day, ...others] = [...new Set(daysIn(written, place)?.filter(isRealDay))]
  if (!(isMidnight || isLeap) || clock.half !== '' || day === undefined || others.length > 0) return []
  const minutes = clock.hour * 60 + Number(clock.minute) + (isLeap ? 1 : 0)
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString()
  const at = timeOf({ ...clock, hour: Number(next.slice(11, 13)), minute: next.slice(14, 16), second: '00' }, place)
  const date = at?.(next.slice(0, 10))
  return date !== undefined && isYearOfPublication(date) ? [date] : []
}

/** Zones that mail and weblogs name, where all take the name for the same one. https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
const zones: Readonly<Record<string, string>> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
  ...{ cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00' },
}

/** Spell an offset: `-0500 EST` is `-05:00`. Empty where there is none, null where it is no offset. */
function offsetOf(zone: string): string | null {
  if (zone === '') return ''
  const bare = zone.replace(/ ?\([^()]*\)$/, '')
  const named = Object.hasOwn(zones, bare.toLowerCase()) ? zones[bare.toLowerCase()] : undefined
  if (named !== undefined) return named
  const [, sign, hours = '', minutes = '00'] = /^(?:GMT|UTC)?([+-])(\d{1,2}?):?(\d{2})?(?: [A-Z]{2,5})?$/i.exec(bare) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/** List the days that a text may mean, `2026-02-30` too; null where it names none. */
function daysIn(text: string, { language }: Place): string[] | null {
  const [, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? []
  if (year && month && day) return [spell(year, Number(month), day)]
  const [, ...eastern] = /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]$/.exec(text) ?? []
  if (eastern.length > 0) return [spell(eastern[0] ?? '', Number(eastern[1]), eastern[2] ?? '')]
  const [, first, , second, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (first && second && last) return [spell(last, Number(second), first), spell(last, Number(first), second)]
  const inWords = dayInWords(text, language)
  return inWords === null ? null : [inWords]
}

/** What stands between the parts of a day, and says nothing. */
const filler = /^(?:de|del|of|the|le|den|d|a|г|года|року|р)$/

/** Read `May 14th, 2015`, `14. Mai 2015`, `Thu, 14 May 2015`, `14 de mayo de 2015`. */
function dayInWords(text: string, language: string): string | null {
  const { months, weekdays } = calendarWords(language)
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !filler.test(word))
  const parts = words.length === 4 && weekdays.has(words[0] ?? '') ? words.slice(1) : words
  const [year, ...others] = parts.filter((part) => /^\d{4}$/.test(part))
  const [day, ...days] = parts.flatMap((part) => /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|o)?$/.exec(part)?.[1] ?? [])
  const [month, ...more] = parts.flatMap((part) => months.get(part) ?? [])
  if (!year || !day || !month || parts.length !== 3 || others.length + days.length + more.length > 0) return null
  return spell(year, month, day)
}

interface CalendarWords {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlySet<string>
}

/** Names of months and days in English and the language of the site. */
const calendarWords = onceForText((language: string): CalendarWords => {
  const months = new Map<string, number>([['sept', 9]])
  const weekdays = new Set<string>()
  for (const locale of new Set(['en', language])) {
    for (const width of ['long', 'short'] as const) {
      const names = [{ month: width }, { month: width, day: 'numeric' }, { month: width, day: 'numeric', weekday: width }] as const
      for (const options of names) {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
        // Twelve months have all seven days of the week among their first seven.
        for (let at = 0; at < 12 * 7; at++) {
          const month = (at % 12) + 1
          for (const { type, value } of format.formatToParts(Date.UTC(2026, month - 1, 1 + Math.floor(at / 12)))) {
            const word = value.toLowerCase().replaceAll('.', '')
            if (type === 'weekday') weekdays.add(word)
            if (type === 'month' && !/\d/.test(word) && !months.has(word)) months.set(word, month)
          }
        }
      }
    }
  }
  return { months, weekdays }
})

const spell = (year: string, month: number, day: string): string => `${year}-${twoDigits(month)}-${day.padStart(2, '0')}`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Say whether a `YYYY-MM-DD` is in the calendar. */
function isRealDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text
}

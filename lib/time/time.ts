import { onceForText } from '#lib/once-for.ts'

/** A day as it is shown, and as a machine reads it. */
export interface Day {
  /** `2026-01-29`, or a timestamp with offset where the author gave one. */
  readonly iso: string
  /** `29 January 2026`, in the site's language and time zone. */
  readonly text: string
}

/** Spell a day or timestamp as local time of `timeZone`, so that texts sort as moments do: `2026-01-29`, `2026-01-29T09:00:00`. */
export function localTime(written: string, timeZone: string): string {
  if (!written.includes('T')) return written
  // Each article of a site is held against the same moment.
  if (last.written !== written || last.timeZone !== timeZone) {
    // Swedish spells dates as ISO 8601 does.
    const local = localFormat(timeZone).format(new Date(written)).replace(' ', 'T')
    last = { written, timeZone, local }
  }
  return last.local
}

let last = { written: '', timeZone: '', local: '' }

/** Say a date as people read it, in the site's language and time zone. */
export function dayOf(written: string | null, site: { readonly language: string; readonly timeZone: string }): Day | null {
  if (written === null) return null
  return { iso: written, text: longDay(site.language)(localTime(written, site.timeZone).slice(0, 10)) }
}

/** Say which day of which month a date is, as a calendar shows it: `22`, `November`. */
export function calendarDayOf(
  written: string,
  site: { readonly language: string; readonly timeZone: string },
): { month: string; day: Day } {
  const day = localTime(written, site.timeZone).slice(0, 10)
  return {
    month: monthFormat(site.language).format(new Date(`${day}T00:00:00Z`)),
    day: { iso: day, text: numberFormat(site.language).format(Number(day.slice(8))) },
  }
}

// A format costs more than a thousand uses of it.
const localFormat = onceForText(
  (timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
)
// Addresses, archives and feeds count years as this calendar does, whatever a country is used to.
const calendar = 'gregory'
const longFormat = onceForText((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar }))
const longDay = onceForText((language) => onceForText((day) => longFormat(language).format(new Date(`${day}T00:00:00Z`))))
const monthFormat = onceForText((language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar }))
const numberFormat = onceForText((language) => new Intl.NumberFormat(language, { useGrouping: false }))

/** Say whether a publication time (none: at once) has come at `now`. */
export function hasCome(publishAt: string | null, now: Date, timeZone: string): boolean {
  return publishAt === null || localTime(publishAt, timeZone) <= localTime(now.toISOString(), timeZone)
}

/** The one place that reads the clock, to say which articles' time has come; a build sets it once for all its processes. */
export function publishTime(): Date {
  return new Date(process.env.PUBLISH_TIME ?? Date.now())
}

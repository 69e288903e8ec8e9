import { onceForText } from '#lib/once-for.ts'
import { localTime } from './time.ts'

/** A date as heads and feeds spell it. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly time: number
  /** A time as it was given, else where its day begins: `2026-01-29T00:00:00+01:00`, https://www.rfc-editor.org/rfc/rfc3339 */
  readonly iso: string
  /** At the site's own time: `Thu, 29 Jan 2026 00:00:00 +0100`, https://www.rfc-editor.org/rfc/rfc5322#section-3.3 */
  readonly mail: string
}

const minute = 60_000
const day = 24 * 60 * minute

/** Say when a written date is: a bare day begins at midnight of `timeZone`, as days are shown. */
export const momentOf = (written: string, timeZone: string): Moment => momentsIn(timeZone)(written)

/** Head, structured data, feeds and sitemap ask for the same ones. */
const momentsIn = onceForText((timeZone) => onceForText((written) => findMoment(written, timeZone)))

function findMoment(written: string, timeZone: string): Moment {
  const isTime = written.includes('T')
  const time = isTime ? Date.parse(written) : startOf(written, timeZone)
  const offset = offsetAt(time, timeZone)
  const zone = spelled(offset)
  const shown = new Date(time + offset * minute)
  return {
    time,
    iso: isTime ? written : `${shown.toISOString().slice(0, 19)}${zone}`,
    mail: shown.toUTCString().replace('GMT', zone.replace(':', '')),
  }
}

/** Spell a date with its offset, where there is one. */
export const timestampOf = (written: string | null, timeZone: string): string | null =>
  written === null ? null : momentOf(written, timeZone).iso

/** Give a local time its offset, `2026-01-29T09:00:00` and `+01:00`, with a fraction of a second between. Where clocks go back, the first of the two is meant. */
export function withOffset(local: string, timeZone: string, fraction = ''): string {
  const wall = Date.parse(`${local}Z`)
  const offsets = [wall - day, wall + day].map((near) => offsetAt(near, timeZone))
  const fits = (offset: number) => localTime(new Date(wall - offset * minute).toISOString(), timeZone) === local
  const [offset = 0] = [...offsets.filter(fits), ...offsets]
  return `${local}${fraction}${spelled(offset)}`
}

/** Where clocks go forward at midnight, the day begins an hour late; where they go back, midnight comes twice; one island left a day out. */
function startOf(written: string, timeZone: string): number {
  const midnight = Date.parse(`${written}T00:00:00Z`)
  const candidates = [midnight - day, midnight + day].map((near) => midnight - offsetAt(near, timeZone) * minute)
  const [first = Math.max(...candidates)] = candidates.filter((time) => dayAt(time, timeZone) === written).sort((a, b) => a - b)
  return first
}

const dayAt = (time: number, timeZone: string) => localTime(new Date(time).toISOString(), timeZone).slice(0, 10)

/** Minutes that the zone is ahead. Before there were zones it was ahead by seconds, too, which no feed can spell: then it is 0. */
function offsetAt(time: number, timeZone: string): number {
  const minutes = (Date.parse(`${localTime(new Date(time).toISOString(), timeZone)}Z`) - time + (time % 1000)) / minute
  return Number.isInteger(minutes) ? minutes : 0
}

const spelled = (offset: number): string =>
  `${offset < 0 ? '-' : '+'}${twoDigits(Math.abs(offset) / 60)}:${twoDigits(Math.abs(offset) % 60)}`

const twoDigits = (number: number): string => String(Math.floor(number)).padStart(2, '0')

import { expect, test } from 'vitest'
import { momentOf } from './time.ts'

const days: readonly (readonly [day: string, timeZone: string, moment: string])[] = [
  ['2026-01-29', 'Europe/Berlin', '2026-01-29T00:00:00+01:00'],
  ['2026-07-29', 'Europe/Berlin', '2026-07-29T00:00:00+02:00'],
  // The clock changes at two at night of this day, and the day begins before.
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
  ['2026-03-08', 'America/New_York', '2026-03-08T00:00:00-05:00'],
  ['2026-10-04', 'Australia/Sydney', '2026-10-04T00:00:00+10:00'],
  ['2026-10-05', 'Australia/Sydney', '2026-10-05T00:00:00+11:00'],
  ['2026-01-29', 'Asia/Kathmandu', '2026-01-29T00:00:00+05:45'],
  ['2026-01-29', 'Etc/UTC', '2026-01-29T00:00:00+00:00'],
]
for (const [day, timeZone, moment] of days) {
  test(`momentOf lets ${day} begin at midnight of ${timeZone}`, () => {
    expect(momentOf(day, timeZone)).toBe(moment)
  })
}

test('momentOf keeps a timestamp as it was given, and makes none where there is none', () => {
  expect(momentOf('2026-01-29T09:00:00-05:00', 'Europe/Berlin')).toBe('2026-01-29T09:00:00-05:00')
  expect(momentOf(null, 'Europe/Berlin')).toBeNull()
})

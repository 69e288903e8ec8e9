import { expect, test } from 'vitest'
import { momentOf, timestampOf } from './moments.ts'

const cases: readonly (readonly [written: string, timeZone: string, iso: string, mail: string])[] = [
  ['2026-01-29', 'Etc/UTC', '2026-01-29T00:00:00+00:00', 'Thu, 29 Jan 2026 00:00:00 +0000'],
  ['2026-01-29', 'Europe/Vienna', '2026-01-29T00:00:00+01:00', 'Thu, 29 Jan 2026 00:00:00 +0100'],
  ['2026-01-29', 'Europe/Berlin', '2026-01-29T00:00:00+01:00', 'Thu, 29 Jan 2026 00:00:00 +0100'],
  ['2026-07-29', 'Europe/Berlin', '2026-07-29T00:00:00+02:00', 'Wed, 29 Jul 2026 00:00:00 +0200'],
  ['2026-01-29', 'Asia/Kathmandu', '2026-01-29T00:00:00+05:45', 'Thu, 29 Jan 2026 00:00:00 +0545'],
  ['2026-07-01', 'America/St_Johns', '2026-07-01T00:00:00-02:30', 'Wed, 01 Jul 2026 00:00:00 -0230'],
  // The clock changes later on this day, and the day begins before.
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00', 'Sun, 29 Mar 2026 00:00:00 +0100'],
  ['2026-03-08', 'America/New_York', '2026-03-08T00:00:00-05:00', 'Sun, 08 Mar 2026 00:00:00 -0500'],
  ['2026-10-04', 'Australia/Sydney', '2026-10-04T00:00:00+10:00', 'Sun, 04 Oct 2026 00:00:00 +1000'],
  ['2026-10-05', 'Australia/Sydney', '2026-10-05T00:00:00+11:00', 'Mon, 05 Oct 2026 00:00:00 +1100'],
  // Clocks go forward at midnight: the day begins at one. They go back at midnight: the day before has 25 hours.
  ['2022-09-11', 'America/Santiago', '2022-09-11T01:00:00-03:00', 'Sun, 11 Sep 2022 01:00:00 -0300'],
  ['2022-04-03', 'America/Santiago', '2022-04-03T00:00:00-04:00', 'Sun, 03 Apr 2022 00:00:00 -0400'],
  // A day that its island left out, and one before there were zones.
  ['2011-12-30', 'Pacific/Apia', '2011-12-31T00:00:00+14:00', 'Sat, 31 Dec 2011 00:00:00 +1400'],
  ['1850-06-01', 'Europe/Paris', '1850-06-01T00:00:00+00:00', 'Sat, 01 Jun 1850 00:00:00 +0000'],
  // A time stays as it was given, so that heads, feeds and the sitemap say the same.
  ['2026-01-29T09:00:00-05:00', 'Europe/Berlin', '2026-01-29T09:00:00-05:00', 'Thu, 29 Jan 2026 15:00:00 +0100'],
  ['2026-03-14T23:30:00Z', 'Asia/Tokyo', '2026-03-14T23:30:00Z', 'Sun, 15 Mar 2026 08:30:00 +0900'],
  ['2026-03-14T23:30:00.250Z', 'Etc/UTC', '2026-03-14T23:30:00.250Z', 'Sat, 14 Mar 2026 23:30:00 +0000'],
]

for (const [written, timeZone, iso, mail] of cases) {
  test(`${written} in ${timeZone} is ${iso}`, () => {
    expect(momentOf(written, timeZone)).toEqual({ time: Date.parse(iso), iso, mail })
    expect(timestampOf(written, timeZone)).toBe(iso)
  })
}

test('there is no timestamp where there is no date', () => {
  expect(timestampOf(null, 'Europe/Berlin')).toBeNull()
})

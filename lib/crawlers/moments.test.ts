import { expect, test } from 'vitest'
import { momentOf } from './moments.ts'

const cases: readonly (readonly [written: string, timeZone: string, iso: string, mail: string])[] = [
  ['2026-01-29', 'Etc/UTC', '2026-01-29T00:00:00+00:00', 'Thu, 29 Jan 2026 00:00:00 +0000'],
  ['2026-01-29', 'Europe/Vienna', '2026-01-29T00:00:00+01:00', 'Thu, 29 Jan 2026 00:00:00 +0100'],
  ['2026-07-01', 'America/St_Johns', '2026-07-01T00:00:00-02:30', 'Wed, 01 Jul 2026 00:00:00 -0230'],
  ['2026-03-14T23:30:00Z', 'Asia/Tokyo', '2026-03-15T08:30:00+09:00', 'Sun, 15 Mar 2026 08:30:00 +0900'],
  ['2026-03-14T23:30:00.250Z', 'Etc/UTC', '2026-03-14T23:30:00+00:00', 'Sat, 14 Mar 2026 23:30:00 +0000'],
  // Clocks go forward at midnight: the day begins at one. They go back at midnight: the day before has 25 hours.
  ['2022-09-11', 'America/Santiago', '2022-09-11T01:00:00-03:00', 'Sun, 11 Sep 2022 01:00:00 -0300'],
  ['2022-04-03', 'America/Santiago', '2022-04-03T00:00:00-04:00', 'Sun, 03 Apr 2022 00:00:00 -0400'],
  // A day that its island left out, and one before there were zones.
  ['2011-12-30', 'Pacific/Apia', '2011-12-31T00:00:00+14:00', 'Sat, 31 Dec 2011 00:00:00 +1400'],
  ['1850-06-01', 'Europe/Paris', '1850-06-01T00:00:00+00:00', 'Sat, 01 Jun 1850 00:00:00 +0000'],
]

for (const [written, timeZone, iso, mail] of cases) {
  test(`${written} in ${timeZone} is ${iso}`, () => {
    expect(momentOf(written, timeZone)).toEqual({ time: Date.parse(iso) + (written.includes('.250') ? 250 : 0), iso, mail })
  })
}

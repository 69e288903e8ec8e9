import { expect, test } from 'vitest'
import { readDate } from './written-dates.ts'

const inEnglish = { language: 'en', timeZone: 'Etc/UTC' }
const inBerlin = { language: 'de', timeZone: 'Europe/Berlin' }

test.each([
  '2026-01-29',
  '2026-01-29T09:00:00+01:00',
  '2026-01-29 09:00 +0100',
  '2015-05-14 09:00:00 -0500',
  '2015-05-14T09:00:00Z',
  '2015-05-14T00:00:00.000Z',
  '2024-02-29',
  '1000-01-02',
  '9998-12-31',
])('%s is written as dates are here', (written) => {
  expect(readDate(written, inEnglish)).toMatchObject({ isPlain: true })
})

test.each([
  // Days, by system and by hand.
  ['2015-5-4', '2015-05-04'],
  ['2015–05–14', '2015-05-14'],
  ['2015—05—14', '2015-05-14'],
  ['2015‑05‑14', '2015-05-14'],
  ['٢٠١٥-٠٥-١٤', '2015-05-14'],
  ['۲۰۱۵-۰۵-۱۴', '2015-05-14'],
  ['२०१५-०५-१४', '2015-05-14'],
  ['2015/05/14', '2015-05-14'],
  ['2015.5.14', '2015-05-14'],
  ['20150514', '2015-05-14'],
  ['May 14, 2015', '2015-05-14'],
  ['May 14 2015', '2015-05-14'],
  ['may 14th, 2015', '2015-05-14'],
  ['Thursday, May 14, 2015', '2015-05-14'],
  ['14 May 2015', '2015-05-14'],
  ['14-May-2015', '2015-05-14'],
  ['2015 May 14', '2015-05-14'],
  ['Fri Sep 3 2021', '2021-09-03'],
  ['Fri Sep  3 11:21:31 CEST 2021', '2021-09-03T11:21:31+02:00'],
  ['Freitag, 3. September 2021', '2021-09-03', inBerlin],
  ['the 1st of Sept. 2015', '2015-09-01'],
  ['14. Mai 2015', '2015-05-14', inBerlin],
  ['14. März 2015', '2015-03-14', inBerlin],
  ['Donnerstag, 14. Mai 2015', '2015-05-14', inBerlin],
  ['May 14, 2015', '2015-05-14', inBerlin],
  ['1er août 2015', '2015-08-01', { ...inEnglish, language: 'fr' }],
  ['14 de mayo de 2015', '2015-05-14', { ...inEnglish, language: 'es' }],
  ['14 maja 2015', '2015-05-14', { ...inEnglish, language: 'pl' }],
  ['14 мая 2015 г.', '2015-05-14', { ...inEnglish, language: 'ru' }],
  ['2015年5月14日', '2015-05-14', { ...inEnglish, language: 'ja' }],
  ['2015년 5월 14일', '2015-05-14', { ...inEnglish, language: 'ko' }],
  ['２０１５－０５－１４', '2015-05-14'],
  // Times with an offset.
  ['2015-05-14 09:00:00 -5', '2015-05-14T09:00:00-05:00'],
  ['2015-03-17 14:00:00 -4', '2015-03-17T14:00:00-04:00'],
  ['2015-05-14 09:00:00 -500', '2015-05-14T09:00:00-05:00'],
  ['2015-05-14 09:00:00 +10', '2015-05-14T09:00:00+10:00'],
  ['2015-05-14 9:00 +0530 IST', '2015-05-14T09:00:00+05:30'],
  ['2015-05-14 09:00:00 UTC', '2015-05-14T09:00:00Z'],
  ['2015-05-14 09:00:00 +0000 UTC', '2015-05-14T09:00:00+00:00'],
  ['2015-05-14 09:00 EST', '2015-05-14T09:00:00-05:00'],
  ['2001-12-14t21:59:43.10-05:00', '2001-12-14T21:59:43.10-05:00'],
  ['20150514T090000Z', '2015-05-14T09:00:00Z'],
  ['Thu, 14 May 2015 09:00:00 -0500', '2015-05-14T09:00:00-05:00'],
  ['14 May 2015 09:00 GMT', '2015-05-14T09:00:00Z'],
  ['Thu May 14 2015 09:00:00 GMT-0500 (Central Daylight Time)', '2015-05-14T09:00:00-05:00'],
  ['Thu May 14 09:00:00 +0200 2015', '2015-05-14T09:00:00+02:00'],
  ['May 14, 2015 at 9:05 p.m. EDT', '2015-05-14T21:05:00-04:00'],
  ['May 14, 2015 12:00 am UTC', '2015-05-14T00:00:00Z'],
  // Times without one are those of the site.
  ['2021-05-05 10:00', '2021-05-05T10:00:00+00:00'],
  ['2021-05-05 10:00', '2021-05-05T10:00:00+02:00', inBerlin],
  ['2021-01-05T10:00:30', '2021-01-05T10:00:30+01:00', inBerlin],
  ['2021-01-05T10:00:30.25', '2021-01-05T10:00:30.25+01:00', inBerlin],
  ['14. Mai 2015, 9:00', '2015-05-14T09:00:00+02:00', inBerlin],
  // This hour comes twice; that one never.
  ['2026-10-25 02:30', '2026-10-25T02:30:00+02:00', inBerlin],
  ['2026-03-29 02:30', '2026-03-29T02:30:00+01:00', inBerlin],
])('%s is %s', (written, date, place = inEnglish) => {
  expect(readDate(written, place)).toMatchObject({ date })
})

test.each([
  ['05/06/2015', 'ambiguous', ['2015-06-05', '2015-05-06']],
  ['5.6.2015', 'ambiguous', ['2015-06-05', '2015-05-06']],
  ['05-06-2015', 'ambiguous', ['2015-06-05', '2015-05-06']],
  ['26/11/2026', 'unreadable', ['2026-11-26']],
  ['11/26/2026', 'unreadable', ['2026-11-26']],
  ['29.01.2026', 'unreadable', ['2026-01-29']],
  ['5/5/2015', 'unreadable', ['2015-05-05']],
  ['30/02/2026', 'impossible', []],
  ['2026-02-30', 'impossible', []],
  ['2026-13-01', 'impossible', []],
  ['2026-00-10', 'impossible', []],
  ['30 February 2026', 'impossible', []],
  ['2026-02-30T09:00:00Z', 'impossible', []],
  ['0999-05-05T00:00:00Z', 'no year', []],
  ['0999-05-05', 'no year', []],
  ['0206-01-05', 'no year', []],
  ['1000-01-01T00:00:00+14:00', 'no year', []],
  ['9999-12-31T23:59:59-05:00', 'no year', []],
  ['9999-12-31', 'no year', []],
  ['0001-01-01T00:00:00Z', 'no year', []],
  ['0001-01-01', 'no year', []],
  ['0001-01-01 00:00:00 +0000 UTC', 'no year', []],
  ...[
    'yesterday',
    '',
    '2026',
    '2026-05',
    'May 2026',
    '14 May 15',
    '05/06/15',
    'Smarch 3, 2026',
    '1.5e99',
    '-1',
    '.inf',
    '12:00',
  ].map((written) => [written, 'unreadable', []] as const),
  ...['2026-01-29T09:00:00+99:99', '2026-01-29T09:00:99Z', '2026-01-29 13:00 pm', '2026-01-29 09:00 XYZ'].map(
    (written) => [written, 'unreadable', []] as const,
  ),
] as const)('%s is no date: %s', (written, problem, meant) => {
  expect(readDate(written, inEnglish)).toEqual({ problem, meant })
})

test.each([
  ['digits', '1'.repeat(1_000_000)],
  ['blanks', `May 14, 2015${' '.repeat(1_000_000)}x`],
  ['parts', '1-'.repeat(500_000)],
])('a million characters of %s are no date, and say so at once', (_, written) => {
  expect(readDate(written, inEnglish)).toEqual({ problem: 'unreadable', meant: [] })
})

test.each(['en', 'de', 'fr', 'es', 'it', 'pl', 'ja'])('all seven days of the week are known in “%s”', (language) => {
  for (let at = 0; at < 7; at++) {
    const day = new Date(Date.UTC(2026, 10, 2 + at))
    const named = (weekday: 'long' | 'short') => new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(day)
    for (const name of [named('long'), named('short')])
      expect(readDate(`${name} ${2 + at} November 2026`, { language, timeZone: 'UTC' })).toMatchObject({
        date: `2026-11-0${2 + at}`,
      })
  }
})

test.each([
  ['2026-01-02T24:00:00Z', ['2026-01-03T00:00:00Z']],
  ['2026-12-31 24:00', ['2027-01-01T00:00:00+01:00']],
  ['2016-12-31T23:59:60Z', ['2017-01-01T00:00:00Z']],
  ['2026-01-02 10:11:60', ['2026-01-02T10:12:00+01:00']],
  ['2026-01-02T24:00:01Z', []],
  ['2026-01-02T25:00:00Z', []],
  ['2026-02-30T24:00:00Z', []],
])('%s is no time, and what begins there is named', (written, meant) => {
  expect(readDate(written, inBerlin)).toEqual({ problem: 'unreadable', meant })
})

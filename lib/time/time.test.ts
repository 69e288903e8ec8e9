import { expect, test } from 'vitest'
import { calendarDayOf, dayOf } from './time.ts'

test.each([
  ['en', '29 January 2026', 'January', '29'],
  ['de-AT', '29. Jänner 2026', 'Jänner', '29'],
  ['ja', '2026年1月29日', '1月', '29'],
  ['ar', '29 يناير 2026', 'يناير', '29'],
  ['ar-EG', '٢٩ يناير ٢٠٢٦', 'يناير', '٢٩'],
  // Not in 1447 or 1404: the archive and addresses count years as feeds do.
  ['ar-SA', '٢٩ يناير ٢٠٢٦', 'يناير', '٢٩'],
  ['fa', '۲۹ ژانویهٔ ۲۰۲۶', 'ژانویه', '۲۹'],
])('in %s a day is %s', (language, text, month, day) => {
  const site = { language: language === 'en' ? 'en-GB' : language, timeZone: 'Etc/UTC' }
  expect(dayOf('2026-01-29', site)).toEqual({ iso: '2026-01-29', text })
  expect(calendarDayOf('2026-01-29', site)).toEqual({ month, day: { iso: '2026-01-29', text: day } })
})

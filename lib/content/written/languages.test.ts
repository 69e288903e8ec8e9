import { expect, test } from 'vitest'
import { languageNamed, languageTag } from './languages.ts'

test.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['de-AT', 'de-AT'],
  ['en_US', 'en-US'],
  ['en-us', 'en-US'],
  ['de_AT.UTF-8', 'de-AT'],
  ['zh-Hans', 'zh-Hans'],
  ['zh_hant_tw', 'zh-Hant-TW'],
  ['en-UK', 'en-GB'],
  ['eng', 'en'],
  ['gsw', 'gsw'],
  ['es-419', 'es-419'],
  ['de-1996', 'de-1996'],
  ['ca-valencia', 'ca-valencia'],
])('%s is the language %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag)
})

test.each([
  'english',
  'Deutsch',
  'en-Germany',
  'xx',
  'en-XX',
  'en US',
  'und',
  '',
  '1',
  'en,de',
  'x-klingon',
  'true',
  'a'.repeat(1000),
])('%.20s is no language', (written) => {
  expect(languageTag(written)).toBe(null)
})

test.each([
  ['english', 'en'],
  ['English', 'en'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['français', 'fr'],
  ['Français', 'fr'],
  ['español', 'es'],
  ['日本語', 'ja'],
  ['中文', 'zh'],
  ['العربية', 'ar'],
  ['jp', 'ja'],
  ['cn', 'zh'],
  ['GR', 'el'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['ua', 'uk'],
  ['q', null],
  ['xx', null],
  ['Elvish', null],
  ['', null],
])('what is called %s is %s', (written, code) => {
  expect(languageNamed(written)).toBe(code)
})

import { expect, test } from 'vitest'
import { directionIn, directionOf, languageIn } from './languages.ts'

for (const [tag, direction] of Object.entries({
  ar: 'rtl',
  'ar-EG': 'rtl',
  he: 'rtl',
  iw: 'rtl',
  fa: 'rtl',
  ur: 'rtl',
  yi: 'rtl',
  ps: 'rtl',
  sd: 'rtl',
  ug: 'rtl',
  dv: 'rtl',
  ckb: 'rtl',
  'az-Arab': 'rtl',
  'pa-PK': 'rtl',
  'ks-Deva': 'ltr',
  'ar-Latn': 'ltr',
  'yi-Hebr': 'rtl',
  en: 'ltr',
  ku: 'ltr',
  und: 'ltr',
})) {
  test(`directionOf ${tag} is ${direction}`, () => expect(directionOf(tag)).toBe(direction))
}

for (const [words, direction] of [
  ['Outbound היא מילה באנגלית שפותחת משפט עברי', 'rtl'],
  ['The word שלום in an English sentence', 'ltr'],
  ['2026 -- (12)', null],
  ['العربية', 'rtl'],
  ['中文', 'ltr'],
] as const) {
  test(`directionIn "${words}" is ${direction}`, () => expect(directionIn(words)).toBe(direction))
}

for (const [words, expected, found] of [
  ['An English text', 'en', 'en'],
  ['Ein deutscher Text', 'de', 'de'],
  ['הטקסט הזה בעברית with some words', 'en', 'he'],
  ['我们在港口研究客户关系管理', 'en', 'zh'],
  ['港でお客様を待つ、船のとなりで', 'en', 'ja'],
  ['가격을 말합니다', 'en', 'ko'],
  ['ภาษาไทย', 'en', 'th'],
  ['Это по-русски', 'en', 'und'],
  ['Это по-русски', 'uk', 'uk'],
  ['An English text', 'ar', 'und'],
  ['العربية', 'fa', 'fa'],
  ['The partner writes: 我们在港口研究客户关系管理。 We do as well, as long as anybody wants to read it here.', 'en', 'en'],
  ['', 'ja', 'ja'],
] as const) {
  test(`languageIn takes "${words}", expected in ${expected}, for ${found}`, () => expect(languageIn(words, expected)).toBe(found))
}

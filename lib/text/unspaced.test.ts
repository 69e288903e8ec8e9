import { expect, test } from 'vitest'
import { asked, gathered, spread } from './unspaced.ts'

for (const [words, apart] of [
  ['客户关系', ' 客 户 关 系 '],
  ['CRM客户', 'CRM 客 户 '],
  ['CRM 客户，价格', 'CRM  客 户 ， 价 格 '],
  ['お客様ページ', ' お 客 様 ペ ー ジ '],
  ['ลูกค้า', ' ลู ก ค้ า '],
  ['가격을 말합니다', '가격을 말합니다'],
  ['Cold calls', 'Cold calls'],
  ['अतः', 'अतः'],
] as const) {
  test(`spread sets the characters of ${words} apart, and gathered puts them together as they were`, () => {
    expect(spread(words).replaceAll(/[\u2060\u{11002}]/gu, '')).toBe(apart)
    expect(gathered(spread(words))).toBe(words)
    expect(gathered(spread(words).replace(/\s+/g, ' ').trim())).toBe(words)
  })
}

for (const [found, shown] of [
  ['\u2060 我\u{11002} <mark>客\u{11002}</mark> <mark>户\u{11002}</mark> 关\u{11002}', '我<mark>客户</mark>关'],
  ['the <mark>cold</mark> <mark>call</mark> comes', 'the <mark>cold</mark> <mark>call</mark> comes'],
  ['CRM\u2060 <mark>客\u{11002}</mark>', 'CRM<mark>客</mark>'],
] as const) {
  test(`gathered puts together what was found: ${shown}`, () => expect(gathered(found)).toBe(shown))
}

for (const [words, said] of [
  ['客户', '"客 户"'],
  [' 客户 ', '"客 户"'],
  ['「客户」', '"「 客 户 」"'],
  ['客', '客'],
  ['客户 CRM', '客 户 CRM'],
  ['客户 管理', '客 户 管 理'],
  ['ลูกค้า', '"ลู ก ค้ า"'],
  ['가격', '가격'],
  ['cold call', 'cold call'],
  ['"cold call"', '"cold call"'],
] as const) {
  test(`asked looks for ${words} as ${said}`, () => expect(asked(words).replaceAll('\u{11002}', '')).toBe(said))
}

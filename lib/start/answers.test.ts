import { expect, test } from 'vitest'
import { questions } from './answers.ts'

test.each([
  ['example.com', 'https://example.com'],
  ['https://example.com/', 'https://example.com'],
  ['http://Example.com', 'http://example.com'],
  ['www.hafen.example', 'https://www.hafen.example'],
  ['münchen.example', 'https://xn--mnchen-3ya.example'],
  ['localhost:3000', 'https://localhost:3000'],
])('the address %s is %s', (written, value) => {
  expect(questions.origin.read(written)).toEqual({ value })
})

test.each(['ftp://example.com', 'https://', 'two words', 'https://example.com?x', 'mailto:a@b.example x'])(
  'the address %s is refused',
  (written) => {
    expect(questions.origin.read(written)).toEqual({ problem: expect.stringContaining(`The address "${written}" must be`) })
  },
)

test.each([
  ['de', 'de'],
  ['Deutsch', 'de'],
  ['german', 'de'],
  ['pt_BR', 'pt-BR'],
  ['日本語', 'ja'],
  ['العربية', 'ar'],
])('the language %s is %s', (written, value) => {
  expect(questions.language.read(written)).toEqual({ value })
})

test.each(['Klingonisch?', 'x', '', 'eng lish'])('the language "%s" is refused', (written) => {
  expect(questions.language.read(written)).toEqual({ problem: expect.stringContaining('is no language that is known') })
})

test.each([
  ['Outbound, Inbound', ['Outbound', 'Inbound']],
  ['For;Against', ['For', 'Against']],
  ['Stadt / Land', ['Stadt', 'Land']],
  ['Tabs vs. Spaces', ['Tabs', 'Spaces']],
  ['賛成、反対', ['賛成', '反対']],
  ['none', []],
  ['No', []],
  ['', []],
])('the sides "%s" are %j', (written, value) => {
  expect(questions.sides.read(written)).toEqual({ value })
})

test.each(['Outbound', 'A, B, C', 'Same, same', 'Both, Neither', 'A,', '!!, ??'])('the sides "%s" are refused', (written) => {
  expect(questions.sides.read(written)).toEqual({ problem: expect.stringContaining('are not two sides') })
})

test.each([
  ['/home/x/my-site', 'My site', 'https://my-site.example'],
  ['/home/x/Über uns', 'Über uns', 'https://uber-uns.example'],
  ['/home/x/客户', '客户', 'https://my-site.example'],
])('of a folder nobody said anything about, %s, the name is %s', (folder, name, origin) => {
  expect([questions.name.usual({}, folder), questions.origin.usual({}, folder)]).toEqual([name, origin])
})

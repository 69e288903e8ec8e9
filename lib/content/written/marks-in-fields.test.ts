import { expect, test } from 'vitest'
import { marksInAlts, marksInFields } from './marks-in-fields.ts'

const lineOf = () => 2

test.each([
  ['Why **we** call', 'Write title: "Why we call"'],
  ['Why 2<sup>10</sup> calls', 'Write title: "Why 2¹⁰ calls"'],
  ['H<sub>2</sub>O', 'Write title: "H₂O"'],
  ['It costs ~~10~~ 20', 'Write title: "It costs 20"'],
  ['See [the reply](https://a.example/x)', 'Write title: "See the reply"'],
  ['See [the reply](reply.md)', 'Write title: "See the reply"'],
  ['A <b>bold</b> claim', 'Write title: "A bold claim"'],
  ['A <span style="color:red">red</span> claim', 'Write title: "A red claim"'],
  ['One<br>two', 'Write title: "One two"'],
  ['One<br />two', 'Write title: "One two"'],
  ['Say "**no**"', `Write title: 'Say "no"'`],
  ['In [[Another note]]', 'Write the words that it stands for.'],
  ['In {{ site.title }}', 'Write the words that it stands for.'],
  ['In {% title %}', 'Write the words that it stands for.'],
  ['Caf%C3%A9%20Harbour', 'Write "Café Harbour".'],
  ['Caf\\u00e9 Harbour', 'Write "é"; to show it as it is, write it `between backticks`.'],
  ['As an AI language model I cannot', 'Delete the sentence, or set it in quotation marks if you quote it.'],
  ['Harbour [TBD]', 'Write what belongs here, or delete it.'],
])('marks in the title "%s" are a warning', async (title, fix) => {
  expect(await marksInFields({ title }, lineOf)).toMatchObject([{ line: 2, severity: 'warning', rule: 'marks-in-field', fix }])
})

test.each([
  ['Run `npm ci`', 'Write description: "Run npm ci"'],
  ['A *great* day', 'Write description: "A great day"'],
  ['A _great_ day', 'Write description: "A great day"'],
])('and in the description "%s" a hint', async (description, fix) => {
  expect(await marksInFields({ description }, lineOf)).toMatchObject([{ severity: 'hint', fix }])
})

test.each([
  '5 * 3 * 2 and 2**10 or **kwargs',
  'The <details> element and <br> in HTML',
  'Vec<T> and a < b > c',
  'The __init__ of snake_case_names',
  'Hi {{first_name}}, [sic] and [draft] (x)',
  'A ~ B ~ C',
  '#1 of 5 * and 4 *',
  'Save 20% today, or 5%CE',
])('"%s" is shown as it is', async (title) => {
  expect(await marksInFields({ title }, lineOf)).toEqual([])
})

test('each of the key points is looked at, and a hostile title is read once', async () => {
  expect(await marksInFields({ keyPoints: ['One', '**Two**', 'Three'] }, lineOf)).toHaveLength(1)
  const start = performance.now()
  for (const sign of ['**a ', '[a](', '<b>', '`', '_a', '~~a', '{%', '[['])
    await marksInFields({ title: sign.repeat(20_000), description: sign.repeat(20_000) }, lineOf)
  expect(performance.now() - start).toBeLessThan(4000)
})

test.each([
  ['A 2<sup>3</sup> b', 'Write it "A 2³ b"'],
  ['**Bold** words', 'Write it "Bold words"'],
])('marks in the description "%s" of a picture are a warning', async (alt, fix) => {
  expect(await marksInAlts([{ src: 'a.png', alt, line: 3, column: 1 }])).toMatchObject([{ line: 3, severity: 'warning', fix }])
})

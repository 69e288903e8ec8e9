import { expect, test } from 'vitest'
import { parseBody } from '#lib/markdown/parse-body.ts'

const text = 'A list is a *strategy*, whether or not "anybody" decided on it. It’s yours.'
const remarksOn = async (quote: string) => {
  const { remarks } = await parseBody(`${text}\n\n> [!QUOTE]\n> ${quote}\n`, { title: 'Lists', subtitle: null })
  return remarks.filter(({ rule }) => rule === 'quote-not-in-text')
}

test.each([
  ['a whole sentence', 'A list is a strategy, whether or not "anybody" decided on it.'],
  ['a part of one, with a capital letter and a full stop', 'Whether or not “anybody” decided on it.'],
  ['words with another apostrophe and emphasis', "*It's* yours."],
  ['words that go on in the next line', 'A list is a strategy,\n> whether or not'],
])('a pull quote may repeat %s', async (_, quote) => {
  expect(await remarksOn(quote)).toEqual([])
})

test('a pull quote whose words are not in the text is a warning with its line', async () => {
  expect(await remarksOn('A list is a plan.')).toMatchObject([
    { line: 3, severity: 'warning', message: 'The pull quote "A list is a plan." does not stand in the text.' },
  ])
})

test('what only another pull quote says is not in the text', async () => {
  expect(await remarksOn('A list is a plan.\n\nWords.\n\n> [!QUOTE]\n> A list is a plan.')).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { read, saidOf } from '#lib/markdown/sample-reader.ts'

const prose = 'We called on a Monday, and nobody was there to take the call.'

test.each([
  [`${prose} So we wrote.\n---`, 'heading'],
  [`${prose}\n-`, 'heading'],
  ['A line of words that goes on and on,\nand goes on in the second line as well, as sentences do\n---', 'heading'],
  [`> ${prose}\n> ---`, 'heading'],
  ['Ours is this.\n=======\nTheirs is that.', 'heading'],
  [`    ${prose}`, 'code'],
  [`\t“${prose}”`, 'code'],
  [`    ${prose}\n    Then we wrote.`, 'code'],
  [`- one\n\n      ${prose}`, 'code'],
])('what is a heading or code by accident is named: %j', async (source, what) => {
  const said = saidOf(await read(`Text.\n\n${source}\n\nMore.`))
  expect(said.map((line) => line.replace(/^\d+:\d+ /, ''))).toEqual([`warning ${what}-by-accident`])
})

test.each([
  'A heading\n---',
  'Heading\n=======',
  'Is it a heading?\n=======',
  'How did you talk to your leadership about starting an open project?\n---',
  `${prose}\n${'-'.repeat(40)}`,
  `${prose}\n\n---\n\nMore.`,
  `## ${prose}`,
  `\`\`\`\n${prose}\n\`\`\``,
  '    let a = 1\n    let b = 2',
  '    npm install the package and then run it with the same name again.',
  '    One two three.',
  '    Name: Ada King, Role: caller, Where: Hull, When: at noon, Why: {it}.',
])('and what is meant so is not: %j', async (source) => {
  expect(saidOf(await read(`Text.\n\n${source}\n\nMore.`))).toEqual([])
})

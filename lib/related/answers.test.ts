import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

const text = 'One sentence.\n\n## The price\n\nIt is low.\n\n## What "warm" means, and what it doesn\'t\n\nLittle.\n'

/** A pair; `answers` are the lines of the first, which argues for calls. */
async function pairWith(answers: string, counterpoint: Readonly<Record<string, string>> = { counterpoint: 'in' }) {
  const { catalog, findings } = await catalogOf({
    'blog/out.md': article({ title: 'Out', stance: 'outbound', ...counterpoint, answers: `\n${answers}` }, text),
    'blog/in.md': article({ title: 'In', stance: 'inbound' }, 'One sentence.\n\n## The terms\n\nThey are fair.\n'),
  })
  const shown = [...catalog.answers].flatMap(([{ slug }, answers]) =>
    answers.map((answer) => [slug, answer.to.anchor, 'words' in answer ? answer.words : `#${answer.section.anchor}`]),
  )
  return { shown, findings: findings.filter(({ rule }) => rule.startsWith('answers')) }
}

test('a reply is a sentence, or a section of the counterpoint', async () => {
  const { shown, findings } = await pairWith(
    '  The price: Count the refusals.\n  "#what-warm-means-and-what-it-doesnt": "#the-terms"',
  )
  expect(findings).toEqual([])
  expect(shown).toEqual([
    ['out', 'the-price', 'Count the refusals.'],
    ['out', 'what-warm-means-and-what-it-doesnt', '#the-terms'],
  ])
})

test('replies stand in the order of the sections, whatever order they were written in', async () => {
  const { shown } = await pairWith(`  "#what-warm-means-and-what-it-doesnt": Second.\n  The price: First.`)
  expect(shown.map(([, , words]) => words)).toEqual(['First.', 'Second.'])
})

test.each([
  ['in straight quotes', `What "warm" means, and what it doesn't`],
  ['in typographic quotes', 'What “warm” means, and what it doesn’t'],
  ['in other letter case', 'WHAT "WARM" MEANS, and what it doesn’t'],
])('a heading %s is found', async (_, heading) => {
  const { shown, findings } = await pairWith(`  ${JSON.stringify(heading)}: It means more.`)
  expect(findings).toEqual([])
  expect(shown).toEqual([['out', 'what-warm-means-and-what-it-doesnt', 'It means more.']])
})

test.each([
  [
    'a heading that the article does not have',
    '  The prise: No.',
    'This article has no section "The prise".',
    'Did you mean "The price"?',
  ],
  [
    'a heading that resembles none',
    '  Weather in spring: No.',
    'This article has no section "Weather in spring".',
    'Write the heading as it is in the text.',
  ],
  [
    'a section that the counterpoint does not have',
    '  The price: "#the-term"',
    'The counterpoint blog/in.md has no section "#the-term".',
    'Did you mean "#the-terms"?',
  ],
])('%s is an error that proposes the nearest, and shows no reply', async (_, answers, message, fix) => {
  const { shown, findings } = await pairWith(answers)
  expect(shown).toEqual([])
  expect(
    findings.map((finding) => ({ ...finding, message: finding.message.replace(/counterpoint .*\/blog/, 'counterpoint blog') })),
  ).toEqual([{ file: 'blog/out.md', line: 5, column: 1, severity: 'error', rule: 'answers-section', message, fix }])
})

test('answers of an article without a counterpoint are one error, however many they are', async () => {
  const { shown, findings } = await pairWith('  The price: No.\n  Nowhere: No.', {})
  expect(shown).toEqual([])
  expect(findings).toMatchObject([{ file: 'blog/out.md', line: 4, severity: 'error', rule: 'answers-without-counterpoint' }])
})

import { expect, test } from 'vitest'
import { catalogOf } from '#lib/check/sample-catalog.ts'

test.each([
  ['one field like it', 'newstitle: Calls that work', 2, 'Is it what newstitle: says? Then write title: instead of newstitle:.'],
  ['another spelling', 'date: 2026-01-29\nlinesTitle: Calls that work', 3, 'Is it what linesTitle: says?'],
  ['two, of which nobody knows which', 'newstitle: Calls\nlinesTitle: Calls that work', 1, 'Begin the text with a line'],
  ['one that is no line of words', 'subtitle: [Calls]', 1, 'Begin the text with a line'],
])('a text without a title is told of %s', async (_, fields, line, fix) => {
  const { findings } = await catalogOf({ 'blog/x.md': `---\n${fields}\n---\n\nWords to read.\n` })
  expect(findings.filter(({ rule }) => rule === 'title-missing')).toMatchObject([
    { file: 'blog/x.md', line, severity: 'error', fix: expect.stringContaining(fix) },
  ])
})

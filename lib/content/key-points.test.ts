import { expect, test } from 'vitest'
import { articleFields, checkFields } from '#lib/content/source/fields.ts'
import { readFrontMatter } from '#lib/content/source/front-matter.ts'
import { checkKeyPoints } from './key-points.ts'

function check(header: string) {
  const frontMatter = readFrontMatter(`---\ntitle: One\n${header}\n---\n`)
  const { fields, remarks } = checkFields(articleFields, frontMatter)
  return { points: fields.keyPoints, remarks: [...remarks, ...checkKeyPoints({ fields, lineOf: frontMatter.lineOf })] }
}

test('key points are sentences, each an item, with their commas', () => {
  expect(check('keyPoints:\n  - First, one thing.\n  - "Second: the other."\n  -')).toEqual({
    points: ['First, one thing.', 'Second: the other.'],
    remarks: [],
  })
})

for (const header of ['keyPoints: One, two', 'keyPoints:\n  - One: two', 'keyPoints: {a: b}']) {
  test(`key points are refused, with their line, where they are no list of sentences: ${JSON.stringify(header)}`, () => {
    const { remarks } = check(header)
    expect(remarks).toMatchObject([{ severity: 'error', rule: 'field-value', line: 3 }])
  })
}

test('too many key points, and one that is too long, are remarked on and kept', () => {
  const { points, remarks } = check(
    `keyPoints:\n${Array.from({ length: 8 }, (_, at) => `  - ${'x'.repeat(at === 3 ? 201 : at + 1)}\n`).join('')}`,
  )
  expect(points).toHaveLength(8)
  expect(remarks.map(({ severity, rule, line, message }) => [severity, rule, line, message.slice(0, 35)])).toEqual([
    ['warning', 'key-points', 3, 'There are 8 key points, and nobody '],
    ['warning', 'key-points', 3, 'A key point has 201 characters: "xx'],
  ])
})

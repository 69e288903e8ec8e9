import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { article, catalogOf } from './sample-catalog.ts'

const examples = [...readFileSync('content/README.md', 'utf8').matchAll(/^```md\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

/** Some examples are a part of a text. */
function withTitle(example: string): string {
  if (example.includes('title:')) return example
  return example.startsWith('---\n') ? example.replace('---\n', '---\ntitle: Call First\n') : `# Call First\n\n${example}`
}

test('the handbook for writers has examples', () => {
  expect(examples.length).toBeGreaterThan(2)
})

test.each(examples)('an example of the handbook passes the check: %s', async (example) => {
  const { findings } = await catalogOf({
    'blog/call-first.md': `${withTitle(example)}\nA sentence to go with it, so that it is a whole text.\n`,
    'blog/funnel.jpg': await sharp({ create: { width: 1200, height: 675, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer(),
    'articles/the-case-for-the-cold-call.md': article({ title: 'For' }),
    'articles/the-case-against-the-cold-call.md': article({ title: 'Against', stance: 'inbound' }),
    'categories/outbound-sales.md': article({ title: 'Outbound Sales' }),
  })
  expect(findings.filter(({ file, severity }) => file === 'blog/call-first.md' && severity !== 'note')).toEqual([])
})

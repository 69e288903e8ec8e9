import { expect, test } from 'vitest'
import { parseAhead } from './parse-ahead.ts'
import { bodyKey, openFacts, parseAndKeepTree, treeOf } from './parsed-texts.ts'

test('many texts are parsed by several processes, to the same as one by one', { timeout: 120_000 }, async () => {
  const run = Math.random()
  const texts = Array.from({ length: 240 }, (_, at) => ({
    text: `# Post ${at} of ${run}\n\nWords with [a link](/blog/${at}/) and \`code\`.\n\n## Part ${at}\n`,
    title: null,
    subtitle: null,
    sides: [],
  }))
  await parseAhead(texts)
  const facts = await openFacts()
  const last = { ...texts.at(-1), text: texts.at(-1)?.text ?? '' } as (typeof texts)[number]
  expect(texts.filter((text) => facts.get(bodyKey(text)) === undefined)).toEqual([])
  expect(facts.get(bodyKey(last))).toEqual(await parseAndKeepTree(last))
  expect(JSON.stringify(await treeOf({ source: last }))).toContain('Words with ')
})

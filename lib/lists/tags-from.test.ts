import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'

const site = 'name: Tags\norigin: https://tags.example\ndescription: Many.\n'
const files = {
  'blog/a.md': article({ title: 'A', tags: '[calls, Letters]' }),
  'blog/b.md': article({ title: 'B', tags: '[calls, letters, rare, RARE]' }),
  'blog/c.md': article({ title: 'C', tags: '[calls]' }),
}
const tagPages = ({ catalog }: Awaited<ReturnType<typeof catalogOf>>) =>
  [...catalog.addresses.keys()].filter((address) => address.startsWith('/tags/'))

test.each([
  ['', ['/tags/calls/', '/tags/letters/', '/tags/rare/']],
  ['tagsFrom: 2\n', ['/tags/calls/', '/tags/letters/']],
  ['tagsFrom: 3\n', ['/tags/calls/']],
  ['tagsFrom: 9\n', []],
])('a tag has a page if enough articles have it: %j', async (line, expected) => {
  expect(tagPages(await catalogOf({ ...files, 'site.yaml': site + line }))).toEqual(expected)
})

test('an article shows the tags that have a page', async () => {
  const { catalog } = await catalogOf({ ...files, 'site.yaml': `${site}tagsFrom: 2\n` })
  expect(await pageAt('/blog/b/', catalog)).toMatchObject({ tags: [{ title: 'calls' }, { title: 'Letters' }] })
})

test.each(['0', 'many', '-1', '2.5'])('tagsFrom: %s is refused', async (value) => {
  const { findings } = await catalogOf({ ...files, 'site.yaml': `${site}tagsFrom: ${value}\n` })
  expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'field-value', line: 4 }))
})

import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'

const plain = {
  'blog/a.md': article({ title: 'A', date: '2026-01-02', tags: 'calls' }),
  'blog/b.md': article({ title: 'B', date: '2026-01-03', tags: 'calls' }),
}

test('a site that names no sides has none, and no page speaks of any', async () => {
  const { catalog, findings } = await catalogOf(plain)
  expect(catalog.site.sides).toEqual([])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect([...catalog.addresses.keys()].filter((address) => /side|debate/.test(address))).toEqual([])
  for (const address of catalog.addresses.keys())
    expect(JSON.stringify(await pageAt(address, catalog))).not.toMatch(/outbound|inbound/i)
})

test.each(['outbound', 'inbound', 'both'])('a text with the stance %s is enough for the usual two', async (stance) => {
  const { catalog } = await catalogOf({ ...plain, 'blog/c.md': article({ title: 'C', stance }) })
  expect(catalog.site.sides.map(({ slug }) => slug)).toEqual(['outbound', 'inbound'])
})

test('a claim of a side in a text is enough as well', async () => {
  const { catalog } = await catalogOf({ 'blog/c.md': article({ title: 'C' }, '> [!INBOUND]\n> Be found.\n') })
  expect(catalog.site.sides).toHaveLength(2)
})

test('a stance that is none of the usual two is refused, and the sides are named', async () => {
  const { findings } = await catalogOf({ 'blog/c.md': article({ title: 'C', stance: 'product' }) })
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'stance-unknown', fix: 'Choose one of outbound, inbound, both, or add it to site.yaml.' }),
  )
})

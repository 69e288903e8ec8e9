import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'

async function updateOf(fields: Readonly<Record<string, string>>) {
  const { catalog, findings } = await catalogOf({ 'blog/a.md': article({ title: 'A', ...fields }) })
  const page = await pageAt('/blog/a/', catalog)
  return {
    shown: page?.type === 'article' ? (page.updated?.iso ?? null) : 'no article',
    kept: catalog.articles[0]?.updated,
    said: findings.filter(({ rule }) => rule === 'updated-untrue').map(({ severity, line }) => [severity, line]),
  }
}

test('an update after the date is shown, and one of an undated article', async () => {
  expect(await updateOf({ date: '2026-01-01', updated: '2026-01-02' })).toEqual({
    shown: '2026-01-02',
    kept: '2026-01-02',
    said: [],
  })
  expect(await updateOf({ updated: '2026-01-02' })).toMatchObject({ shown: '2026-01-02', said: [] })
})

for (const updated of ['2026-01-01', '2025-12-31', '2025-12-31T23:59:00Z']) {
  test(`an update on ${updated} of what is of 2026-01-01 is said to be none, and is nowhere`, async () => {
    expect(await updateOf({ date: '2026-01-01', updated })).toEqual({ shown: null, kept: null, said: [['warning', 4]] })
  })
}

test('an update later on the day of publication is kept for machines and not shown', async () => {
  const at = '2026-01-01T15:00:00Z'
  expect(await updateOf({ date: '2026-01-01T09:00:00Z', updated: at })).toEqual({ shown: null, kept: at, said: [] })
})

test('an update that has not come yet is said', async () => {
  expect(await updateOf({ date: '2026-01-01', updated: '2026-06-16' })).toMatchObject({ said: [['warning', 4]] })
})

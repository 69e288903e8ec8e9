import { expect, test } from 'vitest'
import { article, catalogOf, today } from '#lib/check/sample-catalog.ts'
import { headOf } from '#lib/heads/head.ts'
import { summaryOf } from '#lib/pages/summaries.ts'

const files = {
  'blog/out.md': article({ title: 'Out' }),
  'blog/draft.md': article({ title: 'A draft', draft: 'true' }),
  'blog/later.md': article({ title: 'Later', publishAt: '2026-06-16' }),
}

test('a preview shows drafts and scheduled texts, each marked as what it is', async () => {
  const { catalog } = await catalogOf(files, { ...today, drafts: true })
  const marks = catalog.articles.map((article) => [article.slug, summaryOf(article, catalog).unpublished])
  expect(Object.fromEntries(marks)).toEqual({ out: null, draft: 'Draft', later: 'Scheduled' })
})

test('no page of a preview is for search engines', async () => {
  const { catalog } = await catalogOf(files, { ...today, drafts: true })
  expect(catalog.site.isPreview).toBe(true)
  for (const address of catalog.addresses.keys()) expect(headOf(address, catalog).index).toBe(false)
})

test('what is published is no preview', async () => {
  const { catalog } = await catalogOf(files)
  expect(catalog.site.isPreview).toBe(false)
  expect(headOf('/blog/out/', catalog).index).toBe(true)
})

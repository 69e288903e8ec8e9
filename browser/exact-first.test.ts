import { expect, test } from 'vitest'
import { exactFirst } from './exact-first.ts'
import type { FoundPage } from './pagefind.ts'

const page = (url: string, content: string, title = ''): FoundPage => ({
  url,
  content,
  meta: { title },
  filters: {},
  excerpt: '',
  sub_results: [],
})
const orderOf = (typed: string, ...pages: readonly FoundPage[]) => exactFirst(pages, typed).map(({ url }) => url)

test('a page with the word itself comes before one that has only its stem, and otherwise the order stays', () => {
  const pages = [page('/a/', 'Quotation marks.'), page('/b/', 'Meet the Quota, then rest.'), page('/c/', 'A quota.')]
  expect(orderOf('quota', ...pages)).toEqual(['/b/', '/c/', '/a/'])
})

test('every word counts, in the title too, whatever its letter case', () => {
  expect(orderOf('Cold calls', page('/a/', 'A cold call.'), page('/b/', 'It is cold.', 'Calls'))).toEqual(['/b/', '/a/'])
})

test('where nothing was typed, the order stays', () => {
  expect(orderOf('', page('/a/', 'x'), page('/b/', 'y'))).toEqual(['/a/', '/b/'])
})

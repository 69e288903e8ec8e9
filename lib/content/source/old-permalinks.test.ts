import { expect, test } from 'vitest'
import { oldAddresses, unknownToken } from './old-permalinks.ts'

const post = {
  path: 'blog/2019-03-01-Warm-Calls.md',
  slug: 'warm-calls',
  title: 'Warm calls',
  category: 'Sales',
  date: '2019-03-01',
}

for (const [pattern, address] of [
  ['/:year/:month/:day/:title.html', '/2019/03/01/Warm-Calls.html'],
  ['pretty', '/Sales/2019/03/01/Warm-Calls/'],
  ['date', '/Sales/2019/03/01/Warm-Calls.html'],
  ['none', '/Sales/Warm-Calls.html'],
  ['ordinal', '/Sales/2019/060/Warm-Calls.html'],
  ['/:title/', '/Warm-Calls/'],
  ['/:short_year/:i_month/:i_day/:slug', '/19/3/1/Warm-Calls'],
  ['/:slug/index.html', '/Warm-Calls/'],
  ['/posts/:year/:monthname/:filename/', '/posts/2019/march/2019-03-01-Warm-Calls/'],
  ['/:section/:slugorfilename/', '/blog/Warm-Calls/'],
  ['/:categories/:name:output_ext', '/Sales/2019-03-01-Warm-Calls.html'],
  ['/%year%/%monthnum%/%day%/%postname%/', '/2019/03/01/Warm-Calls/'],
  ['/{{ page.date | date: "%Y/%m/%d" }}/{{ page.fileSlug }}/index.html', '/2019/03/01/Warm-Calls/'],
  ['/blog/{{ title | slugify }}/', '/blog/Warm-Calls/'],
] as const) {
  test(`by the pattern ${pattern} a post was at ${address}`, () => {
    expect(unknownToken(pattern)).toBeNull()
    expect(oldAddresses(post, [pattern])[0]).toBe(address)
  })
}

test('a title that is not the file’s name is a second reading; without a date there is none of a pattern with one', () => {
  expect(oldAddresses({ ...post, title: 'Calls, warm' }, ['/:title/'])).toEqual(['/Warm-Calls/', '/warm-calls/', '/calls-warm/'])
  expect(oldAddresses({ ...post, date: null }, ['/:year/:title/', '/:title/'])).toEqual(['/Warm-Calls/', '/warm-calls/'])
  expect(oldAddresses({ ...post, givenSlug: 'Warm-2.0', slug: 'warm-2-0' }, ['/:slug/'])[0]).toBe('/Warm-2.0/')
  expect(oldAddresses({ ...post, category: null }, ['pretty'])[0]).toBe('/2019/03/01/Warm-Calls/')
})

for (const [pattern, part] of [
  ['/:yaer/:title/', 'yaer'],
  ['/%post_id%/', '%post_id%'],
  ['/{{ slug }}/', '{{ slug }}'],
] as const) {
  test(`a pattern with ${part} is not known`, () => {
    expect(unknownToken(pattern)).toBe(part)
  })
}

import { expect, test } from 'vitest'
import { faultsOfGraph } from './google-properties.ts'

const graph = (...nodes: readonly object[]) => ({ '@context': 'https://schema.org', '@graph': nodes })
const organization = { '@type': 'Organization', '@id': 'https://a.example/#o', name: 'A', url: 'https://a.example/' }
const post = {
  '@type': 'BlogPosting',
  headline: 'A title',
  url: 'https://a.example/blog/x/',
  mainEntityOfPage: 'https://a.example/blog/x/',
  publisher: { '@id': 'https://a.example/#o' },
}
const step = (position: number, item: string) => ({ '@type': 'ListItem', position, name: 'A', item })

test('faultsOfGraph accepts an article without a date, a picture or an author', () => {
  expect(faultsOfGraph(graph(post, organization))).toEqual([])
})

const wrong: readonly (readonly [what: string, graph: unknown, fault: string])[] = [
  ['another context', { '@context': 'http://schema.org', '@graph': [organization] }, 'context'],
  ['an empty graph', graph(), 'not empty'],
  ['an unknown type', graph({ '@type': 'constructor' }), 'not a type'],
  ['a missing headline', graph({ ...post, headline: undefined }, organization), 'headline'],
  ['a title without a letter', graph({ ...post, headline: ' ' }, organization), 'headline'],
  ['a bare day', graph({ ...post, datePublished: '2026-01-29' }, organization), 'datePublished must be a time'],
  ['an impossible time', graph({ ...post, datePublished: '2026-13-29T00:00:00Z' }, organization), 'datePublished must be a time'],
  ['a null date', graph({ ...post, dateModified: null }, organization), 'dateModified must be a time'],
  [
    'a change before publication',
    graph({ ...post, datePublished: '2026-01-02T00:00:00Z', dateModified: '2026-01-01T00:00:00Z' }, organization),
    'is before',
  ],
  ['an author without an address', graph({ ...post, author: { '@type': 'Person', name: 'A' } }, organization), 'Person lacks url'],
  ['an author who is a text', graph({ ...post, author: 'A' }, organization), 'author must be a Person or Organization'],
  ['an address without a host', graph({ ...post, url: '/blog/x/' }, organization), 'url must be a whole web address'],
  ['a picture without a host', graph({ ...post, image: ['/media/x.png'] }, organization), 'image must be a whole web address'],
  ['a property that is not known', graph({ ...post, aggregateRating: 5 }, organization), 'aggregateRating must not be there'],
  ['a publisher who is said nowhere', graph(post), 'is said nowhere'],
  ['one step', graph({ '@type': 'BreadcrumbList', itemListElement: [step(1, 'https://a.example/')] }), '2 items'],
  [
    'steps that count from 0',
    graph({ '@type': 'BreadcrumbList', itemListElement: [step(0, 'https://a.example/'), step(1, 'https://a.example/x/')] }),
    'count from 1',
  ],
  [
    'a page that is listed twice',
    graph({ '@type': 'BreadcrumbList', itemListElement: [step(1, 'https://a.example/'), step(2, 'https://a.example/')] }),
    'each page once',
  ],
]
for (const [what, graph, fault] of wrong) {
  test(`faultsOfGraph finds ${what}`, () => {
    expect(faultsOfGraph(graph).join('\n')).toContain(fault)
  })
}

test('who paid needs no address; any other organization does', () => {
  const named = { '@type': 'Organization', name: 'Acme' }
  const graph = (more: object) => ({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name: 'x', ...more }] })
  const lacks = (more: object) => faultsOfGraph(graph(more)).filter((fault) => fault.includes('lacks'))
  expect([lacks({ sponsor: named }), lacks({ publisher: named })]).toEqual([[], ['Organization lacks url.']])
})

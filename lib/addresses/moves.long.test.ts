import { expect, test } from 'vitest'
import { goneOf, redirectsOf } from '#lib/catalog/origins.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

const files = {
  'site.yaml': 'name: Desk\norigin: https://desk.example\ndescription: About sales.\nelsewhere: [/shop/]\n',
  'blog/x.md': article({ title: 'X', date: '2026-01-05', aliases: '[/was/x/]' }, '## Key points\n\nText.'),
  'blog/c.md': article({ title: 'C', permalink: '/café/' }),
}
const catalogWith = (lines: readonly string[], more = {}) =>
  catalogOf({ ...files, 'redirects.yaml': `${lines.join('\n')}\n`, ...more })
const errorsOf = ({ findings }: Awaited<ReturnType<typeof catalogOf>>) => findings.filter(({ severity }) => severity === 'error')

for (const [written, leadsTo] of [
  ['/blog/x/', '/blog/x/'],
  ['/Blog/X', '/blog/x/'],
  ['/blog/x/#key-points', '/blog/x/#s-key-points'],
  ['/caf%C3%A9', '/café/'],
  ['/blog/x.md', '/blog/x/'],
  ['/blog/', '/blog/'],
  ['/', '/'],
  ['/feed.xml', '/feed.xml'],
  ['/shop/', '/shop/'],
  ['https://desk.example/blog/x', '/blog/x/'],
  ['https://other.example/a?b=é#c', 'https://other.example/a?b=%C3%A9#c'],
] as const) {
  test(`a former address leads to ${written}`, async () => {
    const made = await catalogWith([`/old/: ${written}`, '/offer/: gone'])
    expect(errorsOf(made)).toEqual([])
    expect(redirectsOf(made.catalog)).toEqual({ '/was/x/': '/blog/x/', '/old/': leadsTo })
    expect(goneOf(made.catalog)).toEqual(['/offer/'])
  })
}

for (const [name, lines, rule, says] of [
  ['nowhere', ['/old/: /blog/xy/'], 'redirect-broken', /Did you mean \/blog\/x\/\?/],
  ['nowhere near', ['/old/: /nothing/like/it/'], 'redirect-broken', /write gone instead/],
  ['a heading that is not there', ['/old/: /blog/x/#key-pionts'], 'redirect-broken', /#key-points/],
  ['what is gone', ['/old/: /offer/', '/offer/: gone'], 'redirect-broken', /"\/old\/: gone"/],
  ['the alias of an article', ['/old/: /was/x'], 'redirect-chain', /"\/old\/: \/blog\/x\/"/],
  ['another former address', ['/a/: /B#part', '/b/: /c/', '/c/: /blog/x/'], 'redirect-chain', /"\/a\/: \/blog\/x\/"/],
  ['another by the site’s origin', ['/a/: https://desk.example/b/', '/b/: /blog/x/'], 'redirect-chain', /"\/a\/: \/blog\/x\/"/],
  ['itself', ['/a/: /A'], 'redirect-loop', /a page that exists/],
  ['what leads back', ['/a/: /b/', '/b/: /a/'], 'redirect-loop', /a page that exists/],
  ['what leads into a circle', ['/a/: /b/', '/b/: /c/', '/c/: /b/'], 'redirect-loop', /a page that exists/],
  ['a question', ['/old/: https://desk.example/blog/x/?a=b'], 'redirect-broken', /without it/],
] as const) {
  test(`a former address that leads to ${name} is an error at its line`, async () => {
    const made = await catalogWith(lines)
    expect(errorsOf(made)[0]).toMatchObject({ file: 'redirects.yaml', line: 1, rule })
    expect(errorsOf(made)[0]?.fix).toMatch(says)
    expect(redirectsOf(made.catalog)).not.toHaveProperty('/a/')
  })
}

for (const [name, line] of [
  ['a page', '/Blog/X: /'],
  ['an alias', '/was/x: /'],
  ['a list', '/blog/: gone'],
  ['the front page', '/: /blog/'],
] as const) {
  test(`a former address that is ${name} is claimed twice`, async () => {
    const errors = errorsOf(await catalogWith([line]))
    expect(errors.map(({ rule }) => rule)).toContain('address-claimed-twice')
    expect(errors.find(({ file }) => file === 'redirects.yaml')).toMatchObject({
      line: 1,
      fix: expect.stringMatching(/Remove this line/),
    })
  })
}

test('a long chain and a long circle are named at every line, and take no time', async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `/n${at}/: /n${(at + 1) % 5000}/`)
  const errors = errorsOf(await catalogWith(lines))
  expect(errors).toHaveLength(5000)
})

test('links to former addresses lead to where these lead, and those to what is gone are errors', async () => {
  const text = 'See [a](/old/), [b](/old/#x), [c](/sold/), [d](/offer/) and [feed](/feed.xml).'
  const made = await catalogWith(['/old/: /blog/x/#key-points', '/sold/: https://other.example/', '/offer/: gone'], {
    'blog/y.md': article({ title: 'Y' }, text),
  })
  expect(made.catalog.links.get('/blog/y/')).toEqual(['/blog/x/', '/feed.xml'])
  expect(errorsOf(made)).toMatchObject([{ file: 'blog/y.md', line: 4, rule: 'link-gone' }])
})

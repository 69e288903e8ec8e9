import { expect, test } from 'vitest'
import { resolveLink, type Targets } from './links.ts'

const heading = { id: 's-key-points', anchor: 'key-points' }
const targets: Targets = {
  origin: 'https://example.com',
  pages: new Map([
    ['/', []],
    ['/blog/x/', [heading]],
    ['/blog/café/', []],
    ['/articles/y/', []],
    ['/categories/outbound-sales/', []],
  ]),
  former: new Map([
    ['/old/x/', '/blog/x/'],
    ['/old.html', '/blog/x/'],
    ['/old/points/', '/blog/x/#s-key-points'],
    ['/old/shop/', 'https://shop.example/new'],
  ]),
  gone: new Set(['/offer/', '/offer.html']),
  files: new Map([
    ['blog/x.md', '/blog/x/'],
    ['articles/y.md', '/articles/y/'],
    ['blog/a b.md', '/blog/café/'],
  ]),
  unpublished: new Set(['blog/draft.md']),
  elsewhere: new Set(['/training/']),
}
const from = { path: 'articles/y.md', address: '/articles/y/' }

for (const [href, leadsTo] of [
  ['../blog/x.md', '/blog/x/'],
  ['../blog/x.md#key-points', '/blog/x/#s-key-points'],
  ['../blog/x', '/blog/x/'],
  ['../blog/a%20b.md', '/blog/café/'],
  ['/blog/x', '/blog/x/'],
  ['/Blog/X/?a=b#key-points', '/blog/x/?a=b#s-key-points'],
  ['/blog/x/index.html', '/blog/x/'],
  ['https://example.com/blog/x', '/blog/x/'],
  ['../../blog/x/', '/blog/x/'],
  ['/old/x/', '/blog/x/'],
  ['/old.html', '/blog/x/'],
  ['/old/points', '/blog/x/#s-key-points'],
  ['/old/points/#elsewhere', '/blog/x/#s-key-points'],
  ['/old/shop/', 'https://shop.example/new'],
  ['/training/', '/training/'],
  ['/', '/'],
  ['#', '#'],
  ['https://other.example/blog/nothing', 'https://other.example/blog/nothing'],
  ['mailto:desk@example.com', 'mailto:desk@example.com'],
] as const) {
  test(`resolveLink leads ${href} to ${leadsTo}`, () => {
    expect(resolveLink(href, from, targets)).toEqual({ href: leadsTo })
  })
}

for (const [href, rule, fix] of [
  ['/blog/xx/', 'link-broken', /Did you mean \/blog\/x\/\?/],
  ['../blog/nowhere.md', 'link-broken', /.*/],
  ['../blog/draft.md', 'link-to-draft', /Publish that article/],
  ['../blog/x.md#key-pionts', 'link-anchor', /Did you mean #key-points\?/],
  ['/offer', 'link-gone', /let it lead elsewhere/],
  ['/Offer.html', 'link-gone', /let it lead elsewhere/],
  ['#nothing', 'link-anchor', /one of its headings/],
  ['https://example.com/gone/', 'link-broken', /elsewhere/],
  ['https://exa mple', 'link-form', /Correct it/],
] as const) {
  test(`resolveLink says that ${href} leads nowhere`, () => {
    const resolved = resolveLink(href, from, targets)
    expect(resolved).toMatchObject({ problem: { rule } })
    expect('problem' in resolved && resolved.problem.fix).toMatch(fix)
  })
}

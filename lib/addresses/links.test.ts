import { expect, test } from 'vitest'
import { servedElsewhere } from '#lib/elsewhere.ts'
import type { Targets } from './link.ts'
import { resolveLink } from './links.ts'

const heading = { id: 's-key-points', anchor: 'key-points' }
const numbered = { id: 's-version-010-4315-again', anchor: 'version-010-4315-again' }
const targets: Targets = {
  origin: 'https://example.com',
  pages: new Map([
    ['/', []],
    ['/blog/x/', [heading]],
    ['/blog/versions/', [heading, numbered, { id: 's-a-b', anchor: 'a-b' }, { id: 's-ab', anchor: 'ab' }]],
    ['/blog/café/', []],
    ['/blog/warm-calls/', []],
    ['/blog/open-social/', []],
    ['/blog/version-1-2-0/', []],
    ['/articles/y/', []],
    ['/categories/outbound-sales/', []],
  ]),
  former: new Map([
    ['/old/x/', '/blog/x/'],
    ['/old.html', '/blog/x/'],
    ['/2020/01/02/x/', '/blog/x/'],
    ['/2020/01/02/1.2.0', '/blog/version-1-2-0/'],
    ['/old/points/', '/blog/x/#s-key-points'],
    ['/old/shop/', 'https://shop.example/new'],
  ]),
  gone: new Set(['/offer/', '/offer.html']),
  files: new Map([
    ['blog/x.md', '/blog/x/'],
    ['articles/y.md', '/articles/y/'],
    ['blog/a b.md', '/blog/café/'],
    ['blog/2019-03-01-warm-calls.md', '/blog/warm-calls/'],
    ['blog/open-social/index.md', '/blog/open-social/'],
    ['blog/open-social/index.de.md', '/de/blog/open-social/'],
    ['blog/2020-01-01-version-1.2.0.md', '/blog/version-1-2-0/'],
  ]),
  own: new Set(['/robots.txt', '/blog/x/index.md']),
  unpublished: new Set(['blog/draft.md']),
  elsewhere: servedElsewhere(['/training/', '/A.pdf']),
  spelled: new Map(),
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
  ['/training', '/training'],
  ['/training/next/?a#b', '/training/next/?a#b'],
  ['/A.pdf', '/A.pdf'],
  ['https://example.com/A.pdf#page=2', '/A.pdf#page=2'],
  ['../blog/x.html', '/blog/x/'],
  ['/blog/x.html#key-points', '/blog/x/#s-key-points'],
  ['@/blog/x.md', '/blog/x/'],
  ['@/posts/open-social/index.de.md', '/de/blog/open-social/'],
  ['@/posts/open-social/index.md', '/blog/open-social/'],
  ['../_posts/2019-03-01-warm-calls.md', '/blog/warm-calls/'],
  ['2019-03-01-warm-calls.md', '/blog/warm-calls/'],
  ['warm-calls.md', '/blog/warm-calls/'],
  ['warm-calls', '/blog/warm-calls/'],
  ['./warm-calls.html', '/blog/warm-calls/'],
  ['2019-03-01-warm-calls', '/blog/warm-calls/'],
  ['open-social/', '/blog/open-social/'],
  ['../blog/open-social/index.html', '/blog/open-social/'],
  ['/blog/version-1.2.0', '/blog/version-1-2-0/'],
  ['../../blog/version-1.2.0/', '/blog/version-1-2-0/'],
  ['/blog/2020-01-01-version-1.2.0.html', '/blog/version-1-2-0/'],
  ['/2020/01/02/x.html', '/blog/x/'],
  ['/2020/01/02/1.2.0.html', '/blog/version-1-2-0/'],
  ['/robots.txt', '/robots.txt'],
  ['https://example.com/robots.txt', '/robots.txt'],
  ['/blog/x/index.md', '/blog/x/index.md'],
  ['/', '/'],
  ['#', '#'],
  ['https://other.example/blog/nothing', 'https://other.example/blog/nothing'],
  ['mailto:desk@example.com', 'mailto:desk@example.com'],
  ['ircs://irc.example.chat:6697#desk', 'ircs://irc.example.chat:6697#desk'],
  ['/blog/x/#key-points:', '/blog/x/#s-key-points'],
  ['/blog/x/#toc_key-points', '/blog/x/#s-key-points'],
  ['/blog/x/#toc_key-point’s', '/blog/x/#s-key-points'],
  ['/blog/x/#user-content-key-points', '/blog/x/#s-key-points'],
  ['/blog/x/#:~:text=Parsing%20pages', '/blog/x/#:~:text=Parsing%20pages'],
  ['/blog/x/#key-points:~:text=words', '/blog/x/#s-key-points:~:text=words'],
  ['../training/next#b', '/training/next#b'],
  ['/blog/x/#Key_Points', '/blog/x/#s-key-points'],
  ['/blog/versions/#version-0.10-4315-again', '/blog/versions/#s-version-010-4315-again'],
  ['/blog/versions/#version-010-4315-https-hostexample-issues-4315-again', '/blog/versions/#s-version-010-4315-again'],
  ['/blog/versions/#version-010-4315httpshostexampleissues4315-againhttpshostexample', '/blog/versions/#s-version-010-4315-again'],
  ['/blog/versions/#version-010httpsone-4315httpstwo-againhttpsthree', '/blog/versions/#s-version-010-4315-again'],
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
  ['/blog/versions/#A.B', 'link-anchor', /Did you mean/],
  ['/blog/x/#toc_nothing', 'link-anchor', /one of its headings/],
  ['/blog/x/#nothing:~:text=words', 'link-anchor', /one of its headings/],
  ['/blog/versions/#version-010-4315httpshostexampleissues4315-anew', 'link-anchor', /Did you mean|headings/],
  ['/blog/versions/#:', 'link-anchor', /one of its headings/],
  ['https://example.com/gone/', 'link-broken', /elsewhere/],
  ['https://exa mple', 'link-form', /Correct it/],
  ['/open-social/', 'link-broken', /\/blog\/open-social\/\?.*aliases: \[\/open-social\/\]" to blog\/open-social\/index\.md/],
  ['/2019/03/01/warm-calls.html', 'link-broken', /\/blog\/warm-calls\/\?.*permalinks: \/:year\/:month\/:day\/:title\.html/],
  ['/2019/03/warm-calls/', 'link-broken', /permalinks: \/:year\/:month\/:title\//],
  ['/posts/open-socal', 'link-broken', /Did you mean \/blog\/open-social\//],
  ['/tags/outbound-sales/', 'link-broken', /Did you mean \/categories\/outbound-sales\//],
  ['../nowhere/', 'link-broken', /name of the file/],
  ['other.html', 'link-broken', /name of the file/],
  ['{{ site.url }}/x', 'link-broken', /the address itself/],
  ['/blog/draft/', 'link-to-draft', /Publish/],
  ['draft.html', 'link-broken', /./],
  ['/feed.xml', 'link-to-feed', /date/],
  ['/notes/version-1.2.0', 'link-broken', /version-1-2-0/],
  ['/www.example.com', 'link-broken', /./],
  ['example.txt', 'link-broken', /beside the text/],
  ['ann@nowhere', 'link-broken', /./],
] as const) {
  test(`resolveLink says that ${href} leads nowhere`, () => {
    const resolved = resolveLink(href, from, targets)
    expect(resolved).toMatchObject({ problem: { rule } })
    expect('problem' in resolved && resolved.problem.fix).toMatch(fix)
  })
}

const below: Targets = { ...targets, origin: 'https://example.com/blog' }
for (const [href, leadsTo] of [
  ['/blog/x/', '/blog/x/'],
  ['/articles/y/', '/articles/y/'],
  ['/', '/'],
  ['/blog/articles/y/', '/articles/y/'],
  ['/blog/blog/x/#key-points', '/blog/x/#s-key-points'],
  ['/blog/old/x/', '/blog/x/'],
  ['https://example.com/blog/articles/y/', '/articles/y/'],
  ['https://example.com/blog/blog/x', '/blog/x/'],
  ['https://example.com/blog', '/'],
  ['https://example.com/blog/training/', '/training/'],
  ['https://example.com/pricing/', 'https://example.com/pricing/'],
  ['https://example.com/', 'https://example.com/'],
  ['https://example.com/blogs/x/', 'https://example.com/blogs/x/'],
  ['../blog/x.md', '/blog/x/'],
] as const) {
  test(`on a site below /blog, ${href} leads to ${leadsTo} of the site`, () => {
    expect(resolveLink(href, from, below)).toEqual({ href: leadsTo })
  })
}

for (const href of ['/nowhere-at-all/', '/blog/nowhere-at-all/', 'https://example.com/blog/nowhere-at-all/']) {
  test(`on a site below /blog, ${href} leads nowhere, and the message names it as written`, () => {
    expect(resolveLink(href, from, below)).toMatchObject({ problem: { message: expect.stringContaining(`"${href}"`) } })
  })
}

for (const [href, leadsTo] of [
  ['www.example.com', 'https://www.example.com'],
  ['example.org/about', 'https://example.org/about'],
  ['example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['example.com?b=c', 'https://example.com?b=c'],
  ['ann@example.com', 'mailto:ann@example.com'],
] as const) {
  test(`resolveLink reads ${href} as ${leadsTo}, and says so`, () => {
    expect(resolveLink(href, from, targets)).toMatchObject({
      href: leadsTo,
      note: { rule: 'link-form', fix: expect.stringMatching(/^Write/) },
    })
  })
}

import { expect, test } from 'vitest'
import { commentSettings } from '#lib/pages/after-text.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { headerRules, headersAt } from '#lib/release/hosting/headers.ts'
import { article, catalogOf } from './sample-catalog.ts'

const site = (lines: string) => `name: Pier\norigin: https://pier.example\ndescription: Of the pier.\nlanguage: de\n${lines}`
const serious = (findings: readonly { severity: string }[]) => findings.filter(({ severity }) => /error|warning/.test(severity))
const page = (words: string, more: Readonly<Record<string, string>> = {}) => article({ title: 'Datenschutz', ...more }, words)
const files = (lines: string, words = 'Plausible, Umami, GoatCounter, giscus and Isso.') => ({
  'site.yaml': site(lines),
  'pages/privacy.md': page(words),
  'blog/a.md': article({ title: 'A', date: '2026-01-10' }),
  'blog/quiet.md': article({ title: 'Quiet', date: '2026-01-11', comments: 'false' }),
})
const giscus =
  'comments:\n  provider: Giscus\n  repo: pier/blog\n  repoId: R_kgDOabc=\n  category: Comments & more\n  categoryId: DIC_kwDOabc\n'

test.each([
  [
    'plausible',
    'site: pier.example',
    'https://plausible.io/js/script.js',
    'https://plausible.io/api/event',
    { domain: 'pier.example' },
  ],
  [
    'Plausible',
    'site: pier.example\n  server: https://stats.pier.example/',
    'https://stats.pier.example/js/script.js',
    'https://stats.pier.example/api/event',
    { domain: 'pier.example' },
  ],
  [
    'umami',
    'site: 94db1cb1-74f4-4a40-ad6c-962362670409',
    'https://cloud.umami.is/script.js',
    'https://cloud.umami.is/api/send',
    { 'website-id': '94db1cb1-74f4-4a40-ad6c-962362670409', 'host-url': 'https://cloud.umami.is' },
  ],
  [
    'umami',
    'site: x\n  server: https://u.example',
    'https://u.example/script.js',
    'https://u.example/api/send',
    { 'website-id': 'x', 'host-url': 'https://u.example' },
  ],
  [
    'GoatCounter',
    'site: pier',
    'https://gc.zgo.at/count.js',
    'https://pier.goatcounter.com/count',
    { goatcounter: 'https://pier.goatcounter.com/count' },
  ],
  [
    'goatcounter',
    'site: pier\n  server: https://g.example',
    'https://g.example/count.js',
    'https://g.example/count',
    { goatcounter: 'https://g.example/count' },
  ],
])('%s is asked as it wants to be, and the policy allows that and no more: %s', async (provider, lines, script, sends, data) => {
  const { catalog, findings } = await catalogOf(files(`analytics:\n  provider: ${provider}\n  ${lines}\n`))
  expect(serious(findings)).toEqual([])
  expect(catalog.site.analytics).toMatchObject({ script, sends, data })
  const rules = headerRules({ hsts: null, origin: 'https://pier.example', counter: catalog.site.analytics })
  const policy = headersAt('/blog/a/', rules)['Content-Security-Policy']
  expect(policy).toContain(`script-src 'self' ${script}; connect-src 'self' ${sends};`)
  expect(policy?.match(/https:\/\/\S+/g)).toHaveLength(3)
  expect(headersAt('/search/', rules)['Content-Security-Policy']).toContain(script)
})

test.each([
  ['analytics: plausible\n', 'must name a provider'],
  ['analytics:\n  provider: google\n  site: x\n', 'must name a provider, plausible, umami or goatcounter'],
  ['analytics:\n  provider: plausible\n', 'needs the site as the provider calls it'],
  ['analytics:\n  provider: plausible\n  site: "x y\'>"\n', 'needs the site as the provider calls it'],
  ['analytics:\n  provider: umami\n  site: x\n  server: http://u.example\n', 'needs a server such as https://'],
  ['analytics:\n  provider: umami\n  site: x\n  server: https://u.example/a.js\n', 'without a path'],
  ['analytics:\n  provider: umami\n  site: x\n  server: "https://u.example; script-src *"\n', 'needs a server'],
  ['analytics:\n  provider: umami\n  site: x\n  script: https://u.example/a.js\n', 'must name a provider'],
  ['comments: disqus\n', 'must name a provider, giscus or isso'],
  ['comments:\n  provider: disqus\n', 'must name a provider, giscus or isso'],
  ['comments:\n  provider: giscus\n  repo: pier/blog\n', 'needs repo, repoId, category and categoryId'],
  ['comments:\n  provider: giscus\n  repo: pier\n  repoId: R\n  category: C\n  categoryId: D\n', 'needs repo, repoId'],
  ['comments:\n  provider: isso\n', 'needs the server of Isso'],
  ['comments:\n  provider: isso\n  server: http://i.example\n', 'needs the server of Isso'],
])('what cannot be asked is one error, in its line: %j', async (lines, sentence) => {
  const { findings } = await catalogOf(files(lines))
  expect(serious(findings)).toMatchObject([
    { file: 'site.yaml', line: 5, severity: 'error', message: expect.stringContaining(sentence) },
  ])
})

test.each(['', 'comments: false\nanalytics: none\n', 'comments: No\nanalytics: off\n'])(
  'a site that asks nobody says nothing of it: %j',
  async (lines) => {
    const { catalog, findings } = await catalogOf(files(lines, 'Nothing.'))
    expect(serious(findings)).toEqual([])
    expect([catalog.site.analytics, catalog.site.comments, commentSettings(catalog)]).toEqual([null, null, null])
    expect(await pageAt('/blog/a/', catalog)).toMatchObject({ comments: null })
  },
)

test.each([
  ['analytics:\n  provider: plausible\n  site: x\n', 'error', 'Visits are counted by Plausible'],
  ['analytics:\n  provider: umami\n  site: x\n', 'error', 'Visits are counted by Umami'],
  ['analytics:\n  provider: goatcounter\n  site: x\n', 'error', 'Visits are counted by GoatCounter'],
  [giscus, 'warning', 'Comments are kept by giscus'],
  ['comments:\n  provider: isso\n  server: https://i.example\n', 'warning', 'Comments are kept by Isso'],
])('who is asked must be said on a page, and the fix is the line to write: %j', async (lines, severity, sentence) => {
  const { findings } = await catalogOf(files(lines, 'We keep nothing.'))
  expect(serious(findings)).toMatchObject([
    { file: 'site.yaml', line: 5, severity, rule: 'privacy-unsaid', message: expect.stringContaining(sentence) },
  ])
  const line = findings.find(({ rule }) => rule === 'privacy-unsaid')?.fix.match(/"(.*)"$/)?.[1] ?? ''
  expect(serious((await catalogOf(files(lines, line))).findings)).toEqual([])
  const hidden = await catalogOf({ ...files(lines, 'Nothing.'), 'pages/other.md': page(line, { draft: 'true' }) })
  expect(serious(hidden.findings)).toHaveLength(1)
})

test('comments of giscus are a frame and a link to the same without a script, on the pages that take comments and no others', async () => {
  const { catalog, findings } = await catalogOf(files(giscus))
  expect(serious(findings)).toEqual([])
  const shown = await pageAt('/blog/a/', catalog)
  expect(shown).toMatchObject({
    comments: {
      host: 'giscus.app',
      link: { title: 'GitHub', address: 'https://github.com/pier/blog/discussions?discussions_q=blog%2Fa%2F' },
      data: {
        frame: expect.stringMatching(
          /^https:\/\/giscus\.app\/de\/widget\?.*repoId=R_kgDOabc%3D&category=Comments\+%26\+more.*&term=blog%2Fa%2F$/,
        ),
      },
    },
  })
  for (const address of ['/blog/quiet/', '/pages/privacy/', '/privacy/']) {
    const other = await pageAt(address, catalog)
    if (other) expect(other).toMatchObject({ comments: null })
  }
  const comments = commentSettings(catalog)
  expect(comments).toEqual({ addresses: ['/blog/a/'], frame: 'https://giscus.app', server: null })
  const rules = headerRules({ hsts: null, origin: 'https://pier.example', comments })
  expect(headersAt('/blog/a/', rules)['Content-Security-Policy']).toContain('frame-src https://giscus.app; ')
  expect(headersAt('/blog/a/', rules)['Content-Security-Policy']).toContain("trusted-types 'none'")
  expect(headersAt('/blog/quiet/', rules)['Content-Security-Policy']).not.toContain('giscus')
})

test('comments of Isso are a script of its server, which the policy of these pages alone allows', async () => {
  const { catalog } = await catalogOf(files('comments:\n  provider: isso\n  server: https://i.example/\n'))
  expect(await pageAt('/blog/a/', catalog)).toMatchObject({
    comments: { host: 'i.example', link: null, data: { server: 'https://i.example', language: 'de' } },
  })
  const rules = headerRules({ hsts: null, origin: 'https://pier.example', comments: commentSettings(catalog) })
  const policy = headersAt('/blog/a/', rules)['Content-Security-Policy'] ?? ''
  for (const part of ['style-src', 'script-src', 'connect-src'])
    expect(policy).toMatch(new RegExp(`${part} 'self' https://i\\.example;`))
  expect(policy).not.toContain('trusted-types')
  expect(headersAt('/', rules)['Content-Security-Policy']).not.toContain('i.example')
})

test.each(['false', 'no', 'off', 'False', 'closed'])('an article may take no comments: %s', async (written) => {
  const { catalog } = await catalogOf({ ...files(giscus), 'blog/b.md': article({ title: 'B', comments: written }) })
  expect(await pageAt('/blog/b/', catalog)).toMatchObject({ comments: null })
})

test.each(['comments: true', 'comments: { id: 12, host: social.example }', 'comment: yes', 'comments: 5'])(
  'what other systems say of comments allows them: %s',
  async (line) => {
    const { catalog, findings } = await catalogOf({ ...files(giscus), 'blog/b.md': `---\ntitle: B\n${line}\n---\n\nSome words.\n` })
    expect(serious(findings)).toEqual([])
    expect(await pageAt('/blog/b/', catalog)).toMatchObject({ comments: { host: 'giscus.app' } })
  },
)

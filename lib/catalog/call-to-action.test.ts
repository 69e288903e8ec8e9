import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { formOriginOf } from './call-to-action.ts'

const site = (lines: string) =>
  `name: S\norigin: https://s.example\ndescription: D.\ntimeZone: Europe/Berlin\ncallToAction:\n  title: T\n  button: B\n${lines.replace(/^/gm, '  ')}\n`
const files = (lines: string) => ({
  'site.yaml': site(lines),
  'blog/a.md': article({ title: 'A', date: '2026-01-01' }),
  'blog/hidden.md': article({ title: 'H', unlisted: 'true' }),
  'pages/about.md': article({ title: 'About' }),
})
const at = (now: string) => ({ now: new Date(now), drafts: false })

async function callOn(address: string, lines: string, now = '2026-06-15T12:00:00Z') {
  const { catalog } = await catalogOf(files(lines), at(now))
  const page = await pageAt(address, catalog)
  return page?.type === 'article' ? page.callToAction : 'no article'
}

test('posts and articles carry the call to action, its link resolved; pages about the site and the unlisted do not', async () => {
  expect(await callOn('/blog/a/', 'link: /about')).toMatchObject({ title: 'T', link: '/about/', form: null, ends: null })
  expect(await callOn('/blog/a/', 'link: /feed.xml')).toMatchObject({ link: '/feed.xml' })
  expect(await callOn('/about/', 'link: /about/')).toBeNull()
  expect(await callOn('/blog/hidden/', 'link: /about/')).toBeNull()
})

test('a call to action is there on its last day, as days are where the site is, and gone after it', async () => {
  const until = 'link: /about/\nuntil: 2026-07-31'
  expect(await callOn('/blog/a/', until, '2026-07-31T21:59:59Z')).toMatchObject({ ends: '2026-08-01T00:00:00+02:00' })
  expect(await callOn('/blog/a/', until, '2026-07-31T22:00:00Z')).toBeNull()
})

test('a call to action that is over, or leads nowhere, is said', async () => {
  const said = async (lines: string) => {
    const { findings } = await catalogOf(files(lines), at('2026-06-15T12:00:00Z'))
    return findings.filter(({ file }) => file === 'site.yaml').map(({ line, severity, rule }) => [line, severity, rule])
  }
  expect(await said('link: /nowhere/')).toEqual([[5, 'error', 'link-broken']])
  expect(await said('link: /about/\nuntil: 2026-06-14')).toEqual([[5, 'hint', 'call-over']])
  expect(await said('link: https://elsewhere.example/\nuntil: 2026-06-15')).toEqual([])
})

test('pages may send a form to the provider for as long as they show it', async () => {
  const form = 'form:\n  action: https://lists.example:8443/a?b=c\n  email: e\nuntil: 2026-06-15'
  const originAt = async (now: string) => formOriginOf((await catalogOf(files(form), at(now))).catalog.site)
  expect(await originAt('2026-06-15T12:00:00Z')).toBe('https://lists.example:8443')
  expect(await originAt('2026-06-16T12:00:00Z')).toBeNull()
})

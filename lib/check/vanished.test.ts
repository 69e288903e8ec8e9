import { expect, test } from 'vitest'
import { article, catalogOf, today } from './sample-catalog.ts'
import { addressesToKeep } from './vanished.ts'

const site = 'name: Desk\norigin: https://desk.example\ndescription: About sales.\n'
const base = { 'site.yaml': site, 'blog/good.md': article({ title: 'Good', tags: 'calls' }) }

/** What is said of a content folder whose ledger lists these addresses from line 2 on. */
async function said(ledger: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const made = await catalogOf({ ...base, ...files, 'addresses.txt': `# All\n${ledger.join('\n')}\n` })
  return made.findings
    .filter(({ rule }) => rule === 'address-vanished')
    .map(({ file, line, severity, message, fix }) => ({
      at: `${file}:${line}`,
      severity,
      message,
      fix: fix.replaceAll(/\S*\/content-\w+\//g, 'content/'),
    }))
}

test('the ledger keeps pages, lists and former addresses; neither drafts nor later pages of lists', async () => {
  const posts = Array.from({ length: 11 }, (_, at) => [`blog/p${at}.md`, article({ title: `P${at}` })])
  const { catalog } = await catalogOf({
    ...Object.fromEntries(posts),
    'blog/hidden.md': article({
      title: 'Hidden',
      unlisted: 'true',
      aliases: '[/was/hidden.html]',
      tags: 'quota',
      category: 'Selling',
    }),
    'blog/shown.md': article({ title: 'Shown', category: 'Selling', tags: 'calls' }),
    'blog/draft.md': article({ title: 'Draft', draft: 'true', aliases: '[/was/draft/]' }),
    'blog/later.md': article({ title: 'Later', publishAt: '2026-06-16' }),
    'redirects.yaml': '/old/: /blog/\n/offer/: gone\n',
  })
  expect(
    addressesToKeep(catalog)
      .filter((address) => !/p\d/.test(address))
      .sort(),
  ).toEqual([
    '/',
    '/blog/',
    '/blog/hidden/',
    '/blog/shown/',
    '/categories/',
    '/categories/selling/',
    '/old/',
    '/search/',
    '/tags/calls/',
    '/was/hidden.html',
  ])
})

test('an address that exists, leads on, is gone on purpose or is served elsewhere has not vanished', async () => {
  const files = {
    'site.yaml': `${site}elsewhere: [/shop/]\n`,
    'blog/x.md': article({ title: 'X', aliases: '[/was/x/]' }),
    'redirects.yaml': '/old/: /blog/x/\n/offer/: gone\n',
  }
  expect(await said(['/', '/BLOG/X', '/was/x/', '/old/', '/offer/', '/shop/', '/tags/calls/'], files)).toEqual([])
})

test('an address with the same name elsewhere is named, with all that may be written', async () => {
  expect(await said(['/x/', '/blog/good/'], { 'blog/x.md': article({ title: 'X' }) })).toEqual([
    {
      at: 'addresses.txt:2',
      severity: 'error',
      message: '/x/ was published, and nothing is there now; it has probably moved to /blog/x/.',
      fix: 'Add the line "aliases: [/x/]" between the two lines --- at the top of content/blog/x.md; or "/x/: /blog/x/" or "/x/: gone" to content/redirects.yaml.',
    },
  ])
})

test('an article that has aliases gets one more of them', async () => {
  const [finding] = await said(['/was/x/', '/blog/cold-cals/'], {
    'blog/cold-calls.md': article({ title: 'X', aliases: '[/was/x/]' }),
  })
  expect(finding?.fix).toMatch(/^Add \/blog\/cold-cals\/ to aliases: in content\/blog\/cold-calls\.md; or /)
})

test('what was published long ago is not what another article became', async () => {
  const [finding] = await said(['/blog/good/', '/blog/goods/'])
  expect(finding).toMatchObject({
    at: 'addresses.txt:3',
    message: '/blog/goods/ was published, and nothing is there now.',
    fix: 'Bring it back, or add "/blog/goods/: /new/", with the address that readers should get, or "/blog/goods/: gone" to content/redirects.yaml.',
  })
})

test('a tag that is written otherwise now is led to the new one, never to an article', async () => {
  expect(await said(['/tags/call/', '/blog/good/', '/tags/calls/'])).toMatchObject([
    { fix: 'Add "/tags/call/: /tags/calls/" or "/tags/call/: gone" to content/redirects.yaml.' },
  ])
  expect((await said(['/tags/good/']))[0]?.message).not.toMatch(/probably/)
})

test('an article that is a draft now, or not to be published yet, is said to be so', async () => {
  const findings = await said(['/blog/d/', '/blog/later/'], {
    'blog/d.md': article({ title: 'D', draft: 'true' }),
    'blog/later.md': article({ title: 'L', publishAt: '2026-06-16' }),
  })
  expect(findings.map(({ message }) => message.replace(/\S*\/content-\w+/, 'content'))).toEqual([
    '/blog/d/ was published, and content/blog/d.md is a draft now.',
    '/blog/later/ was published, and content/blog/later.md is not to be published yet.',
  ])
  expect(findings[0]?.fix).toMatch(/^Publish it again, or add "\/blog\/d\/: \/new\/"/)
})

test('a mistake is said where it is, and not again at the addresses that it hides', async () => {
  const files = {
    'blog/broken.md': '---\ntitle: Calls: a defense\n---\nText.\n',
    'blog/untitled.md': '---\naliases: [/was/untitled/]\ntags: quota\n---\nText.\n',
    'redirects.yaml': '/old/: /nowhere/\n',
  }
  expect(await said(['/blog/broken/', '/blog/untitled/', '/was/untitled/', '/tags/quota/', '/old/'], files)).toEqual([])
})

test('ten thousand addresses that vanish at once are all named, in a few seconds', async () => {
  const ledger = Array.from({ length: 10_000 }, (_, at) => `/old-place/number-${at}-of-many/`)
  expect(await said(ledger)).toHaveLength(10_000)
}, 20_000)

test('at the writing desk nothing is asked of git: the check of the ledger is not part of the catalog', async () => {
  const { catalog } = await catalogOf({ ...base, 'addresses.txt': '/nowhere/\n' }, today)
  expect(catalog.findings.map(({ rule }) => rule)).not.toContain('address-vanished')
})

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import { article, contentWith, today } from '#lib/check/sample-catalog.ts'
import { readContent } from '#lib/content/read-content.ts'
import { twinText } from '#lib/crawlers/twin.ts'
import { headOf } from '#lib/heads/head.ts'
import { changesSince } from './changes.ts'
import type { Present } from './findings.ts'

async function presentOf(files: Readonly<Record<string, string>>): Promise<Present> {
  const reading = await readContent(contentWith(files))
  return { reading, catalog: await makeCatalog(reading, { ...today, drafts: true }), now: today.now }
}

/** Release these files as far as is looked at here. */
async function released(files: Readonly<Record<string, string>>): Promise<string> {
  const { reading, now } = await presentOf(files)
  const catalog = await makeCatalog(reading, { now, drafts: false })
  const siteDir = mkdtempSync(join(tmpdir(), 'site-'))
  const folder = join(siteDir, 'releases', 'one')
  const made: Record<string, string> = {}
  for (const one of catalog.articles) {
    const { title, description, canonical, openGraph } = headOf(one.address, catalog)
    const meta = `<meta name="description" content="${description}"><link rel="canonical" href="${canonical}"><meta property="og:title" content="${openGraph?.title}"><meta property="og:image" content="${openGraph?.image?.address}">`
    made[`${one.address.slice(1)}index.md`] = await twinText(one, catalog)
    made[`${one.address.slice(1)}index.html`] =
      `<!doctype html><html><head><title>${title}</title>${meta}</head><body></body></html>`
  }
  for (const [path, text] of Object.entries({ ...made, 'release.json': manifestOf(Object.keys(made)) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join('releases', 'one'), join(siteDir, 'current'))
  return siteDir
}

const manifestOf = (paths: readonly string[]) =>
  JSON.stringify({
    id: 'one',
    origin: 'https://a.example',
    contentHash: '',
    codeHash: '',
    files: Object.fromEntries(paths.map((path) => [path, ''])),
  })

const before = {
  'blog/a.md': article(
    { title: 'A call', date: '2026-01-02', description: 'What a call is.' },
    'It rings once, and somebody answers. See [b](b.md).',
  ),
  'blog/b.md': article({ title: 'A letter', date: '2026-01-03' }, 'It lies on the table until somebody opens it.'),
}

test('what is published as it is differs in nothing', async () => {
  expect(await changesSince(await released(before), await presentOf(before))).toEqual({ release: 'one', pages: [], same: 2 })
})

test('a changed page says which words, links and parts of its head are others', async () => {
  const now = {
    ...before,
    'blog/a.md': before['blog/a.md']
      .replace('once', 'twice')
      .replace('What a call is.', 'What calls are.')
      .replace('See [b](b.md)', 'See [it](https://example.com/)'),
  }
  const { pages, same } = await changesSince(await released(before), await presentOf(now))
  expect([pages.map(({ address, what }) => [address, what]), same]).toEqual([[['/blog/a/', 'changed']], 1])
  const [page] = pages
  expect(page?.head).toEqual([{ name: 'description', before: 'What a call is.', now: 'What calls are.' }])
  expect(page?.linksAdded).toEqual(['https://example.com/'])
  expect(page?.linksRemoved).toEqual([expect.stringMatching(/\/blog\/b\/$/)])
  expect(page?.words.filter(({ is }) => is === 'removed' || is === 'added').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['once', 'twice']),
  )
})

test('what is new and what is gone is said, drafts are not, and where readers of an old page get', async () => {
  const now = {
    'blog/a.md': before['blog/a.md'],
    'blog/c.md': article({ title: 'A visit', date: '2026-01-04', aliases: '[/blog/b/]' }, 'It comes to the door.'),
    'blog/d.md': article({ title: 'Not yet', draft: 'true' }),
  }
  const { pages } = await changesSince(await released(before), await presentOf(now))
  expect(pages.map(({ address, what, leadsTo }) => [address, what, leadsTo])).toEqual([
    ['/blog/a/', 'changed', null],
    ['/blog/b/', 'gone', '/blog/c/'],
    ['/blog/c/', 'new', null],
  ])
})

test('without a release nothing is compared', async () => {
  expect((await changesSince(mkdtempSync(join(tmpdir(), 'none-')), await presentOf(before))).release).toBeNull()
})

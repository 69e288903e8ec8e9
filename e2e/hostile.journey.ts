import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeHTMLStrict } from 'entities'
import { expect, test } from 'playwright/test'
import { serveSite } from '#lib/server/serve-site.ts'
import { hostileArticle, hostileTitles } from './browser/hostile-titles.ts'
import { contradictions, readSite, type Served, textAt } from './checks/contract.ts'
import { formatFaults } from './checks/formats.ts'
import { readRelease } from './checks/release-facts.ts'
import { removeAtEnd } from './faults/processes.ts'
import { copyProject, linkPackages } from './faults/project-copy.ts'
import { startCommand } from './faults/stage.ts'

// One build for all of them.
test.describe.configure({ mode: 'default' })

let site: Served
let close = async () => {}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  removeAtEnd(folder)
  await copyProject(folder)
  await linkPackages(folder)
  const stage = { folder, contentDir: join(folder, 'e2e/shapes'), siteDir: join(folder, '.site') }
  for (const [name, title] of Object.entries(hostileTitles))
    await writeFile(join(stage.contentDir, `blog/${name}.md`), hostileArticle(title))
  await writeFile(join(stage.contentDir, 'blog/a-talk.md'), talk)
  await writeFile(join(stage.contentDir, 'blog/talk.wav'), silence(1))
  await writeFile(
    join(stage.contentDir, 'popular.yaml'),
    '/blog/ask-before-you-pitch-or-talk-to-yourself/: 30\n/articles/phone-or-page/: 20\n',
  )
  const build = startCommand(stage, 'build')
  expect(await build.ended, build.output()).toBe(0)
  const server = await serveSite({ siteDir: stage.siteDir, host: '127.0.0.1', port: 0 })
  close = () => server.close()
  site = await readSite(server.address, await readRelease(stage.siteDir), ['/course/', '/workshop/'])
})
test.afterAll(() => close())

test('a site of hostile titles contradicts itself nowhere', async () => {
  expect(await contradictions(site)).toEqual([])
})

test('hostile titles break neither the sitemap nor a feed', async () => {
  expect(await formatFaults(site)).toEqual([])
})

const talk = `---
title: A talk
---
The talk says in a minute what the article says in ten, and then it goes on.

![A talk about prices](talk.wav "One second of it.")

<iframe src="https://www.youtube.com/embed/abc" title="How a call begins"></iframe>
`

/** A sound of so many seconds. http://soundfile.sapp.org/doc/WaveFormat/ */
function silence(seconds: number): Buffer {
  const rate = 8000
  const head = Buffer.alloc(44)
  for (const [at, word] of [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ] as const)
    head.write(word, at, 'latin1')
  const numbers = [
    [4, 36 + rate * seconds],
    [16, 16],
    [24, rate],
    [28, rate],
    [40, rate * seconds],
  ] as const
  for (const [at, number] of numbers) head.writeUInt32LE(number, at)
  for (const [at, number] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    head.writeUInt16LE(number, at)
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 128)])
}

test('a page with a sound and a still link plays the one, links the other, and asks no other site for anything', async ({
  page,
}) => {
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  await page.goto(`${site.base}/blog/a-talk/`)
  const sound = page.getByLabel('A talk about prices')
  await sound.evaluate((audio: HTMLAudioElement) => {
    audio.muted = true
    return audio.play()
  })
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.ended)).toBe(true)
  await expect(page.getByText('One second of it.')).toBeVisible()
  const link = page.getByRole('link', { name: 'How a call begins (YouTube)' })
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=abc')
  expect(asked.filter((url) => new URL(url).origin !== site.base)).toEqual([])
  expect(said).toEqual([])
})

for (const [name, title] of Object.entries(hostileTitles)) {
  test(`the title "${title.slice(0, 60)}" stands on its page as it was meant, and changes nothing else`, async ({ page }) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('dialog', (dialog) => problems.push(dialog.message()))
    page.on('console', (message) => problems.push(message.text()))
    await page.goto(`${site.base}/blog/${name}/`)
    const shown = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    expect(shown).toBe(written(shown))
    expect(plain(shown)).toBe(plain(decodeHTMLStrict(title)))
    const crawled = site.pages.find(({ address }) => address === `/blog/${name}/`)
    const [article] = crawled?.data.flatMap((data) => data['@graph']) ?? []
    expect(plain(String(article?.headline))).toBe(plain(decodeHTMLStrict(title)))
    expect(plain(crawled?.metas.get('og:title')?.[0] ?? '')).toBe(plain(decodeHTMLStrict(title)))
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(1)
    expect(problems).toEqual([])
  })
}

/**
 * Straight quotes become typographic ones, two hyphens a dash, spaces are one, and signs that turn letters around or that nobody sees are
 * left out; nothing else of a title may change.
 */
const plain = (title: string): string =>
  written(title).replaceAll('—', '--').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()

const written = (title: string): string => title.replace(/[\u202A-\u202E\u200B]/g, '')

test('what popular.yaml names is the most read on the front page and beside search, the first first', async ({ page }) => {
  for (const address of ['/', '/search/']) {
    await page.goto(site.base + address)
    const links = page.getByRole('region', { name: 'Most read' }).getByRole('listitem').getByRole('link')
    await expect(links).toHaveText(['Ask Before You Pitch', 'Phone or Page'])
  }
})

test('an article without a date has none in any output', async () => {
  const undated = ['/articles/phone-or-page/', '/blog/calls-at-noon/']
  for (const address of undated) {
    const page = site.pages.find((page) => page.address === address)
    expect(page?.status).toBe(200)
    expect(page?.html).not.toMatch(/<time|datePublished|dateModified|article:(?:published|modified)_time/)
    expect(await textAt(site, `${address}index.md`)).not.toMatch(/Published:|Updated:|\d{4}-\d\d-\d\d/)
    const sitemap = await textAt(site, '/sitemap.xml')
    const [, entry = ''] = sitemap.split(`<loc>${site.facts.origin}${address}</loc>`)
    expect(entry.slice(0, entry.indexOf('</url>'))).not.toContain('lastmod')
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) expect(await textAt(site, `/${feed}`)).not.toContain(address)
  }
})

test('a reader signs up at the provider that the site names, and the policy lets the form go there', async ({ page }) => {
  const sent: (string | null)[] = []
  await page.route('https://lists.example/**', (route) => {
    sent.push(route.request().postData())
    return route.fulfill({ contentType: 'text/plain', body: 'Thank you.' })
  })
  await page.goto(`${site.base}/blog/calls-at-noon/`)
  const call = page.getByRole('complementary', { name: 'A letter every week' })
  await expect(call.getByText('You can unsubscribe in every letter.')).toBeVisible()
  await call.getByRole('button', { name: 'Send me the letter' }).click()
  expect(sent).toEqual([])
  await call.getByRole('textbox', { name: 'Name' }).fill('A Reader')
  await call.getByRole('textbox', { name: 'Email' }).fill('reader@example.org')
  await call.getByRole('button', { name: 'Send me the letter' }).click()
  await expect(page.getByText('Thank you.')).toBeVisible()
  expect(Object.fromEntries(new URLSearchParams(sent[0] ?? ''))).toEqual({
    list: '"calls" & <letters>',
    FNAME: 'A Reader',
    EMAIL: 'reader@example.org',
  })
})

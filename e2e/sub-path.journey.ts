import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { nodesIn, readDocument } from '#lib/release/document/document-tree.ts'
import { addressesOf } from '#lib/release/document/links.ts'
import { writeFolder } from '#lib/release/shelf/write-folder.ts'
import { type RunningServer, serveSite } from '#lib/server/serve-site.ts'
import { servePlainly } from './browser/plain-host.ts'
import { contradictions, readSite, type Served } from './checks/contract.ts'
import { formatFaults } from './checks/formats.ts'
import { crawl } from './checks/read-site.ts'
import { readRelease } from './checks/release-facts.ts'
import { removeAtEnd } from './faults/processes.ts'
import { project } from './faults/project-copy.ts'
import { startCommand } from './faults/stage.ts'

// One build for all of them.
test.describe.configure({ mode: 'default' })

const root = '/blog'
const origin = `https://name.github.io${root}`
let site: Served
let server: RunningServer
let [siteDir, contentDir] = ['', '']

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'sub-path-'))
  removeAtEnd(folder)
  const stage = { folder: project, contentDir: join(folder, 'content'), siteDir: join(folder, '.site') }
  await cp(join(project, 'e2e/shapes'), stage.contentDir, { recursive: true })
  const settings = await readFile(join(stage.contentDir, 'site.yaml'), 'utf8')
  await writeFile(join(stage.contentDir, 'site.yaml'), settings.replace('https://shapes.example', origin) + more)
  await writeFile(join(stage.contentDir, 'blog/of-links.md'), ofLinks)
  const build = startCommand(stage, 'build')
  expect(await build.ended, build.output()).toBe(0)
  siteDir = stage.siteDir
  contentDir = stage.contentDir
  server = await serveSite({ siteDir, host: '127.0.0.1', port: 0 })
  site = await readSite(server.address, await readRelease(siteDir), [`${root}/course/`, `${root}/workshop/`])
})
test.afterAll(() => server.close())

const more = `
security:
  contact: mailto:security@example.org
  expires: 2099-01-01
indexNow:
  endpoint: https://indexnow.example/indexnow
  key: 0123456789abcdef
sides:
  - title: Callers
  - title: Writers
navigation:
  - { title: Blog, address: /blog/ }
`

const ofLinks = `---
date: 2026-02-01
tags: [telephone]
stance: callers
aliases: [/2019/of-links.html]
---
# Of links

One [from the root](/articles/phone-or-page/), one [relative](../articles/phone-or-page.md), one [whole](${origin}/articles/phone-or-page/),
one [with the path](/blog/articles/phone-or-page/), one to [what is beside](https://name.github.io/other/), and a [feed](/feed.xml).

![From the root](/articles/img/phone-or-page.png)

\`\`\`html
<a href="/articles/phone-or-page/">x</a> <img srcset="/a.png 1x">
\`\`\`

> A quotation, and \`/articles/phone-or-page/\` as code.
`

test('a site below a path contradicts itself nowhere, and its sitemap and feeds keep to their formats', async () => {
  expect(await contradictions(site)).toEqual([])
  expect(await formatFaults(site)).toEqual([])
})

test('a crawler reaches every page of it from its front page, and never asks above it', async () => {
  const reached = await crawl(site.base, `${root}/`)
  const own = [...reached.values()].filter(({ address }) => !site.elsewhere.includes(address))
  expect(own.filter(({ status }) => status !== 200).map(({ address }) => address)).toEqual([])
  expect(own.filter(({ address }) => !address.startsWith(`${root}/`))).toEqual([])
  expect(site.facts.addresses.filter((address) => !reached.has(address))).toEqual([])
})

/** What a file names of its own host: by whole addresses, and a page and a style sheet by others too. */
function namedIn(file: string, text: string): string[] {
  const whole = [...text.matchAll(/https:\/\/name\.github\.io\/[^\s"'<>)\\\]]*/g)].map(([address]) => address)
  const base = `https://name.github.io/${file.replace(/(?:index|404)\.html$/, '')}`
  const written = file.endsWith('.html')
    ? nodesIn(readDocument(text)).flatMap((node) => (node.type === 'element' ? addressesOf(node) : []))
    : file.endsWith('.css')
      ? [...text.matchAll(/url\("?([^")]+)"?\)/g)].map(([, address = '']) => address)
      : file.endsWith('.webmanifest')
        ? [...text.matchAll(/"(?:src|start_url|scope|id)": "([^"]*)"/g)].map(([, address = '']) => address)
        : file.endsWith('addresses.json')
          ? Object.keys(JSON.parse(text))
          : []
  const found = [
    ...whole,
    ...written.filter((address) => URL.canParse(address, base)).map((address) => new URL(address, base).href),
  ]
  return [...new Set(found)].filter((address) => new URL(address).origin === 'https://name.github.io')
}

const beside = ['https://name.github.io/other/']
// In a program are addresses in pieces; what a browser asks for is seen below.
const isText = (file: string) => /\.(?:html|css|xml|json|txt|md|webmanifest|svg)$/.test(file)

test('every file lies below the path, and each address that one names is below it and answered', async () => {
  const { files } = site.facts
  expect(files.filter((file) => !file.startsWith('blog/'))).toEqual([])
  const named = new Map<string, string>()
  for (const file of files.filter(isText)) {
    const text = await readFile(join(siteDir, 'current', file), 'utf8')
    for (const address of namedIn(file, text)) named.set(address.replace(/#.*$/, ''), file)
  }
  expect(named.size).toBeGreaterThan(60)
  const wrong: string[] = []
  for (const [address, file] of named) {
    const { pathname, search } = new URL(address)
    if (beside.includes(address) || site.elsewhere.includes(pathname)) continue
    const { status } = await fetch(site.base + pathname + search, { redirect: 'manual' })
    if (status !== 200 || !pathname.startsWith(`${root}/`)) wrong.push(`${file} names ${address}: ${status}`)
  }
  expect(wrong).toEqual([])
})

test('links of a text lead to one page, however their author wrote them; code stays as it was written', async () => {
  const page = site.pages.find(({ address }) => address === `${root}/blog/of-links/`)
  const target = `${root}/articles/phone-or-page/`
  for (const words of ['from the root', 'relative', 'whole', 'with the path'])
    expect(page?.html).toContain(`<a href="${target}">${words}</a>`)
  expect(page?.html).toContain('<a href="https://name.github.io/other/">what is beside</a>')
  expect(page?.html).toContain('<code>/articles/phone-or-page/</code>')
  expect(page?.html.replace(/<[^>]*>/g, '')).toContain('&lt;a href="/articles/phone-or-page/">x&lt;/a> &lt;img srcset="/a.png 1x">')
})

test('headers, former addresses and the root of the host lead below the path', async () => {
  const ask = (path: string) => fetch(site.base + path, { redirect: 'manual' })
  expect((await ask(`${root}/`)).headers.get('speculation-rules')).toBe(`"${root}/speculation-rules.json"`)
  const twin = await ask(`${root}/blog/of-links/index.md`)
  expect([twin.headers.get('link'), twin.headers.get('content-location')]).toEqual([
    `<${origin}/blog/of-links/>; rel="canonical"`,
    `${root}/blog/of-links/index.md`,
  ])
  for (const [from, to] of [
    ['/', `${root}/`],
    [root, `${root}/`],
    [`${root}/2019/of-links.html`, `${root}/blog/of-links/`],
    [`${root}/rss.xml`, `${root}/feed.xml`],
  ]) {
    const { status, headers } = await ask(from ?? '')
    expect([from, status, headers.get('location')]).toEqual([from, 308, to])
  }
  for (const file of ['/robots.txt', '/feed.xml', '/blog/x/', '/404.html']) expect((await ask(file)).status).toBe(404)
})

/** Hear all that a page asks for and says. */
function listenTo(page: Page) {
  const [asked, said]: [string[], string[]] = [[], []]
  page.on('request', (request) => void asked.push(request.url()))
  page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`))
  page.on('console', (message) => void said.push(message.text()))
  page.on('pageerror', (error) => void said.push(error.message))
  const above = () => asked.filter((url) => !url.startsWith(`${site.base}${root}/`))
  return { above, said }
}

test('in a browser it shows its pictures and letters, finds, leads and keeps a theme, and asks for nothing above its path', async ({
  page,
}) => {
  const { above, said } = listenTo(page)
  await page.goto(`${site.base}${root}/blog/of-links/`)
  await expect
    .poll(() =>
      page
        .locator('main img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0)
  expect(await page.evaluate(() => document.fonts.size > 0 && [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(
    true,
  )
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('/')
  await expect(page).toHaveURL(`${site.base}${root}/search/`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('searchbox').fill('relative')
  const result = page.locator('#results').getByRole('link', { name: 'Of links' })
  await expect(result).toHaveAttribute('href', `${root}/blog/of-links/`)
  await result.click()
  await expect(page).toHaveURL(`${site.base}${root}/blog/of-links/`)
  expect([above(), said]).toEqual([[], []])
})

test('the page for what is not found proposes pages below the path', async ({ page }) => {
  const { above } = listenTo(page)
  await page.goto(`${site.base}${root}/blog/of-link/`)
  await page.getByRole('link', { name: 'Of links' }).first().click()
  await expect(page).toHaveURL(`${site.base}${root}/blog/of-links/`)
  expect(above()).toEqual([])
})

test('on a host that can do nothing but serve files, the policy of each page holds, search finds, and a former address leads on', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'plain-host-'))
  removeAtEnd(folder)
  const stage = { folder: project, contentDir: join(folder, 'content'), siteDir: join(folder, '.site') }
  await cp(contentDir, stage.contentDir, { recursive: true })
  await appendFile(join(stage.contentDir, 'site.yaml'), 'host: github-pages\n')
  const build = startCommand(stage, 'build')
  expect(await build.ended, build.output()).toBe(0)
  expect(build.output()).toMatch(
    /On GitHub Pages .*former addresses cannot be redirected there.*each page says its content policy/s,
  )
  await writeFolder(stage.siteDir, join(folder, 'dist'))
  const host = await servePlainly(join(folder, 'dist'), root)
  const said: string[] = []
  page.on('console', (message) => void said.push(message.text()))
  page.on('pageerror', (error) => void said.push(error.message))
  await page.goto(`${host.address}${root}/2019/of-links.html`)
  await expect(page).toHaveURL(`${host.address}${root}/blog/of-links/`)
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await page.goto(`${host.address}${root}/search/?q=relative`)
  await expect(page.locator('#results').getByRole('link', { name: 'Of links' })).toBeVisible()
  expect(said).toEqual([])
  // It does refuse: no other script runs.
  const ran = await page.evaluate(() => {
    try {
      const script = document.createElement('script')
      script.textContent = 'window.name = "ran"'
      document.body.append(script)
    } catch {
      // Trusted Types refuse the text already.
    }
    return window.name
  })
  expect(ran).not.toBe('ran')
  await page.goto(`${host.address}${root}/nowhere-at-all/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  host.close()
})

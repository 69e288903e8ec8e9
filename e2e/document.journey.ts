import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from 'playwright/test'
import { kinds } from './browser/kinds.ts'
import { consoleOf, settled, transfersOf, watch } from './browser/page-speed.ts'

/** An article of about 1,000 words without a picture. */
const article = '/blog/sourced-influenced-or-lucky/'

/** Fonts, pictures, what the reader may open next and the rules for that, icons and manifest: a browser asks for these later, or once for a whole site. */
const laterOrOnce =
  /^(?:Font|Image|Prefetch) |\/(?:favicon\.\w+|icon\.svg|icon-32\.png|manifest\.webmanifest)$|\/speculation-rules\.json$/

const isOurs = (script: string): boolean => script.startsWith('/assets/')

for (const [kind, address] of Object.entries(kinds)) {
  test.describe(() => {
    // One visit answers both.
    test.describe.configure({ mode: 'default' })
    let page: Page
    let said: readonly string[] = []
    let policy: string | undefined
    const loaded: string[] = []
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await browser.newPage({ baseURL })
      said = consoleOf(page)
      page.on('request', (request) => request.resourceType() === 'script' && loaded.push(new URL(request.url()).pathname))
      await watch(page)
      const response = await page.goto(address)
      policy = response?.headers()['content-security-policy']
      await settled(page)
    })
    test.afterAll(() => page.close())

    test(`${kind} says nothing in the console and keeps to its policy`, async () => {
      const seen = await page.evaluate(() => window.seen)
      expect({ said, violations: seen?.violations }).toEqual({ said: [], violations: [] })
      expect(policy).toContain("default-src 'none'")
    })

    test(`${kind} holds no script but structured data and our own opening, and one style sheet at most`, async () => {
      const scripts = await page
        .locator('script')
        .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? one.getAttribute('type')))
      // The policy knows the opening by its hash: another would not run.
      const openings = scripts.filter((script) => script === null)
      expect(openings.length).toBeLessThanOrEqual(1)
      expect(scripts.filter((script) => script !== null && script !== 'application/ld+json' && !isOurs(script))).toEqual([])
      expect(loaded.filter((path) => !isOurs(path))).toEqual([])
      expect(await page.locator('link[rel="preload"][as="script"], link[rel="modulepreload"]').count()).toBe(0)
      expect(await page.locator('link[rel="stylesheet"]').count()).toBeLessThanOrEqual(1)
    })
  })
}

test('an article of 1,000 words comes in 12 KB and 2 requests besides fonts, pictures and what is asked for later', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page)
  const transfers = await transfersOf(session)
  await page.goto(article)
  await settled(page)
  const words = (await page.locator('.prose').innerText()).split(/\s+/).length
  expect(words).toBeGreaterThan(990)
  const needed = [...transfers.values()].filter(({ type, url }) => !laterOrOnce.test(`${type} ${new URL(url).pathname}`))
  const told = needed.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`)
  test.info().annotations.push({ type: 'measured', description: `${words} words: ${told.join(', ')}` })
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(2)
  expect(
    needed.reduce((sum, { bytes }) => sum + bytes, 0),
    told.join('\n'),
  ).toBeLessThanOrEqual(12 * 1024)
})

test('an article runs at most 2 KB of script before its reader does anything, all of it our own', async ({ page, request }) => {
  const loaded: string[] = []
  page.on('request', (asked) => asked.resourceType() === 'script' && loaded.push(asked.url()))
  await page.goto(article)
  await settled(page)
  const inline = await page.locator('script:not([type])').allTextContents()
  const files = await Promise.all(loaded.map(async (url) => (await request.get(url)).text()))
  const bytes = [...inline, ...files].reduce((sum, text) => sum + gzipSync(text).length, 0)
  test.info().annotations.push({ type: 'measured', description: `${bytes} bytes` })
  expect(inline).toHaveLength(1)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(2 * 1024)
  expect(loaded.filter((url) => !isOurs(new URL(url).pathname))).toEqual([])
})

test('an article’s HTML is at most 1.3 times what its head, its text and its elements take in a bare template', async ({
  page,
  request,
}) => {
  const html = await (await request.get(article)).text()
  await page.goto(article)
  const bare = await page.evaluate(() => {
    const said = new Set(['href', 'src', 'srcset', 'sizes', 'width', 'height', 'alt', 'id', 'lang', 'datetime', 'type'])
    for (const element of document.body.querySelectorAll('*'))
      for (const { name } of [...element.attributes]) if (!said.has(name)) element.removeAttribute(name)
    return document.documentElement.outerHTML
  })
  const ratio = Buffer.byteLength(html) / Buffer.byteLength(bare)
  test.info().annotations.push({ type: 'measured', description: `${ratio.toFixed(2)} times` })
  expect(Buffer.byteLength(bare)).toBeGreaterThan(10_000)
  expect(ratio).toBeLessThanOrEqual(1.3)
})

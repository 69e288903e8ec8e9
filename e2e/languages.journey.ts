import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'playwright/test'
import { siteInTwoLanguages } from '#lib/check/sample-languages.ts'
import { serveSite } from '#lib/server/serve-site.ts'
import { contradictions, readSite, type Served, textAt } from './checks/contract.ts'
import { formatFaults } from './checks/formats.ts'
import { crawl } from './checks/read-site.ts'
import { readRelease } from './checks/release-facts.ts'
import { removeAtEnd } from './faults/processes.ts'
import { project } from './faults/project-copy.ts'
import { startCommand } from './faults/stage.ts'

// One build for all of them.
test.describe.configure({ mode: 'default' })

const settings = `name: Two Desks
origin: https://two.example
description: Calls and letters, in two languages.
language: en
languages:
  de:
    name: Zwei Tische
    description: Anrufe und Briefe, in zwei Sprachen.
`
let site: Served
let close = async () => {}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'languages-'))
  removeAtEnd(folder)
  const stage = { folder: project, contentDir: join(folder, 'content'), siteDir: join(folder, '.site') }
  for (const [path, text] of Object.entries({ ...siteInTwoLanguages, 'site.yaml': settings })) {
    await mkdir(dirname(join(stage.contentDir, path)), { recursive: true })
    await writeFile(join(stage.contentDir, path), text)
  }
  const build = startCommand(stage, 'build')
  expect(await build.ended, build.output()).toBe(0)
  const server = await serveSite({ siteDir: stage.siteDir, host: '127.0.0.1', port: 0 })
  close = () => server.close()
  site = await readSite(server.address, await readRelease(stage.siteDir))
})
test.afterAll(() => close())

test('a site in two languages contradicts itself nowhere, and each page in both says so in both', async () => {
  expect(await contradictions(site)).toEqual([])
  const translated = site.pages.filter(({ translations }) => translations.size > 0).map(({ address }) => address)
  expect(translated).toEqual(
    expect.arrayContaining(['/', '/de/', '/blog/warm/', '/de/blog/warm/', '/blog/cold/', '/de/blog/kalt/']),
  )
  expect(translated.filter((address) => /alone|allein|search/.test(address))).toEqual([])
})

test('its sitemap and its feeds keep to their formats', async () => {
  expect(await formatFaults(site)).toEqual([])
})

test('whoever follows links from either front page finds all pages of both languages', async () => {
  for (const home of ['/', '/de/']) {
    const reached = await crawl(site.base, home)
    expect(
      site.facts.addresses.filter((address) => !reached.has(address)),
      home,
    ).toEqual([])
  }
})

test('each language has feeds of its own', async () => {
  const titlesIn = async (path: string) => JSON.parse(await textAt(site, path)).items.map(({ title }: { title: string }) => title)
  expect(await titlesIn('/feed.json')).toEqual(['Alone', 'Cold calls', 'Warm calls'])
  expect(await titlesIn('/de/feed.json')).toEqual(['Allein', 'Kalte Anrufe', 'Warme Anrufe'])
  expect(await textAt(site, '/de/feed.xml')).toContain('<title>Zwei Tische</title>')
})

test('a reader goes from a text to its translation and back, and reads each in the words of its language', async ({ page }) => {
  await page.goto(`${site.base}/blog/warm/`)
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Warme Anrufe')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByText('Veröffentlicht am 2. März 2026')).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Warm calls')
})

test('a search finds texts in the language of its page', async ({ page }) => {
  await page.goto(`${site.base}/de/blog/warm/`)
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/de\/search\/$/)
  await page.getByRole('searchbox').fill('Quote')
  await expect(page.getByRole('status')).toHaveText('3 Treffer für „Quote“')
  await page.getByRole('searchbox').fill('nirgends')
  await expect(page.getByRole('status')).toHaveText(/^Keine Treffer/)
  await page.goto(`${site.base}/search/?q=quota`)
  await expect(page.getByRole('status')).toHaveText('3 results for “quota”')
})

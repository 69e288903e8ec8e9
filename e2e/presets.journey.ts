import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'
import { presetNames } from '#lib/look.ts'
import { arabicArticle, arabicSite } from './browser/arabic-site.ts'
import { overflow } from './browser/overflow.ts'
import { siteWith, smallSite } from './browser/site-with.ts'
import { project } from './faults/project-copy.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="9" fill="#0a7"/></svg>'

const own = `theme:
  accent: "#005f73"
  fonts:
    headings: brand.woff2
  logo:
    light: logo.svg
    dark: dark.svg
  corners: round
  density: airy
  front: list
  blocks:
    front: [latest, categories]
    article: [contents, author, related]`

/** Sites that look otherwise, and whether they have sides. */
const looks: Readonly<Record<string, readonly [lines: string, hasSides: boolean]>> = {
  'a quiet site without sides': ['theme: quiet', false],
  'a bold site with sides': ['theme: bold', true],
  'a site with colors, a font, a logo and a style sheet of its own': [own, false],
}

for (const [name, [lines, hasSides]] of Object.entries(looks)) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default' })
    let address = ''
    let close = async () => {}
    test.beforeAll(async () => {
      test.setTimeout(120_000)
      const font = await readFile(
        join(project, 'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2'),
      )
      const theme = {
        'theme/fonts/brand.woff2': font,
        'theme/logo.svg': drawing,
        'theme/dark.svg': drawing.replace('#0a7', '#7fd'),
        'theme/theme.css': '.foot { border-block-start-style: dashed }',
      }
      const site = await siteWith({ ...(await smallSite(lines, hasSides)), ...(lines === own ? theme : {}) })
      ;({ address, close } = site)
    })
    test.afterAll(() => close())

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`can be used by everybody in ${colorScheme}`, async ({ page }) => {
        test.setTimeout(60_000)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        for (const path of pages) {
          await page.setViewportSize({ width: colorScheme === 'light' ? 1280 : 390, height: 844 })
          await page.goto(address + path)
          expect(await violations(page), path).toEqual([])
        }
      })
    }

    test('fits a phone and a desk, and asks nobody else for anything', async ({ page }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      for (const path of pages)
        for (const width of [320, 390, 768, 1280, 1920]) {
          await page.setViewportSize({ width, height: 844 })
          await page.goto(address + path)
          expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
        }
      expect(asked.filter((url) => !url.startsWith(address))).toEqual([])
    })

    if (lines === own)
      test('shows its logo in the theme that is chosen, its font and its style sheet', async ({ page }) => {
        await page.goto(`${address}/blog/one/`)
        const logo = page.getByRole('banner').getByRole('img', { name: 'The Long Desk' })
        await expect(logo).toHaveCount(1)
        await expect(logo).toHaveClass(/logo-light/)
        await page.getByRole('button', { name: 'Dark theme' }).click()
        await expect(logo).toHaveClass(/logo-dark/)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^brand/)
        await expect(page.getByRole('contentinfo')).toHaveCSS('border-block-start-style', 'dashed')
        expect(await page.evaluate(() => document.fonts.check('1em brand'))).toBe(true)
        await page.goto(`${address}/`)
        await expect(page.getByRole('heading', { level: 1, name: 'The Long Desk' })).toBeVisible()
      })
  })
}

const pages = ['/', '/blog/', '/blog/one/', '/blog/four/', '/search/']

async function violations(page: Page): Promise<unknown[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.slice(0, 200)}`),
  ])
}

for (const preset of presetNames) {
  test(`an Arabic article in the look ${preset} can be used by everybody, and goes from right to left at every width`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const { address, close } = await siteWith(arabicSite(`theme: ${preset}`))
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        for (const width of [320, 390, 768, 1280, 1920]) {
          await page.setViewportSize({ width, height: 844 })
          await page.goto(address + arabicArticle)
          expect(await overflow(page), `at ${width}`).toBeLessThanOrEqual(0)
          if (width === 390 || width === 1280) expect(await violations(page), `at ${width} in ${colorScheme}`).toEqual([])
        }
      }
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      // The parts of the byline follow each other from the right, with a dot between two of them and none before the first.
      const [author, day] = await page
        .locator('.byline > span')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()))
      expect(author?.left).toBeGreaterThan(day?.right ?? Number.POSITIVE_INFINITY)
      const name = await page
        .locator('.byline > span a')
        .first()
        .evaluate((link) => link.getBoundingClientRect().right)
      expect(Math.abs(name - (author?.right ?? 0))).toBeLessThan(2)
    } finally {
      await close()
    }
  })
}

import { expect, test } from 'playwright/test'
import { kinds } from './browser/kinds.ts'
import { inOurTypefaces, scrollThrough, slowed, watch } from './browser/page-speed.ts'

const pages = {
  front: '/',
  'facing article': '/articles/choose-your-customers/',
  'article alone': '/articles/inbound-or-outbound-how-to-decide/',
  list: '/categories/outbound-sales/',
  debate: '/debates/cold-calls/',
  search: '/search/',
} as const

for (const [name, address] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} looks in ${colorScheme} as it did when somebody last looked at it`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const [width, height] of [
        [390, 844],
        [1280, 900],
      ] as const) {
        await page.setViewportSize({ width, height })
        await inOurTypefaces(page, address)
        await expect(page).toHaveScreenshot(`${name} ${colorScheme} ${width}.png`, {
          animations: 'disabled',
          maxDiffPixelRatio: 0.02,
        })
      }
    })
  }
}

for (const kind of ['the front page', 'a post']) {
  test(`nothing of ${kind} moves while it comes in slowly, its fonts last`, async ({ page }) => {
    await slowed(page)
    await watch(page)
    await page.goto(kinds[kind] ?? '/nowhere/')
    await scrollThrough(page)
    expect(await page.evaluate(() => window.seen?.shift)).toBe(0)
  })
}

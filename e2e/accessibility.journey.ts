import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'
import { kinds } from './kinds.ts'

// axe is a script of its own, so this goes with JavaScript only; the pages are the same without.
for (const [kind, address] of Object.entries(kinds)) {
  test.describe(() => {
    // One page for both themes: its elements are the same, so in the dark only its colors are looked at again.
    test.describe.configure({ mode: 'default' })
    let page: Page
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await browser.newPage({ baseURL, colorScheme: 'light' })
      await page.goto(address)
    })
    test.afterAll(() => page.close())

    test(`axe finds nothing on ${kind} in light`, async () => {
      // Text against its ground at 7:1, which is more than axe asks by itself.
      await expectNothing(new AxeBuilder({ page }).options({ rules: { 'color-contrast-enhanced': { enabled: true } } }))
    })

    test(`axe finds nothing on ${kind} in dark`, async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectNothing(new AxeBuilder({ page }).withRules(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']))
    })
  })
}

async function expectNothing(axe: AxeBuilder): Promise<void> {
  // A page has no frames, so nothing is gained by the second page that axe opens otherwise.
  const { violations } = await axe.setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

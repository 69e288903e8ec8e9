import AxeBuilder from '@axe-core/playwright'
import { expect } from 'playwright/test'
import { kinds } from './browser/kinds.ts'
import { test } from './browser/one-page.ts'

/** What passes is not told: telling takes longer than looking. */
const told: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] }

/** Text against its ground at 7:1, which is more than axe asks by itself, and holds whatever its own rule of 4.5:1 finds. */
const contrast = { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } }

/** Each target is 24 pixels high and wide at least, or has as much room. https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum */
const targets = { 'target-size': { enabled: true } }

const inDark = ['color-contrast-enhanced', 'link-in-text-block', 'target-size'] as const

// axe is a script of its own, so this goes with JavaScript only; the pages are the same without.
for (const [kind, address] of Object.entries(kinds)) {
  test(`axe finds nothing on ${kind} in light`, async ({ page }) => {
    // In the typefaces of the system, which a reader has on a slow first visit: lines and targets are others there.
    await page.route(/\.woff2$/, (route) => route.abort())
    await page.goto(address)
    await expectNothing(new AxeBuilder({ page }).options({ ...told, rules: { ...contrast, ...targets } }))
  })

  test(`axe finds nothing on ${kind} in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(address)
    // Its elements are the same as in the light: only its colors are looked at again, and targets in the site's own typefaces.
    await expectNothing(new AxeBuilder({ page }).options({ ...told, runOnly: [...inDark] }))
  })
}

async function expectNothing(axe: AxeBuilder): Promise<void> {
  // A page has no frames, so nothing is gained by the second page that axe opens otherwise.
  const { violations } = await axe.setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

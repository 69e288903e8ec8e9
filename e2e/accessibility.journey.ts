import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { kinds } from './kinds.ts'

// axe is a script of its own, so this goes with JavaScript only; the pages are the same without.
for (const [kind, address] of Object.entries(kinds)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${kind} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      // Text against its ground at 7:1, which is more than axe asks by itself.
      const rules = { 'color-contrast-enhanced': { enabled: true } }
      const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  }
}

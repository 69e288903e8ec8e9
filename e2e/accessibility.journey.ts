import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { kinds } from './kinds.ts'

// axe is a script of its own, so this goes with JavaScript only; the pages are the same without.
for (const [kind, address] of Object.entries(kinds)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${kind} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  }
}

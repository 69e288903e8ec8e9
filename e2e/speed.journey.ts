import { expect, test } from 'playwright/test'
import { kinds } from './browser/kinds.ts'
import { scrollThrough, settled, slowed, watch } from './browser/page-speed.ts'

// Time depends on the machine: `npm run speed` measures it, `npm test` does not.
for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} shows its largest part within 1.2 s on a slow network, and nothing moves`, async ({ page }) => {
    await slowed(page)
    await watch(page)
    await page.goto(address)
    await settled(page)
    const { largestPaint = 0 } = (await page.evaluate(() => window.seen)) ?? {}
    await scrollThrough(page)
    const { shift = 1 } = (await page.evaluate(() => window.seen)) ?? {}
    test.info().annotations.push({ type: 'measured', description: `LCP ${Math.round(largestPaint)} ms, CLS ${shift}` })
    expect(largestPaint).toBeGreaterThan(0)
    expect(largestPaint).toBeLessThan(1200)
    expect(shift).toBe(0)
  })
}

import type { Page } from 'playwright/test'

/** Say by how many pixels a page is wider than the window; tables and code scroll within themselves. */
export async function overflow(page: Page): Promise<number> {
  const width = page.viewportSize()?.width ?? 0
  const { width: pageWidth = 0 } = (await page.locator('html').boundingBox()) ?? {}
  const wide = await page
    .locator('body *')
    .evaluateAll((all) =>
      Math.max(...all.map((element) => (element.closest('.table, pre') ? 0 : element.getBoundingClientRect().right))),
    )
  return Math.ceil(Math.max(pageWidth, wide) - width)
}

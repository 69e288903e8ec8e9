import type { Page } from 'playwright/test'

/** Say by how many pixels a page is wider than the window; tables and code scroll within themselves. */
export async function overflow(page: Page): Promise<number> {
  const widest = await page.evaluate(() => {
    const all = [...document.querySelectorAll('html, body *')].filter((element) => !element.closest('.table, pre'))
    return Math.max(...all.map((element) => element.getBoundingClientRect().right))
  })
  return Math.ceil(widest - (page.viewportSize()?.width ?? 0))
}

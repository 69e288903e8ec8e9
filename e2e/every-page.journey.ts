import { expect, test } from 'playwright/test'
import { kinds } from './kinds.ts'

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} has one h1, skips no heading level, and loads nothing from elsewhere`, async ({ page, baseURL }) => {
    const foreign: string[] = []
    page.on('request', (request) => request.url().startsWith(baseURL ?? '') || foreign.push(request.url()))
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const found = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(found.filter((level, at) => level > (found[at - 1] ?? 0) + 1)).toEqual([])
    expect(foreign).toEqual([])
  })
}

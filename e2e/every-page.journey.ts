import { expect } from 'playwright/test'
import { kinds } from './browser/kinds.ts'
import { test } from './browser/one-page.ts'

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} has one h1, skips no heading level, and loads nothing from elsewhere`, async ({ page, baseURL }) => {
    const foreign: string[] = []
    page.on('request', (request) => request.url().startsWith(baseURL ?? '') || foreign.push(request.url()))
    await page.goto(address)
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
    )
    expect(found.filter((level) => level === 1)).toEqual([1])
    expect(found.filter((level, at) => level > (found[at - 1] ?? 0) + 1)).toEqual([])
    expect(foreign).toEqual([])
  })
}

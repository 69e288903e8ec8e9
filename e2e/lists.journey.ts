import { expect, type Locator, test } from 'playwright/test'
import { inOurTypefaces, scrollThrough, slowed, watch } from './browser/page-speed.ts'

const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const bottomOf = async (one: Locator): Promise<number> => {
  const box = await one.boundingBox()
  return box ? box.y + box.height : Number.POSITIVE_INFINITY
}

test('the front page shows three stories and the first pair above the fold of a desk', async ({ page }) => {
  await page.setViewportSize(wide)
  // In the typefaces of the system the lines are longer.
  await inOurTypefaces(page, '/')
  for (const heading of (await page.locator('.front-top').getByRole('heading', { level: 2 }).all()).slice(0, 3))
    expect(await bottomOf(heading)).toBeLessThan(wide.height)
  await expect(page.locator('.front-top').getByRole('heading', { level: 2 })).toHaveCount(3)
  const pairs = page.getByRole('region', { name: 'Face to face' }).getByRole('listitem')
  expect(await bottomOf(pairs.first())).toBeLessThanOrEqual(wide.height)
  // A pair took 301 to 330 pixels, and its question stood elsewhere.
  for (const pair of await pairs.all()) expect((await pair.boundingBox())?.height).toBeLessThanOrEqual(150)
})

test('each pair of the front page is named by the question of its debate, and leads to it and to both articles', async ({
  page,
}) => {
  await page.goto('/')
  const pairs = page.getByRole('region', { name: 'Face to face' }).getByRole('listitem')
  await expect(pairs).toHaveCount(3)
  for (const pair of await pairs.all()) {
    await expect(pair.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute('href', /^\/debates\/./)
    await expect(pair.getByRole('heading', { level: 4 }).getByRole('link')).toHaveCount(2)
    await expect(pair.getByText(/^(Outbound|Inbound)$/)).toHaveText(['Outbound', 'Inbound'])
  }
})

test('on a phone the front page is under five screens, and the masthead of any page one row of at most 90 pixels that names both sides', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  for (const address of ['/', '/blog/', '/articles/choose-your-customers/']) {
    await page.goto(address)
    const masthead = page.getByRole('banner')
    expect((await masthead.boundingBox())?.height, address).toBeLessThanOrEqual(90)
    const [left, right] = ['Outbound', 'Inbound'].map((name) => masthead.getByText(name, { exact: true }))
    const [one, other] = [await left?.boundingBox(), await right?.boundingBox()]
    expect(one?.width, address).toBeGreaterThan(40)
    expect(other?.width, address).toBeGreaterThan(40)
    expect(one?.y, address).toBe(other?.y)
  }
  await page.goto('/')
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5 * phone.height)
})

test('the list of posts shows at least three pictures in two screens, the first piece the largest', async ({ page }) => {
  await page.setViewportSize(wide)
  await page.goto('/blog/')
  const pictures = page.locator('.list-rows article > :is(svg, picture)')
  const boxes = await Promise.all((await pictures.all()).map((picture) => picture.boundingBox()))
  expect(boxes.filter((box) => box && box.y + box.height <= 2 * wide.height).length).toBeGreaterThanOrEqual(3)
  const [first = 0, ...others] = boxes.map((box) => box?.width ?? 0)
  expect(first).toBeGreaterThan(2 * Math.max(...others))
})

for (const address of [
  '/blog/',
  '/articles/',
  '/categories/outbound-sales/',
  '/sides/inbound/',
  '/tags/cold-calling/',
  '/authors/outbound-desk/',
])
  test(`each piece that ${address} lists has its picture, or one drawn for it at its side’s own edge`, async ({ page }) => {
    await page.setViewportSize(wide)
    await page.goto(address)
    const rows = page.locator('.list-rows > li')
    expect(await rows.count()).toBeGreaterThan(2)
    for (const row of await rows.all()) {
      const picture = row.locator('article > :is(svg, picture)')
      const [own, title] = [await picture.boundingBox(), await row.getByRole('heading').boundingBox()]
      const isRight = (await row.locator('article').getAttribute('class'))?.includes('side-right')
      expect((own?.x ?? 0) > (title?.x ?? 0), await row.innerText()).toBe(isRight)
    }
    for (const image of await page.locator('.list-rows > li:not(.list-first) img').all()) {
      await expect(image).toHaveAttribute('loading', 'lazy')
      await expect(image).toHaveAttribute('width', /^\d+$/)
      await expect(image).toHaveAttribute('height', /^\d+$/)
    }
  })

test('lists say nothing twice: an author, a category and a side on their own pages, a day that all agree on', async ({ page }) => {
  for (const [address, said] of [
    ['/authors/outbound-desk/', 'The Outbound Desk'],
    ['/categories/outbound-sales/', 'Outbound'],
    ['/blog/side/inbound/', 'Inbound'],
  ] as const) {
    await page.goto(address)
    expect(await page.locator('.list-rows').getByText(said, { exact: true }).count(), address).toBe(0)
  }
  for (const address of [
    '/blog/',
    '/authors/outbound-desk/',
    '/categories/sales-management/',
    '/sides/inbound/',
    '/tags/cold-calling/',
    '/',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('main').getByText('November 22, 2026'), address).toHaveCount(1)
    for (const kicker of await page.locator('.kicker').allInnerTexts()) expect(kicker).not.toMatch(/^(\w+)\s+\1\b/)
  }
})

test('no page of a category or side names a piece in more than one list', async ({ page }) => {
  for (const address of ['/categories/outbound-sales/', '/categories/sales-management/', '/sides/outbound/', '/sides/inbound/']) {
    await page.goto(address)
    const named = await page.getByRole('main').locator('.facing-rows, .list-rows').getByRole('heading').allInnerTexts()
    expect(named.length).toBeGreaterThan(6)
    expect(new Set(named).size, address).toBe(named.length)
  }
})

for (const address of ['/blog/', '/articles/', '/authors/outbound-desk/'])
  test(`nothing of ${address} moves while it comes in slowly, its fonts last`, async ({ page }) => {
    await slowed(page)
    await watch(page)
    await page.goto(address)
    await scrollThrough(page)
    expect(await page.evaluate(() => window.seen?.shift)).toBe(0)
  })

import { expect } from 'playwright/test'
import { test } from './browser/one-page.ts'
import { readRelease } from './checks/release-facts.ts'

const sides = [
  {
    side: 'Outbound',
    other: 'Inbound',
    desk: 'The Outbound Desk',
    claim: 'Sellers should choose their customers and speak first.',
  },
  { side: 'Inbound', other: 'Outbound', desk: 'The Inbound Desk', claim: 'Buyers begin without you' },
]

for (const { side, other, desk, claim } of sides) {
  test(`the mark ${side} is a door: its claim, its desk, its pieces, the side against it and the debates`, async ({ page }) => {
    await page.goto('/blog/warm-call-delusion/')
    await page.getByRole('banner').getByRole('link', { name: side }).click()
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1, name: side })).toBeVisible()
    await expect(main.getByText(claim)).toBeVisible()
    await expect(main.getByRole('link', { name: desk })).toBeVisible()
    await expect(main.getByRole('region', { name: 'Start here' }).getByRole('listitem')).toHaveCount(3)
    await expect(main.getByRole('navigation', { name: 'Debates' }).getByRole('link')).toHaveCount(4)
    await main.getByRole('navigation', { name: 'Pages of this list' }).getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(new RegExp(`/sides/${side.toLowerCase()}/page/2/$`))
    await main.getByRole('link', { name: other, exact: true }).click()
    await expect(main.getByRole('heading', { level: 1, name: other })).toBeVisible()
    await expect(page.getByRole('banner').getByRole('link', { name: other })).toHaveAttribute('aria-current', 'page')
    await main.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click()
    await expect(main.getByRole('heading', { level: 1, name: 'Counterpoint' })).toBeVisible()
  })
}

test('where a reader comes without a question, both sides of one stand face to face', async ({ page }) => {
  for (const [address, region] of [
    ['/search/', 'Face to face'],
    ['/nowhere/', 'Face to face'],
    ['/categories/outbound-sales/', 'Start here'],
    ['/sides/inbound/', 'Start here'],
  ] as const) {
    await page.goto(address)
    const rows = page.getByRole('region', { name: region }).getByRole('listitem')
    await expect(rows).toHaveCount(3)
    for (const row of await rows.all()) {
      await expect(row.getByRole('heading').getByRole('link')).toHaveCount(2)
      await expect(row.getByText(/^(Outbound|Inbound)$/)).toHaveText(['Outbound', 'Inbound'])
    }
  }
})

test('every page leads on from its foot: to at least eight pages, the sides, debates, series, archive, corrections and the feed', async ({
  request,
}) => {
  const { addresses } = await readRelease(process.env.SITE_DIR ?? '.site')
  expect(addresses.length).toBeGreaterThan(80)
  const feet = [...addresses, '/nowhere/'].map(async (address) => {
    const foot = /<footer class="foot">.*<\/footer>/s.exec(await (await request.get(address)).text())?.[0] ?? ''
    return { address, links: [...foot.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => href) }
  })
  const asked = [
    '/sides/outbound/',
    '/sides/inbound/',
    '/debates/',
    '/series/',
    '/archive/',
    '/categories/',
    '/about/',
    '/corrections/',
    '/feed.xml',
  ]
  for (const { address, links } of await Promise.all(feet)) {
    expect(new Set(links).size, address).toBeGreaterThanOrEqual(8)
    expect(
      asked.filter((link) => !links.includes(link)),
      address,
    ).toEqual([])
  }
})

test('a reader finds all series from the foot, reads the parts of one, and comes back', async ({ page }) => {
  await page.goto('/about/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Series' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'Series' })).toBeVisible()
  await main.getByRole('link', { name: 'From List to Call' }).click()
  await expect(main.getByRole('article')).toHaveCount(3)
  await main.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Series' }).click()
  await main.getByRole('link', { name: 'How to Open a Cold Call Honestly' }).click()
  await expect(main.getByRole('heading', { level: 1, name: 'How to Open a Cold Call Honestly' })).toBeVisible()
})

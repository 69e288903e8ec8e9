import { expect } from 'playwright/test'
import { test } from './browser/one-page.ts'
import { inOurTypefaces } from './browser/page-speed.ts'

test('a reader goes from the front page to a debate, hears both sides, and comes back to it', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('region', { name: 'Face to face' })
    .getByRole('link', { name: 'Should You Call People Who Did Not Ask?' })
    .click()
  const question = page.getByRole('heading', { level: 1, name: 'Should You Call People Who Did Not Ask?' })
  await expect(question).toBeVisible()
  await expect(page.getByText('Outbound: Those who are not looking will never find you.')).toBeVisible()
  await expect(page.getByText('Inbound: A call from a list comes at the wrong moment')).toBeVisible()
  await expect(page.getByRole('region', { name: 'When to use which' })).toBeVisible()
  for (const [side, title] of [
    ['Outbound', 'The Case for the Cold Call'],
    ['Inbound', 'The Case Against the Cold Call'],
  ] as const) {
    await page.getByRole('region', { name: side }).getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.getByRole('region', { name: 'The other side' }).getByRole('link', { name: 'Should You Call People' }).click()
    await expect(question).toBeVisible()
  }
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Debates' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(3)
})

test('the list of debates sets claim against claim, says how many argue each, and fills the first screen', async ({ page }) => {
  for (const [width, height, shown] of [
    [1440, 900, 2],
    [390, 844, 1],
  ] as const) {
    await page.setViewportSize({ width, height })
    await inOurTypefaces(page, '/debates/')
    const debates = page.getByRole('main').getByRole('article')
    await expect(debates).toHaveCount(3)
    for (const debate of (await debates.all()).slice(0, shown)) {
      const claims = debate.locator('.debate-card-claim')
      const [left, right] = [await claims.first().boundingBox(), await claims.last().boundingBox()]
      if (!left || !right) throw new Error('A claim is missing.')
      expect([left.y, left.x < right.x]).toEqual([right.y, true])
      expect(Math.max(left.y + left.height, right.y + right.height)).toBeLessThanOrEqual(height)
      await expect(debate.getByText(/^(Outbound|Inbound) \d+ articles$/)).toHaveCount(2)
      await expect(debate.getByText(/^When to use which \S.*\.$/)).toHaveCount(1)
    }
  }
})

test('a debate ends by leading to the next and to its pieces, and so round to where the reader began', async ({ page }) => {
  await page.goto('/debates/cold-calls/')
  const first = page.url()
  const next = page.getByRole('region', { name: 'The next debate' })
  const pieces = next.getByRole('listitem').getByRole('link')
  expect(await pieces.count()).toBeGreaterThanOrEqual(2)
  for (let debates = 0; debates < 3; debates++) await next.getByRole('heading', { level: 3 }).getByRole('link').click()
  await expect(page).toHaveURL(first)
})

test('the other side sets claim against claim, on both pieces of a pair', async ({ page }) => {
  const [own, answer] = [/^Outbound\s*An interruption is justified/, /^Inbound\s*Half of a cold call’s cost/]
  const otherSide = page.getByRole('region', { name: 'The other side' })
  for (const [address, claims] of [
    ['/articles/the-case-for-the-cold-call/', [own, answer]],
    ['/articles/the-case-against-the-cold-call/', [answer, own]],
  ] as const) {
    await page.goto(address)
    const said = await otherSide.getByRole('paragraph').allInnerTexts()
    for (const [at, claim] of claims.entries()) expect(said[at]).toMatch(claim)
  }
})

test('a reader narrows a list to one side, to both, and widens it again', async ({ page }) => {
  await page.goto('/blog/')
  const filter = page.getByRole('navigation', { name: 'Side' })
  await expect(filter.getByRole('link')).toHaveText(['All', 'Outbound', 'Inbound', 'Both sides'])
  for (const [side, place] of [
    ['Outbound', 'left'],
    ['Inbound', 'right'],
    ['Both sides', 'middle'],
  ] as const) {
    await filter.getByRole('link', { name: side }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Blog: ${side}` })).toBeVisible()
    await expect(filter.locator('[aria-current]')).toHaveText(side)
    const entries = page.getByRole('main').getByRole('article')
    await expect(entries).not.toHaveCount(0)
    // The heading names the side for all of them; each is in its color.
    const classes = await entries.evaluateAll((all) => all.map((entry) => entry.className))
    expect(classes.filter((name) => !name.includes(`side-${place}`))).toEqual([])
  }
  await filter.getByRole('link', { name: 'All' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Blog', exact: true })).toBeVisible()
})

test('two sides in a text are side by side where there is room, and one above the other on a phone', async ({ page }) => {
  await page.goto('/articles/inbound-or-outbound-how-to-decide/')
  const pair = page.getByRole('group', { name: 'Outbound against Inbound' })
  const [left, right] = [pair.getByRole('note', { name: 'Outbound' }), pair.getByRole('note', { name: 'Inbound' })]
  for (const [width, isBeside] of [
    [1280, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    const [first, second] = [await left.boundingBox(), await right.boundingBox()]
    expect([first?.y === second?.y, first?.x === second?.x]).toEqual([isBeside, !isBeside])
  }
})

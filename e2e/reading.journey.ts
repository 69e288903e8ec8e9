import { expect } from 'playwright/test'
import { test } from './browser/one-page.ts'

test('a reader goes from the front page to an article, to its other side, and back', async ({ page }) => {
  await page.goto('/')
  const pair = page.getByRole('region', { name: 'Face to face' }).getByRole('listitem').first()
  const [left, right] = [pair.getByRole('heading', { level: 4 }).first(), pair.getByRole('heading', { level: 4 }).last()]
  const [title, answer] = [await left.innerText(), await right.innerText()]
  await left.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const otherSide = page.getByRole('region', { name: 'The other side' })
  await otherSide.getByRole('link', { name: answer }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer)
  await otherSide.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('an article says who wrote it, when, on which side, how long it takes, and what to read next with its reason', async ({
  page,
}) => {
  await page.goto('/blog/warm-call-delusion/')
  const article = page.getByRole('article').first()
  await expect(article.getByRole('link', { name: 'The Outbound Desk' }).first()).toBeVisible()
  await expect(article.getByText('November 22, 2026')).toBeVisible()
  await expect(article.getByText('Outbound', { exact: true })).toBeVisible()
  await expect(article.getByText(/^\d+ min read$/)).toBeVisible()
  const related = page.getByRole('region', { name: 'Related' })
  await expect(related.getByRole('listitem')).not.toHaveCount(0)
  for (const entry of await related.getByRole('listitem').all())
    await expect(entry.getByText(/^Also (on|in) |^Editor’s choice$/)).toBeVisible()
})

test('a reader follows category, tag and author, and comes back by the breadcrumb', async ({ page }) => {
  await page.goto('/blog/warm-call-delusion/')
  const ways = [
    {
      way: page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Outbound Sales' }),
      title: 'Outbound Sales',
      label: 'Category',
    },
    { way: page.getByRole('navigation', { name: 'Tags' }).getByRole('link').first(), title: 'cold calling', label: 'Tag' },
    { way: page.getByRole('link', { name: 'The Outbound Desk' }).first(), title: 'The Outbound Desk', label: 'Author' },
  ]
  for (const { way, title, label } of ways) {
    await way.click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText(label, { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'The Warm Call Delusion' })).toBeVisible()
  }
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Counterpoint' })).toBeVisible()
})

test('a reader turns to page 2 of the blog and back; page 1 has one address', async ({ page }) => {
  await page.goto('/blog/')
  const first = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
  const pages = page.getByRole('navigation', { name: 'Pages of this list' })
  await pages.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/\/blog\/page\/2\/$/)
  await expect(pages.getByText('Page 2 of 2')).toBeVisible()
  const second = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
  expect(second.filter((title) => first.includes(title))).toEqual([])
  await pages.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL(/\/blog\/$/)
})

for (const address of ['/blog/page/1/', '/blog/page/3/', '/nowhere/', '/blog/nowhere/']) {
  test(`nothing is at ${address}, and the page says so and leads on`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
    await page.getByRole('main').getByRole('article').first().getByRole('link').click()
    await expect(page.getByRole('article').first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'There is no page here' })).toHaveCount(0)
  })
}

test('the list of categories leads to each of them, with its own introduction', async ({ page }) => {
  await page.goto('/categories/')
  const entries = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /articles?/ })
  const names = await entries.getByRole('link').allInnerTexts()
  expect(names.length).toBeGreaterThanOrEqual(4)
  for (const name of names) {
    await page.goto('/categories/')
    await entries.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('region', { name: `About ${name}` })).toBeVisible()
  }
})

test('a footnote leads to its note and back to its place', async ({ page }) => {
  await page.goto('/articles/inbound-or-outbound-how-to-decide/')
  const mark = page.locator('[data-footnote-ref]').first()
  const place = await mark.getAttribute('id')
  await mark.click()
  await expect(page.locator(':target')).toBeInViewport()
  await page.locator(':target').locator('[data-footnote-backref]').first().click()
  await expect(page.locator(':target')).toHaveAttribute('id', place ?? '')
})

test('a note is in the margin beside its place on wide screens, and under the text on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/articles/inbound-or-outbound-how-to-decide/')
  const [mark, note] = [page.locator('#note-1-from-1'), page.locator('#note-1')]
  const box = async (part: typeof mark) => (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  expect((await box(note)).x).toBeGreaterThan((await box(mark)).x)
  expect(Math.abs((await box(note)).y - (await box(mark)).y)).toBeLessThan(24)
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await box(note)).y).toBeGreaterThan((await box(page.getByRole('heading', { name: 'What to do on Monday' }))).y)
})

test('the skip link leads past the masthead', async ({ page }) => {
  await page.goto('/blog/warm-call-delusion/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

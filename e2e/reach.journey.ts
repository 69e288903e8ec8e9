import { expect, type Page } from 'playwright/test'
import { kinds } from './browser/kinds.ts'
import { test } from './browser/one-page.ts'
import { overflow } from './browser/overflow.ts'

const some = [
  'the front page',
  'a post',
  'an article with a picture, a table, a callout and a note',
  'a list',
  'a debate',
  'the search page',
]

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} is read at 320 pixels and at 400 % without sideways scrolling`, async ({ page }) => {
    // A window of 1280 by 1024 pixels, enlarged four times. https://www.w3.org/WAI/WCAG22/Understanding/reflow
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(address)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  test(`${kind} bears a reader's own spacing of text`, async ({ page }) => {
    for (const width of some.includes(kind) ? [320, 1280] : [320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      await page.evaluate(spaceText)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await clipped(page)).toEqual([])
    }
  })
}

/** https://www.w3.org/WAI/WCAG22/Understanding/text-spacing */
function spaceText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  )
  document.adoptedStyleSheets = [sheet]
}

/** Name what cuts off its text. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body :not(.table, pre, option, .visually-hidden, .fold)')].flatMap((element) => {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
      const cuts = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip')
      const tooSmall = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      return cuts && tooSmall && clipPath === 'none' && position !== 'absolute' ? [element.outerHTML.slice(0, 80)] : []
    }),
  )

for (const kind of some) {
  test(`a reader who has only a keyboard reaches all of ${kind}, and always sees where they are`, async ({ page }) => {
    await page.goto(kinds[kind] ?? '/nowhere/')
    const all = page.locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible')
    const total = await all.count()
    const seen = new Set<string>()
    for (let pressed = 0; pressed < total + 8; pressed++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(focused)
      // The window's own controls come between the end of a page and its beginning.
      if (stop === null) continue
      expect([stop.name, stop.outline, stop.width >= 2, stop.inView]).toEqual([stop.name, 'solid', true, true])
      seen.add(stop.name)
    }
    // Radio buttons of one name are one stop.
    const radios = await page.getByRole('radio').count()
    expect(seen.size).toBeGreaterThanOrEqual(total - Math.max(0, radios - 1))
  })
}

/** Say where the keyboard is, and how it shows; null where it is on no element of the page. */
function focused(): { name: string; outline: string; width: number; inView: boolean } | null {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const { top, bottom, width } = element.getBoundingClientRect()
  return {
    name: `${[...document.querySelectorAll('*')].indexOf(element)} ${element.outerHTML.slice(0, 80)}`,
    outline: outlineStyle,
    width: Math.min(Number.parseFloat(outlineWidth), width),
    inView: bottom > 0 && top < innerHeight,
  }
}

test('landmarks and controls have names that tell them apart', async ({ page }) => {
  await page.goto('/articles/choose-your-customers/')
  for (const role of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(role)).toHaveCount(1)
  for (const name of ['Main', 'Breadcrumb', 'Series', 'Contents', 'Tags', 'Previous and next article'])
    await expect(page.getByRole('navigation', { name, exact: true })).toHaveCount(1)
  for (const name of ['The other side', 'Related', 'Share'])
    await expect(page.getByRole('region', { name, exact: true })).toHaveCount(1)
  for (const name of ['Key points', 'Hear both sides']) await expect(page.getByRole('complementary', { name })).toHaveCount(1)
  const buttons = ['Dark theme', 'Share or copy']
  await expect(page.getByRole('button')).toHaveCount(buttons.length)
  for (const name of buttons) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1)
  await page.goto('/search/')
  await expect(page.getByRole('search')).toHaveCount(1)
  await expect(page.getByRole('searchbox', { name: 'Words to look for' })).toHaveCount(1)
  await expect(page.getByRole('combobox', { name: 'Category' })).toHaveCount(1)
  await expect(page.getByRole('group', { name: 'Side' }).getByRole('radio')).toHaveCount(4)
  await page.goto('/debates/cold-calls/')
  for (const name of ['Outbound', 'Inbound', 'When to use which'])
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toHaveCount(1)
})

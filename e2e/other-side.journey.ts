import { expect, type Page } from 'playwright/test'
import { test } from './browser/one-page.ts'

/** Each is one of a pair, and argues at the left or at the right edge. */
const articles = ['/articles/choose-your-customers/', '/articles/let-the-wrong-customers-leave/']

for (const [width, height] of [
  [1200, 700],
  [1200, 1000],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const)
  test(`at ${width} × ${height} px the contents and the other side keep clear of each other and of the text, all the way down`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const article of articles) {
      await page.goto(article)
      expect(await page.evaluate(collisions)).toEqual([])
    }
  })

for (const [width, height] of [
  [390, 844],
  [1100, 800],
] as const)
  test(`at ${width} px the other side is named above the text, follows it, and is near by keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const article of articles) {
      await page.goto(article)
      const block = page.getByRole('region', { name: 'The other side' })
      const named = page.getByText('The other side: ').getByRole('link')
      expect((await boxOf(page, named)).y).toBeLessThan(900)
      const prose = await boxOf(page, page.locator('.prose').last())
      expect((await boxOf(page, block)).y - (prose.y + prose.height)).toBeLessThan(150)
      await named.focus()
      expect(await page.evaluate(stopsBefore)).toBeLessThan(19)
      await named.click()
      expect(articles.some((other) => other !== article && page.url().endsWith(other))).toBe(true)
    }
  })

test('beside the text every section is listed, and what the other side replies to the one that is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/articles/the-case-for-the-cold-call/')
  for (const section of await page.getByRole('navigation', { name: 'Sections' }).locator('li > a').all()) {
    await section.click()
    await expect(page.getByRole('heading', { name: await section.innerText() })).toBeInViewport()
  }
})

test('beside the text a section shows the reply to it and no other; on a phone all replies follow the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/articles/the-case-for-the-cold-call/')
  const replies = page.locator('.sections.answering p')
  const answered = await page
    .locator('.sections li:has(p) > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(answered).toHaveLength(5)
  for (const reply of await replies.all()) await expect(reply).toBeVisible()
  expect((await boxOf(page, replies.first())).y).toBeGreaterThan((await boxOf(page, page.locator('.prose').last())).height)

  await page.setViewportSize({ width: 1440, height: 900 })
  test.skip(!(await page.evaluate(() => CSS.supports('scroll-target-group: auto'))), 'This browser does not know what is read.')
  for (const section of answered) {
    await page.locator(section ?? '').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }))
    await expect(replies.filter({ visible: true })).toHaveCount(1)
    await expect(page.locator(`.sections li:has(> a[href="${section}"]) p`)).toBeVisible()
  }
})

async function boxOf(page: Page, of: ReturnType<Page['locator']>) {
  const box = await of.boundingBox()
  if (!box) throw new Error(`${page.url()} does not show ${of}.`)
  return box
}

/** How many stops of the keyboard come before the one that has the focus. */
function stopsBefore(): number {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')]
  return stops.filter((stop) => stop.checkVisibility()).indexOf(document.activeElement as HTMLElement)
}

/** Scroll down in steps of 20 px; say what lies on what, and which link of the contents a click would miss. */
function collisions(): string[] {
  const found = new Set<string>()
  const boxes = ['.contents .fold', '.other-side-text', '.article-head', '.prose', '.article-foot', '.related']
  for (let y = 0; y < document.documentElement.scrollHeight; y += 20) {
    scrollTo({ top: y, behavior: 'instant' })
    const shown = boxes.flatMap((name) => {
      const element = document.querySelector(name)
      return element?.checkVisibility() ? [{ name, box: element.getBoundingClientRect() }] : []
    })
    for (const [at, a] of shown.entries())
      for (const b of shown.slice(at + 1)) if (onEachOther(a.box, b.box)) found.add(`at ${y} px ${a.name} lies on ${b.name}`)
    for (const link of document.querySelectorAll('.contents li > a, .sections li > a')) {
      const { x, y: top, width, height } = link.getBoundingClientRect()
      // In a low window the other side scrolls by itself: what is scrolled out of it is not shown.
      const shown = link.closest('.other-side-text')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
      if (!link.checkVisibility() || top < Math.max(0, shown.top) || top + height > Math.min(innerHeight, shown.bottom)) continue
      const hit = document.elementFromPoint(x + width / 2, top + height / 2)
      if (!hit || !link.contains(hit)) found.add(`at ${y} px a click on "${link.textContent}" meets ${hit?.className}`)
    }
  }
  return [...found].slice(0, 10)

  function onEachOther(a: DOMRect, b: DOMRect): boolean {
    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  }
}

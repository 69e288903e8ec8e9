import { expect, type Page, test } from 'playwright/test'

const paper = (page: Page) => page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)
const theme = (page: Page) => page.getByRole('button', { name: 'Dark theme' })

test('a theme that a reader chooses holds on the next page, from its first paint', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'the switch is there with JavaScript only')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await paper(page)
  await expect(theme(page)).toHaveAttribute('aria-pressed', 'false')
  await theme(page).click()
  await expect(theme(page)).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => paper(page)).not.toBe(light)
  const dark = await paper(page)
  // Before anything of the page's body is there, the theme is.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      document.documentElement.dataset.themeAtStart = document.documentElement.dataset.theme
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/blog/warm-call-delusion/')
  await expect(page.locator('html')).toHaveAttribute('data-theme-at-start', 'dark')
  await theme(page).focus()
  await expect(theme(page)).toHaveAttribute('aria-pressed', 'true')
  expect(await paper(page)).toBe(dark)
})

test('a reader who switches back to what the system has follows the system again', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'the switch is there with JavaScript only')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  const dark = await paper(page)
  await theme(page).press('Enter')
  await expect.poll(() => paper(page)).not.toBe(dark)
  const light = await paper(page)
  await theme(page).press('Enter')
  await expect.poll(() => paper(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper(page)).toBe(light)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page follows the system in ${colorScheme}, and offers nothing that would need JavaScript without it`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    const shade = Number(/[\d.]+/.exec(await paper(page))?.[0])
    expect(shade > (colorScheme === 'light' ? 0.9 : -1) && shade < (colorScheme === 'light' ? 256 : 60)).toBe(true)
    await expect(theme(page)).toHaveCount(javaScriptEnabled === false ? 0 : 1)
  })
}

test('with forced colors the marks of the sides are drawn in the system’s own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  const mark = page.locator('.half-mark').first()
  const colors = await mark.evaluate((element) => [
    getComputedStyle(element, '::before').backgroundColor,
    getComputedStyle(document.body).color,
  ])
  expect(colors[0]).toBe(colors[1])
})

test('with reduced motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/blog/warm-call-delusion/')
  const moving = await page.locator('*').evaluateAll((all) =>
    all.flatMap((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element)
      return animationName !== 'none' || !/^(?:0s(?:, )?)+$/.test(transitionDuration) ? [element.outerHTML.slice(0, 80)] : []
    }),
  )
  expect(moving).toEqual([])
})

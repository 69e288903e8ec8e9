import { expect, test as fresh, type Page } from 'playwright/test'
import { test } from './browser/one-page.ts'
import { pagesOfPdf, unspaced } from './checks/pdf.ts'

/** An article in a pair and in a series, with key points, a figure, a table and a note. */
const article = '/articles/choose-your-customers/'
const origin = 'https://counterpoint.example'

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' })

/** Where the other side is beside the text, its sections are listed there. */
const besideText = (page: Page) => page.getByRole('navigation', { name: /^(Contents|Sections)$/ })

test('on a phone the contents are folded, and lead to a section when they are opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(article)
  const section = contents(page).getByRole('link', { name: 'Saying no to a name' })
  await expect(section).toBeHidden()
  await contents(page).getByText('Contents').click()
  await section.click()
  await expect(page.getByRole('heading', { name: 'Saying no to a name' })).toBeInViewport()
  await expect(page).toHaveURL(/#s-saying-no-to-a-name$/)
})

for (const [kind, address, section] of [
  ['whose other half is the other side’s', article, 'On Monday'],
  ['of the right side', '/articles/let-the-wrong-customers-leave/', 'Three objections'],
  ['without a counterpoint', '/blog/where-inbound-leads-go-to-die/', 'What to do on Monday'],
] as const) {
  test(`on a wide screen the contents of an article ${kind} stand beside the text, open, all the way`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address)
    const links = besideText(page).getByRole('link')
    await expect(links.first()).toBeVisible()
    await besideText(page).getByRole('link', { name: section }).click()
    await expect(page.getByRole('heading', { name: section })).toBeInViewport()
    await expect(links.first()).toBeInViewport()
    expect(await overlaps(page)).toEqual([])
  })
}

/** Name what the contents lie on. */
async function overlaps(page: Page): Promise<string[]> {
  const own = await page.locator('.contents .fold, .sections').filter({ visible: true }).boundingBox()
  const others = await page.locator('.article-head, .prose, .article-foot').all()
  const found = others.map(async (other) => {
    const box = await other.boundingBox()
    const apart =
      !own ||
      !box ||
      own.x + own.width <= box.x ||
      box.x + box.width <= own.x ||
      own.y + own.height <= box.y ||
      box.y + box.height <= own.y
    return apart ? [] : [(await other.getAttribute('class')) ?? '']
  })
  return (await Promise.all(found)).flat()
}

test('the section that is read is marked in the contents', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${article}#s-saying-no-to-a-name`)
  test.skip(
    !(await page.evaluate(() => CSS.supports('scroll-target-group: auto'))),
    'This browser does not know which section is read.',
  )
  const current = besideText(page).getByRole('link', { name: 'Saying no to a name' })
  await expect(current).toHaveCSS('text-decoration-line', 'underline')
  await expect(besideText(page).getByRole('link', { name: 'On Monday' })).toHaveCSS('text-decoration-line', 'none')
})

test('a line says how much of the article has been read, unless its reader wants no motion', async ({ page }) => {
  const length = () =>
    page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('.article') ?? document.body, '::after').inlineSize),
    )
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(article)
  await expect.poll(length).toBe(0)
  await page.goto(`${article}#s-on-monday`)
  await expect.poll(length).toBeGreaterThan(600)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await length()).toBeNaN()
})

test('key points say the article in a few sentences, before its text', async ({ page }) => {
  await page.goto(article)
  const points = page.getByRole('complementary', { name: 'Key points' })
  await expect(points.getByRole('listitem')).toHaveCount(4)
  await expect(points).toContainText('Publish your limits as well, for a filter works only on those who come.')
})

test('a reader goes through a series from its first part to its list', async ({ page }) => {
  await page.goto(article)
  const series = page.getByRole('navigation', { name: 'Series' })
  await expect(series).toContainText('Part 1 of 3 of From List to Call')
  await expect(series.locator('[aria-current="page"]')).toHaveText('Choose Your Customers Before They Choose You')
  await page.getByRole('navigation', { name: 'Previous and next article' }).getByRole('link', { name: 'Next' }).click()
  await expect(series).toContainText('Part 2 of 3')
  await series.getByRole('link', { name: 'How to Open a Cold Call Honestly' }).click()
  await expect(series).toContainText('Part 3 of 3')
  await series.getByRole('link', { name: 'From List to Call' }).click()
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Series' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Choose Your Customers Before They Choose You',
    'Twenty Minutes of Research That Earn the Call',
    'How to Open a Cold Call Honestly',
  ])
})

test('an article is shared by plain links; a button that needs script is not there without it', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto(article)
  const share = page.getByRole('region', { name: 'Share' })
  await expect(share.getByRole('link')).toHaveText(['Mail', 'LinkedIn', 'X', 'WhatsApp'])
  for (const link of await share.getByRole('link').all()) {
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(origin + article)
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow')
  }
  await expect(share.getByRole('button')).toHaveCount(javaScriptEnabled === false ? 0 : 1)
})

test('an article says how to cite it', async ({ page }) => {
  await page.goto(article)
  await page.getByText('Cite this article').click()
  await expect(
    page.getByText(
      `The Outbound Desk. “Choose Your Customers Before They Choose You.” Counterpoint, 2026-11-22. ${origin}${article}`,
    ),
  ).toBeVisible()
})

test('an article asks its reader for one thing, after the text', async ({ page }) => {
  await page.goto(article)
  const call = page.getByRole('complementary', { name: 'Hear both sides' })
  await expect(call).toHaveCount(1)
  await expect(call.getByRole('link', { name: 'Subscribe to the feed' })).toHaveAttribute('href', '/feed.xml')
  await page.goto('/about/')
  await expect(call).toHaveCount(0)
})

fresh('script copies the address of an article, and of its sections, and says so', async ({ page, context, javaScriptEnabled }) => {
  fresh.skip(javaScriptEnabled === false, 'This is what script adds.')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  await page.goto(`${article}?from=a-letter`)
  const address = new URL(article, page.url()).href
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Share or copy' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText('Link copied')
  expect(await copied()).toBe(address)
  await page.getByRole('link', { name: 'Link to this section: On Monday' }).click()
  await expect.poll(copied).toBe(`${address}#s-on-monday`)
  await expect(page).toHaveURL(/#s-on-monday$/)
})

fresh('where a device has a sheet for sharing, it gets title and address', async ({ page, javaScriptEnabled }) => {
  fresh.skip(javaScriptEnabled === false, 'This is what script adds.')
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: async (said: ShareData) => void Object.assign(window, { said }) })
  })
  await page.goto(article)
  await page.getByRole('button', { name: 'Share or copy' }).click()
  await expect
    .poll(() => page.evaluate(() => 'said' in window && window.said))
    .toEqual({
      title: 'Choose Your Customers Before They Choose You',
      url: new URL(article, page.url()).href,
    })
})

fresh('script takes out a call to action when it is over, and not before', async ({ page, javaScriptEnabled }) => {
  fresh.skip(javaScriptEnabled === false, 'This is what script adds.')
  const call = page.getByRole('complementary', { name: 'Hear both sides' })
  for (const [until, left] of [
    ['2020-01-01T00:00:00+00:00', 0],
    ['2999-01-01T00:00:00+00:00', 1],
  ] as const) {
    await page.goto(article)
    await call.evaluate((element, moment) => element.setAttribute('data-until', moment), until)
    const asked = page.waitForResponse(/\/assets\/page-/)
    await page.keyboard.press('Tab')
    await asked
    await expect(call).toHaveCount(left)
  }
})

test('a printed article holds its whole text and where its links lead, numbers its pages, and leaves the site’s frame out', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(article)
  const texts = await page.locator('.prose').evaluateAll((all) =>
    all.flatMap((prose) => {
      for (const anchor of prose.querySelectorAll('.anchor')) anchor.remove()
      return [...prose.querySelectorAll('p, li, td, th, h2, figcaption')].flatMap((block) =>
        [...block.childNodes].flatMap(({ textContent }) => textContent ?? ''),
      )
    }),
  )
  const links = await page
    .locator('.prose a[href^="/"], .prose a[href^="http"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect([texts.length > 50, links.length > 4]).toEqual([true, true])
  const pages = await pagesOfPdf(await page.pdf({ format: 'A4' }))
  const letters = (text: string) => unspaced(text).replace(/[^\p{L}]/gu, '')
  const whole = pages.join('')
  expect(texts.filter((text) => !letters(whole).includes(letters(text)))).toEqual([])
  expect(links.filter((link) => !whole.includes(`(${new URL(link, origin).href})`))).toEqual([])
  expect(pages.map((text, at) => text.endsWith(String(at + 1)) || text.startsWith(String(at + 1)))).toEqual(pages.map(() => true))
  expect(whole).toContain(unspaced(`Counterpoint: ${origin}${article}`))
  expect(whole).toContain(unspaced(`2026-11-22. ${origin}${article}`))
  for (const frame of ['Skip to the text', 'Categories', 'Related', 'WhatsApp', 'Subscribe to the feed', 'Previous', 'Part 1 of 3'])
    expect(whole).not.toContain(unspaced(frame))
})

test('an article of the dark theme is printed light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(article)
  const lightness = await page.locator('body').evaluate((body) => /oklch\(([\d.]+)/.exec(getComputedStyle(body).color)?.[1])
  expect(Number(lightness)).toBeLessThan(0.4)
})

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { indexFiles } from '#lib/search/index-files.ts'
import { searchIndex } from '#lib/urls.ts'
import { test } from './browser/one-page.ts'

const results = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('article')

test.describe('with a search that runs', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'Searching needs JavaScript.')

  test('a reader searches by keyboard alone: types, goes down to a section, opens it', async ({ page }) => {
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto('/search/')
    await expect(page.getByRole('searchbox', { name: 'Words to look for' })).toBeFocused()
    await page.keyboard.type('warm calls')
    await expect(page.getByRole('status')).toHaveText(/^\d+ results for “warm calls”$/)
    await expect(page).toHaveURL(/\/search\/\?q=warm\+calls$/)
    const first = results(page).first()
    await page.keyboard.press('ArrowDown')
    await expect(first.getByRole('heading').getByRole('link')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const section = first.getByRole('listitem').first().getByRole('link')
    await expect(section).toBeFocused()
    const name = await section.innerText()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/#s-/)
    await expect(page.locator(':target')).toHaveText(name)
    expect(said).toEqual([])
  })

  test('arrows lead back to the words, and Escape to an empty page', async ({ page }) => {
    await page.goto('/search/?q=quota')
    await expect(results(page)).not.toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.getByRole('searchbox')).toHaveValue('')
    await expect(results(page)).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'All articles from A to Z' })).toBeVisible()
    await expect(page).toHaveURL(/\/search\/$/)
  })

  test('category and side narrow what is found, and the address keeps both', async ({ page }) => {
    await page.goto('/search/?q=call')
    await expect(page.getByRole('status')).toHaveText(/results for “call”$/)
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Outbound Sales')
    await expect(page.getByRole('status')).toHaveText(/ for “call” in Outbound Sales$/)
    await page.getByRole('radio', { name: 'Outbound' }).check()
    await expect(page.getByRole('status')).toHaveText(/ for “call” in Outbound Sales, Outbound$/)
    for (const result of await results(page).all()) await expect(result).toContainText('Outbound Sales')
    const found = await results(page).count()
    expect(found).toBeGreaterThan(0)
    await page.goto(page.url())
    await expect(results(page)).toHaveCount(found)
    await expect(page.getByRole('radio', { name: 'Outbound' })).toBeChecked()
    await page.getByRole('radio', { name: 'Inbound' }).check()
    await expect(page.getByRole('status')).toHaveText(/^Nothing was found for “call” in Outbound Sales, Inbound\./)
    await expect(page.getByRole('heading', { name: 'All articles from A to Z' })).toBeVisible()
  })

  test('the word itself comes before words that share its stem', async ({ page }) => {
    await page.goto('/search/?q=quota')
    await expect(results(page)).not.toHaveCount(0)
    const marked = await results(page).evaluateAll((all) =>
      all.map((result) => [...result.querySelectorAll('mark')].some((mark) => /^quotas?\W*$/i.test(mark.textContent ?? ''))),
    )
    expect(marked[0]).toBe(true)
    expect(marked).toEqual(marked.toSorted((a, b) => Number(b) - Number(a)))
  })

  test('found words stand out from their ground by 7:1 in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/search/?q=pipeline')
    await expect(results(page).first().locator('mark').first()).toBeVisible()
    const { violations, passes } = await new AxeBuilder({ page })
      .include('mark')
      .options({ runOnly: ['color-contrast-enhanced'] })
      .analyze()
    expect(violations).toEqual([])
    expect(passes).toHaveLength(1)
  })

  test('what was found is marked in its place, and what a reader types stays a text', async ({ page }) => {
    await page.goto('/search/?q=pipeline')
    await expect(results(page).first().locator('mark').first()).toHaveText(/pipeline/i)
    await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)>')
    await expect(page.getByRole('status')).toContainText('“<img src=x onerror=alert(1)>”')
    await expect(page.getByRole('main').locator('img')).toHaveCount(0)
  })

  test('more results come when they are asked for', async ({ page }) => {
    await page.goto('/search/?q=sales')
    await expect(results(page)).toHaveCount(10)
    await page.getByRole('button', { name: 'More results' }).click()
    await expect(results(page)).not.toHaveCount(10)
    await expect(results(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused()
  })

  test('nothing of the search is loaded before it is used', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/search/')
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
  })

  test('where the search cannot be loaded, the page says so and keeps what it has', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort())
    await page.goto('/search/?q=quota')
    await expect(page.getByRole('status')).toHaveText('The search could not be loaded. Everything is listed below.')
    await expect(page.getByRole('heading', { name: 'All articles from A to Z' })).toBeVisible()
  })

  const harbour = {
    '/cn/':
      '<h1>港口CRM客户</h1><p>The partner writes: 我们在港口研究客户关系管理。 We do as well.</p><h2 id="s-价格">价格</h2><p>公开价格。</p>',
    '/cn-other/': '<h1>Apart</h1><p>户外广告和客人。</p>',
    '/ja/': '<h1>お客様へ</h1><p>価格ページを公開します。少々グループカード。</p>',
    '/th/': '<h1>Prices</h1><p>ลูกค้าอยากรู้ราคา</p>',
    '/he/': '<h1>שיחה קרה (2026)</h1><p>הטקסט הזה מתחיל בעברית (כמו אלה).</p>',
    '/ko/': '<h1>가격</h1><p>고객은 가격을 묻습니다.</p>',
  }

  for (const [language, words, found] of [
    ['en', '客户', ['港口CRM客户']],
    ['en', '客户关系管理', ['港口CRM客户']],
    ['en', '「客户」', ['港口CRM客户']],
    ['en', '客户 partner', ['港口CRM客户']],
    ['en', '港', ['港口CRM客户']],
    ['en', 'crm', ['港口CRM客户']],
    ['en', '户客', []],
    ['en', '关系客户', []],
    ['en', '仓库', []],
    ['en', '価格ページ', ['お客様へ']],
    ['en', 'お客様', ['お客様へ']],
    ['en', 'カード', ['お客様へ']],
    ['en', '々', ['お客様へ']],
    ['en', 'ガード', []],
    ['en', 'ลูกค้า', ['Prices']],
    ['en', 'ราคา', ['Prices']],

    ['en', 'คาร', []],
    ['en', 'בעברית', ['שיחה קרה (2026)']],
    ['en', '고객', ['가격']],
    ['zh', '客户', ['港口CRM客户']],
    ['zh-Hant-TW', '价格', ['港口CRM客户']],
    ['ja', '価格', ['お客様へ']],
    ['th', 'ลูกค้า', ['Prices']],
  ] as const) {
    test(`a reader of a site in ${language} finds ${words} without spaces between words`, async ({ page }) => {
      const records = Object.entries(harbour).map(([address, html]) => ({ address, language, html }))
      const files = new Map((await indexFiles(records)).map(({ file, bytes }) => [searchIndex + file, bytes]))
      await page.route(`**${searchIndex}**`, (route) => {
        const path = new URL(route.request().url()).pathname
        const body = files.get(path)
        return body && !path.endsWith('.js') ? route.fulfill({ body: Buffer.from(body) }) : route.continue()
      })
      await page.route('**/search/?q=*', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: (await response.text()).replace('lang="en"', `lang="${language}"`) })
      })
      await page.goto(`/search/?q=${encodeURIComponent(words)}`)
      await expect(page.getByRole('status')).toHaveText(found.length === 0 ? /^Nothing was found/ : /^1 result for/)
      await expect(results(page).getByRole('heading')).toHaveText([...found])
      for (const name of ['.teaser-title > a', '.teaser-excerpt'])
        await expect(results(page).locator(`${name}[dir="auto"]`)).toHaveCount(found.length)
      // A phrase is marked as a whole, what is within a word with that word.
      if (found.length > 0 && !/[ 「]|고객/.test(words))
        await expect(results(page).locator('mark').first()).toHaveText(words, { ignoreCase: true })
    })
  }

  test('a mistyped address gets proposals, the nearest first', async ({ page }) => {
    const response = await page.goto('/blog/the-warm-cal-delusion')
    expect(response?.status()).toBe(404)
    const proposals = page.getByRole('region', { name: 'Did you mean one of these?' })
    await proposals.getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'The Warm Call Delusion' })).toBeVisible()
  })
})

test.describe('without JavaScript', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === true)

  test('the search page offers no search, and says what there is instead', async ({ page }) => {
    await page.goto('/search/')
    await expect(page.getByRole('search')).toBeHidden()
    await expect(page.locator('noscript').getByRole('paragraph')).toBeVisible()
  })

  test('a mistyped address leads to search, to A to Z and to the front page', async ({ page }) => {
    await page.goto('/blog/the-warm-cal-delusion')
    await expect(page.getByRole('region', { name: 'Did you mean one of these?' })).toBeHidden()
    await page.getByRole('link', { name: 'Search, or look from A to Z' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
  })
})

test('the masthead leads to search from every page', async ({ page }) => {
  await page.goto('/blog/warm-call-delusion/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
})

test('the search page names every category and every article from A to Z', async ({ page }) => {
  await page.goto('/search/')
  const categories = page.getByRole('region', { name: 'Categories' }).getByRole('link')
  expect(await categories.count()).toBeGreaterThanOrEqual(4)
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'W' }).click()
  await expect(page.locator(':target')).toHaveText('W')
  await page.getByRole('region', { name: 'W', exact: true }).getByRole('link', { name: 'The Warm Call Delusion' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Warm Call Delusion' })).toBeVisible()
  await page.goto('/blog/')
  const titles = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
  await page.goto('/search/')
  const index = page.getByRole('region', { name: 'All articles from A to Z' })
  for (const title of titles) await expect(index.getByRole('link', { name: title, exact: true })).toBeVisible()
})

test('the lists lead to the archive, in which articles are by year, month and day', async ({ page }) => {
  await page.goto('/blog/')
  await page.getByRole('link', { name: 'All years in the archive' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible()
  const month = page.getByRole('region', { name: '2026' }).getByRole('region', { name: 'November' })
  await expect(month.locator('time')).toHaveText(['22'])
  await month.getByRole('link', { name: 'The Warm Call Delusion' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Warm Call Delusion' })).toBeVisible()
})

test('a category says where to start and what it is about, before it lists the rest', async ({ page }) => {
  await page.goto('/categories/sales-management/')
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings).toHaveText(['Start here', 'Topics', 'More articles'])
  await expect(page.getByRole('region', { name: 'Start here' }).getByRole('listitem')).toHaveCount(3)
  await page.getByRole('region', { name: 'Topics' }).getByRole('link').first().click()
  await expect(page.getByText('Tag', { exact: true })).toBeVisible()
})

for (const address of ['/search/', '/archive/']) {
  test(`${address} has a way back, and a way past the masthead`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toHaveAttribute('href', '#main')
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Counterpoint' })).toBeVisible()
  })
}

test('where nobody has counted, nothing is called most read', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Most read' })).toHaveCount(0)
})

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { type Group, removeAtEnd, signalGroup, startGroup } from './faults/processes.ts'
import { copyProject, linkPackages } from './faults/project-copy.ts'

// One desk for all of them, in a copy of the project: its own may be open already.
test.describe.configure({ mode: 'default' })

let desk: Group
let address = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  removeAtEnd(folder)
  await copyProject(folder)
  await linkPackages(folder)
  const env = { ...process.env, PORT: '0' }
  desk = startGroup(process.execPath, ['lib/cli/run.mjs', 'dev'], { cwd: folder, env })
  await expect.poll(() => desk.output(), { timeout: 60_000 }).toMatch(/The writing desk is at/)
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(desk.output())?.[0] ?? ''
})
test.afterAll(() => signalGroup(desk, 'SIGKILL'))

test('the gallery of the desk shows every element in both themes, left to right and right to left', async ({ page }) => {
  test.setTimeout(90_000)
  await page.goto(`${address}/desk/gallery/`, { timeout: 60_000 })
  const panels = page.locator('.gallery')
  const grounds: string[] = []
  for (const [at, [theme, dir]] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
    ['dark', 'rtl'],
  ].entries()) {
    const panel = panels.nth(at)
    await expect(panel).toHaveAttribute('data-theme', theme ?? '')
    await expect(panel).toHaveCSS('direction', dir ?? '')
    grounds.push(await panel.evaluate((element) => getComputedStyle(element).backgroundColor))
    for (const element of [
      'blockquote',
      '.callout',
      '.compare',
      'table',
      'figure',
      'pre',
      'details',
      'dl',
      '.footnotes',
      'form',
      '.other-side',
    ])
      expect(await panel.locator(element).count(), `${element} in ${theme}, ${dir}`).toBeGreaterThan(0)
  }
  await expect(panels).toHaveCount(4)
  expect([grounds[0] === grounds[2], grounds[1] === grounds[3], grounds[0] === grounds[1]]).toEqual([true, true, false])
})

test('the desk shows an article as it will be, and no release has its gallery', async ({ page, request, baseURL }) => {
  test.setTimeout(60_000)
  await page.goto(`${address}/blog/warm-call-delusion/`, { timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Warm Call Delusion')
  const dark = page.getByRole('button', { name: 'Dark theme' })
  await dark.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/, { timeout: 30_000 })
  expect((await request.get(`${baseURL}/desk/gallery/`)).status()).toBe(404)
})

test('the desk lists every text, sorted and filtered at once, and shows one with its findings and how others show it', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto(`${address}/desk/`, { timeout: 60_000 })
  const rows = page.locator('tbody tr')
  const all = await rows.count()
  expect(all).toBeGreaterThan(20)
  // The page answers once its script is there.
  await expect(async () => {
    await page.getByRole('button', { name: 'Words' }).click()
    await expect(page.getByRole('columnheader', { name: 'Words' })).toHaveAttribute('aria-sort', 'descending', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  const words = (await rows.locator('td:nth-child(6)').allTextContents()).map(Number)
  expect(words).toEqual([...words].sort((a, b) => b - a))
  await page.getByLabel('With the words').fill('warm call')
  await expect(rows).toHaveCount(1)
  await rows.getByRole('link', { name: 'The Warm Call Delusion' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Warm Call Delusion', { timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'Open in my editor' })).toHaveAttribute(
    'href',
    /^vscode:\/\/file\/.*warm-call-delusion\.md:1$/,
  )
  await expect(page.locator('.desk-result').first()).toContainText('The Warm Call Delusion')
  await expect(page.locator('.desk-card img').first()).toBeVisible()
})

import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { type Group, removeAtEnd, signalGroup, startGroup } from './faults/processes.ts'
import { copyProject, linkPackages } from './faults/project-copy.ts'

// One desk for all of them, in a copy of the project: its own may be open already.
test.describe.configure({ mode: 'default' })

let desk: Group
let address = ''
let folder = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(join(tmpdir(), 'desk-'))
  removeAtEnd(folder)
  await copyProject(folder)
  await linkPackages(folder)
  const env = { ...process.env, PORT: '0' }
  desk = startGroup(process.execPath, ['lib/cli/run.mjs', 'dev'], { cwd: folder, env })
  await expect.poll(() => desk.output(), { timeout: 60_000 }).toMatch(/The writing desk is at/)
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(desk.output())?.[0] ?? ''
})
test.afterAll(() => signalGroup(desk, 'SIGKILL'))

/** Run a command of the project beside the desk. */
const start = (...words: string[]) =>
  startGroup(process.execPath, ['lib/cli/run.mjs', ...words], { cwd: folder, env: { ...process.env, PORT: '0' } })

const textIn = (file: string) => readFile(join(folder, file), 'utf8')

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
  await expect(page).toHaveTitle('All texts · Writing desk')
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

test('a marketer begins an article at the desk, fixes its mistakes by what is offered, sees its page, saves it, and it goes live on its day', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const site = start('start', '--watch')
  await page.goto(`${address}/desk/`, { timeout: 60_000 })
  await expect(async () => {
    await page.getByText('New article').click()
    await page.getByLabel('Title').fill('Why We Moor Twice', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.getByLabel('Category').selectOption('Inbound Sales')
  await page.getByLabel('Side').selectOption('inbound')
  await page.getByRole('button', { name: 'Begin it' }).click()
  const text = page.getByRole('textbox', { name: 'The text' })
  await text.click({ timeout: 60_000 })
  const file = 'content/blog/why-we-moor-twice.md'
  const body =
    'One rope holds a boat until it does not. See [the case](the-case-for-the-cold-call.md?utm_source=desk).\n\n## A second rope\n\nIt costs little. It may be used never, and then it is worth every knot.'
  await page.keyboard.press('Control+a')
  // What an editor pastes: typing would continue lists and indent.
  await page.keyboard.insertText(
    (await textIn(file)).replace(/^draft: true$/m, 'draft: yes\nfeatured: no').replace(/Write here.*/, body),
  )

  // By the squiggle.
  await page.locator('.cm-lintRange', { hasText: 'draft: yes' }).first().hover({ timeout: 20_000 })
  await page.locator('.cm-tooltip').getByRole('button', { name: 'Write: draft: true' }).click()
  await expect(text).toContainText('draft: true')
  // By the list, and all at once.
  await page.getByRole('button', { name: /Fix the 2 that are certain/ }).click({ timeout: 20_000 })
  await expect(text).toContainText('featured: false')
  await expect(text).toContainText('(the-case-for-the-cold-call.md).')
  await expect(page.getByRole('button', { name: /^Write: / })).toHaveCount(0, { timeout: 20_000 })

  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Why We Moor Twice', { timeout: 20_000 })
  await expect(preview.getByRole('heading', { name: 'A second rope' })).toBeVisible({ timeout: 20_000 })
  expect(await textIn(file)).not.toContain('A second rope')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible({ timeout: 20_000 })
  expect(await textIn(file)).toContain('A second rope')
  const check = start('check', file)
  expect([await check.ended, check.output()]).toEqual([0, expect.not.stringMatching(/error|warning/)])

  // It goes live by itself on its day, which is soon.
  await expect.poll(() => site.output(), { timeout: 120_000 }).toMatch(/The site is at/)
  const live = `${/The site is at (\S+)/.exec(site.output())?.[1]}/blog/why-we-moor-twice/`
  expect((await page.request.get(live)).status()).toBe(404)
  await page.getByLabel('Published').selectOption('later')
  const day = new Date(Date.now() + 8000)
  const local = new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
  await page.getByLabel('on', { exact: true }).fill(local)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible({ timeout: 20_000 })
  expect(await textIn(file)).toMatch(/^publishAt: \d/m)
  await expect.poll(async () => (await page.request.get(live)).status(), { timeout: 60_000 }).toBe(200)
  expect(Date.now()).toBeGreaterThan(day.getTime() - 1000)
  signalGroup(site, 'SIGTERM')
})

test('a change of the file meanwhile is shown, nothing is overwritten, and what is written is not lost', async ({ page }) => {
  test.setTimeout(90_000)
  const file = 'content/blog/warm-call-delusion.md'
  await page.goto(`${address}/desk/texts/?file=${encodeURIComponent(file)}`, { timeout: 60_000 })
  await page.getByRole('link', { name: 'Edit here' }).click()
  const text = page.getByRole('textbox', { name: 'The text' })
  await text.click({ timeout: 60_000 })
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\nMine.\n')
  const theirs = (await textIn(file)).replace('title:', '# Theirs\ntitle:')
  await writeFile(join(folder, file), theirs)
  await expect(page.getByText('The file was changed meanwhile')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/nothing was saved/)).toBeVisible()
  expect(await textIn(file)).toBe(theirs)
  await page.getByRole('button', { name: 'Show the differences' }).click()
  await expect(page.locator('.cm-deletedChunk').first()).toContainText('# Theirs')
  await page.getByRole('button', { name: 'Take the file' }).click()
  await expect(text).toContainText('# Theirs')
  await text.click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+End')
  await expect(text).toContainText('Mine.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible({ timeout: 20_000 })
  expect(await textIn(file)).toMatch(/Mine\.\n$/)
})

test('the desk shows how texts are tied, what has no answer, what differs from the release, and what a finding means', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await page.goto(`${address}/desk/links/`, { timeout: 60_000 })
  const dots = page.locator('.desk-graph circle')
  expect(await dots.count()).toBeGreaterThan(20)
  await page.getByLabel('Nothing links here').check()
  await expect(page.locator('.desk-dot:not(.desk-orphan)').first()).toHaveCSS('opacity', '0.12')
  await page.getByRole('link', { name: 'Both sides' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Both sides', { timeout: 60_000 })
  await expect(page.locator('.desk-missing').first()).toContainText('Nobody answers.')
  await page.getByRole('link', { name: 'Since the last release' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Since the last release', { timeout: 60_000 })
  await page.getByRole('link', { name: 'What findings mean' }).click({ timeout: 60_000 })
  await page.getByRole('link', { name: 'link-broken' }).click({ timeout: 60_000 })
  await expect(page.locator('.desk-example mark')).toContainText('nowhere.md', { timeout: 60_000 })
})

test('what edits at the desk is in no page for readers', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${baseURL}/blog/warm-call-delusion/`)
  await page.keyboard.press('Tab')
  const scripts = asked.filter((url) => url.endsWith('.js'))
  for (const url of scripts) expect(await (await page.request.get(url)).text()).not.toContain('cm-editor')
  expect((await page.request.get(`${baseURL}/desk/edit/`)).status()).toBe(404)
})

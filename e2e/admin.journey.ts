import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { siteWith, smallSite } from './browser/site-with.ts'
import { project } from './faults/project-copy.ts'
import { startCommand } from './faults/stage.ts'

// One site for all of them.
test.describe.configure({ mode: 'default' })

let site: Awaited<ReturnType<typeof siteWith>>

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await siteWith({ ...(await smallSite('admin: true', true)), 'content/blog/as-somebody-writes.md': odd })
})
test.afterAll(() => site?.close())

/** What other editors write anew: comments, quotes, lists of both kinds, fields of nobody, marks of every kind. */
const odd = `---
# Ask before this is changed.
title: 'As Somebody Writes'  # a working title
date: 2026-05-10T09:00:00+02:00
category: calls
tags: [quota, "phone, mostly"]
keyPoints:
  - One, with a comma.
  - Two.
silence: { text-thin: "It says all." }
author:   ann-lee
---


Some *words* and __others__. The first sentence says it.

| a | b |
|--:|:-:|
| 1 | 2 |

* item

## The last

It ends here.
`

/** The folder that a person would choose is one of the browser's own here: it holds texts of the site. */
async function openEditor(page: Page, texts: Readonly<Record<string, string>>): Promise<string[]> {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!/^(?:blob:|data:)/.test(request.url()) && new URL(request.url()).origin !== site.address) elsewhere.push(request.url())
  })
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repository'),
    })
  })
  await page.goto(`${site.address}/admin/`)
  await page.evaluate(async (files) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository', { create: true })
    await root.getDirectoryHandle('.git', { create: true })
    for (const [path, text] of Object.entries(files)) {
      const parts = path.split('/')
      let folder = root
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true })
      const file = await (await folder.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable()
      await file.write(text)
      await file.close()
    }
  }, texts)
  await page.getByRole('button', { name: 'Work with Local Repository' }).click()
  await expect(page.getByText('As Somebody Writes').first()).toBeVisible()
  return elsewhere
}

const fileIn = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (path) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository')
    const parts = path.split('/')
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part)
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text()
  }, path)

test('search engines are told not to take the editor for a page, and its policy is its own', async ({ request }) => {
  const answer = await request.get(`${site.address}/admin/`)
  expect(answer.headers()['x-robots-tag']).toBe('noindex')
  expect(answer.headers()['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'")
  expect(await answer.text()).toContain('<meta name="robots" content="noindex">')
  const front = await request.get(`${site.address}/`)
  expect(front.headers()['content-security-policy']).not.toContain('unsafe')
  expect(await front.text()).not.toContain('/admin/')
  expect(await (await request.get(`${site.address}/sitemap.xml`)).text()).not.toContain('/admin/')
})

test('an article is written in the editor, and passes the check', async ({ page }) => {
  test.setTimeout(40_000)
  const elsewhere = await openEditor(page, { 'content/blog/as-somebody-writes.md': odd })
  await page.locator('button', { hasText: 'New' }).first().click()
  // The form is there before it keeps what is typed.
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await expect(async () => {
    await title.fill('Say It: Then Call')
    await page.waitForTimeout(500)
    await expect(title).toHaveValue('Say It: Then Call', { timeout: 100 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByRole('textbox', { name: 'Date', exact: true })).toHaveValue(/^\d{4}-\d{2}-\d{2}$/)
  await page.getByRole('textbox', { name: 'Description', exact: true }).fill('Why one should call.')
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('The first words say it. Then one calls.\n\n## Why\n\nIt is **fair**.')
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2026-06-01')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Entry saved')).toBeVisible()
  const text = await fileIn(page, 'content/blog/say-it-then-call.md')
  expect(text).toBe(
    '---\ntitle: "Say It: Then Call"\ndescription: Why one should call.\ndate: 2026-06-01\ndraft: true\n---\n\nThe first words say it. Then one calls.\n\n## Why\n\nIt is **fair**.\n',
  )
  await writeFile(join(site.folder, 'content/blog/say-it-then-call.md'), text)
  const check = startCommand({ folder: project, contentDir: join(site.folder, 'content'), siteDir: '' }, 'check')
  expect(await check.ended, check.output()).toBe(0)
  expect(check.output()).not.toContain('say-it-then-call')
  expect(elsewhere).toEqual([])
})

test('only the line of what was changed is another one', async ({ page }) => {
  test.setTimeout(40_000)
  const elsewhere = await openEditor(page, { 'content/blog/as-somebody-writes.md': odd })
  await page.getByText('As Somebody Writes').first().click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('As Nobody Writes')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Entry saved')).toBeVisible()
  expect(await fileIn(page, 'content/blog/as-somebody-writes.md')).toBe(odd.replace("'As Somebody Writes'", 'As Nobody Writes'))
  expect(elsewhere).toEqual([])
})

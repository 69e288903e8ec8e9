import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '#lib/check/sample-catalog.ts'
import check from './check.ts'
import { run } from './sample-commands.ts'

const site = 'name: S\norigin: https://s.example\ndescription: D.\n'
const posts = (count: number, text: (at: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`blog/p${String(at).padStart(4, '0')}.md`, text(at)]))
const misspelled = (at: number) => `---\ntitle: Post ${at}\ndescription: About ${at}.\ndratf: true\n---\nText.\n`
const broken = (at: number) => `---\ntitle: Post ${at}\ndescription: About ${at}.\n---\nSee [it](/nowhere-${at}/).\n`

async function said(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const folder = folderWith(files)
  const { said } = await run(check, words, { CONTENT_DIR: folder })
  return said.replaceAll(relative(process.cwd(), folder), 'content')
}

test('what a rule says of more than 20 files is said once, with the count, five places, and how to see all', async () => {
  expect(await said({ 'site.yaml': site, ...posts(21, misspelled) })).toBe(
    [
      'error at 21 places in 21 files: "dratf" is not a field that is known here; it is nearly "draft". [field-near-miss]',
      '    Did you mean draft? Write draft: instead of dratf:.',
      ...[0, 1, 2, 3, 4].map((at) => `    content/blog/p000${at}.md:4:1`),
      '    … and 16 more: `npm run check -- --all` shows each.',
      '21 errors about 22 files.',
      '',
    ].join('\n'),
  )
})

test('where each place has words of its own, they are beside it, and the fix that all share is said once', async () => {
  const lines = (await said({ 'site.yaml': site, ...posts(30, broken) })).split('\n')
  expect(lines[0]).toBe('error at 30 places in 30 files [link-broken]')
  expect(lines[1]).toMatch(/^ {4}Correct the address/)
  expect(lines[2]).toBe('    content/blog/p0000.md:5:5 There is no page at "/nowhere-0/".')
  expect(lines[6]).toBe('    content/blog/p0004.md:5:5 There is no page at "/nowhere-4/".')
  expect(lines).toHaveLength(10)
})

test('what it says of 20 files is said of each, and with --all of any number', async () => {
  expect((await said({ 'site.yaml': site, ...posts(20, misspelled) })).match(/field-near-miss/g)).toHaveLength(20)
  expect((await said({ 'site.yaml': site, ...posts(30, misspelled) }, '--all')).match(/field-near-miss/g)).toHaveLength(30)
})

test('what concerns few files is not buried: it comes first', async () => {
  const files = { 'site.yaml': site, ...posts(30, misspelled), 'blog/z.md': '---\ntitle: Z\ndate: 2026-02-30\n---\nText.\n' }
  expect(await said(files)).toMatch(/^content\/blog\/z\.md:1:1 note .*\n.*\ncontent\/blog\/z\.md:3:1 error date: 2026-02-30/)
})

test('--json names every place', async () => {
  const found = JSON.parse(await said({ 'site.yaml': site, ...posts(30, broken) }, '--json'))
  expect(found.filter(({ rule }: { rule: string }) => rule === 'link-broken')).toHaveLength(30)
})

const texts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}.md`, `# Post ${at}\n`]))

test('a folder without site.yaml gets one finding, which says what to do', async () => {
  const bare = await said(texts(1000))
  expect(bare).toBe(
    'content/site.yaml:1:1 error The folder content has no site.yaml, and 1000 texts in no folder, such as p0.md. [site-missing]\n' +
      '    Add a file site.yaml with the lines "name: The Sales Desk" and "origin: https://example.com", and move the texts into the folder content/blog.\n' +
      '1 error about 1000 files.\n',
  )
  expect(await said(posts(30, misspelled))).toMatch(/^content\/site\.yaml:1:1 error .*\n.*\n1 error/)
})

test('a folder around the content folder is told which folder is meant', async () => {
  const around = { 'content/site.yaml': site, 'content/blog/x.md': '# X\n\nText.\n' }
  expect(await said(around)).toContain(`Set CONTENT_DIR to ${join('content', 'content')}.`)
})

test('texts at the top of a content folder are one finding', async () => {
  const many = await said({ 'site.yaml': site, ...texts(1000) })
  expect(many).toBe(
    'content/p0.md:1:1 warning p0.md and 999 other texts are in no folder, so they are not published. [file-misplaced]\n' +
      '    Move them into the folder blog, articles or pages.\n' +
      '1 warning about 1001 files.\n',
  )
  expect(await said({ 'site.yaml': site, ...texts(1), 'README.md': '# About' })).toContain(
    'p0.md is in no folder, so it is not published.',
  )
})

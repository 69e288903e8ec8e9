import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importContent } from '#lib/import/import-content.ts'
import { folderOf, importOf, secondsOf } from '#lib/import/sample-import.ts'
import { limits } from './old-folder.ts'

const step = <Result>(_: string, work: (count: () => void) => Promise<Result>) => work(() => {})

test('links in a folder are not followed, also those that lead around in a circle', async () => {
  const from = folderOf({ '_posts/2019-03-01-a.md': '---\ntitle: A\n---\nWords.\n' })
  symlinkSync(from, join(from, 'round'))
  symlinkSync('/etc/passwd', join(from, '_posts/2019-03-02-b.md'))
  const into = join(folderOf(), 'content')
  const report = await importContent({ from, into, dryRun: false, force: false }, step)
  expect(report.texts.map((text) => text.from)).toEqual(['_posts/2019-03-01-a.md'])
  expect(report.left).toEqual(['_posts/2019-03-02-b.md is a link: it is not followed.', 'round is a link: it is not followed.'])
})

test('what is imported to is no part of what is imported', async () => {
  const from = folderOf({ 'a.md': '# A\n\nWords.\n', 'content/blog/b.md': '# B\n\nWords.\n' })
  const report = await importContent({ from, into: join(from, 'content'), dryRun: true, force: false }, step)
  expect(report.texts.map((text) => text.from)).toEqual(['a.md'])
})

test.each([
  ['folders without end', { [`${'a/'.repeat(limits.depth + 2)}x.md`]: '# A\n\nWords.\n' }, /folders in each other/],
  ['a text of many megabytes', { 'a.md': Buffer.alloc(limits.text + 1, 97) }, /is larger than 2 MB/],
  ['a text that is none', { 'a.md': Buffer.from([0, 0, 2, 200, 0, 1, 0, 0]) }, /is no text/],
])('%s: a clear error within two seconds', async (_, files, message) => {
  expect(await secondsOf(() => expect(importOf(files)).rejects.toThrow(message))).toBeLessThan(2)
})

test('an empty file is refused by its name', async () => {
  await expect(importOf({ 'a.md': '' }, { file: 'a.md' })).rejects.toThrow(/a\.md is empty/)
})

test('a file of many gigabytes is refused before it is read', async () => {
  const from = folderOf()
  writeFileSync(join(from, 'a.md'), '# A\n')
  truncateSync(join(from, 'a.md'), 9_000_000_000)
  const into = join(folderOf(), 'content')
  const work = () =>
    expect(importContent({ from, into, dryRun: false, force: false }, step)).rejects.toThrow(/is larger than 60 MB/)
  expect(await secondsOf(work)).toBeLessThan(2)
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readFolder, stateOf } from './files.ts'

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const rulesOf = async (folder: string) =>
  (await readFolder(folder)).findings.map(({ rule, file }) => [rule, file.replace(/^.*content-\w+\//, '')])

test('readFolder reads texts in order, whatever their line ends and byte order mark', async () => {
  const folder = folderWith({ 'blog/b.md': '\uFEFF# B\r\ntext\r\n', 'blog/a.md': '# A', 'img/x.png': 'x' })
  const { texts, paths, findings } = await readFolder(folder)
  expect(texts.map(({ path, text }) => [path, text])).toEqual([
    ['blog/a.md', '# A'],
    ['blog/b.md', '# B\ntext\n'],
  ])
  expect([...paths]).toEqual(['blog/a.md', 'blog/b.md', 'img/x.png'])
  expect(findings).toEqual([])
})

test('readFolder follows no link: neither to a file nor to a folder', async () => {
  const folder = folderWith({ 'blog/a.md': '# A' })
  symlinkSync('/etc/passwd', join(folder, 'blog', 'x.md'))
  symlinkSync('/etc', join(folder, 'etc'))
  expect(await rulesOf(folder)).toEqual([
    ['file-link', 'blog/x.md'],
    ['file-link', 'etc'],
  ])
  expect((await readFolder(folder)).texts).toHaveLength(1)
})

test('readFolder does not wait for a pipe', async () => {
  const folder = folderWith({ 'blog/a.md': '# A' })
  execFileSync('mkfifo', [join(folder, 'blog', 'pipe.md')])
  expect(await rulesOf(folder)).toEqual([['file-special', 'blog/pipe.md']])
})

for (const [name, bytes, rule] of [
  ['an empty file', '', 'file-empty'],
  ['a file of blanks', ' \n\n', 'file-empty'],
  ['a file in another encoding', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'file-encoding'],
  ['a file of UTF-16', Buffer.from('\uFEFFhello', 'utf16le'), 'file-encoding'],
  ['a file with a null character', 'a\0b', 'file-encoding'],
  ['a file of more than 1 MB', 'a'.repeat(1_000_001), 'file-too-large'],
] as const) {
  test(`readFolder refuses ${name}`, async () => {
    expect(await rulesOf(folderWith({ 'blog/x.md': bytes }))).toEqual([[rule, 'blog/x.md']])
  })
}

test('readFolder passes over names that begin with a dot', async () => {
  expect((await readFolder(folderWith({ '.git/x.md': '# X', 'blog/.y.md': '# Y' }))).paths.size).toBe(0)
})

test('readFolder says so where there is no folder', async () => {
  expect((await readFolder('/nowhere/at/all')).findings).toMatchObject([{ rule: 'folder-missing' }])
})

test.each<[string, (folder: string) => void]>([
  ['a text is written in place', (folder) => writeFileSync(join(folder, 'blog/a.md'), '# A longer')],
  ['a text of the same length is written', (folder) => writeFileSync(join(folder, 'blog/a.md'), '# B')],
  [
    'an editor writes a new file over the old one',
    (folder) => {
      writeFileSync(join(folder, '.a.md.new'), '# B')
      renameSync(join(folder, '.a.md.new'), join(folder, 'blog/a.md'))
    },
  ],
  ['a file is added', (folder) => writeFileSync(join(folder, 'img.png'), 'x')],
  ['a file is removed', (folder) => rmSync(join(folder, 'blog/b.md'))],
  ['a file is renamed', (folder) => renameSync(join(folder, 'blog/b.md'), join(folder, 'blog/c.md'))],
  ['a link appears', (folder) => symlinkSync('/etc/passwd', join(folder, 'x.md'))],
])('the state of a folder is another one when %s', async (_, change) => {
  const folder = folderWith({ 'blog/a.md': '# A', 'blog/b.md': '# B' })
  const before = await stateOf(folder)
  expect(await stateOf(folder)).toBe(before)
  // Clocks of file systems have steps of a few milliseconds.
  await setTimeout(20)
  change(folder)
  expect(await stateOf(folder)).not.toBe(before)
})

test('the state of a folder that is not there can be asked for', async () => {
  expect(await stateOf(join(tmpdir(), 'no-such-folder'))).toBe('')
})

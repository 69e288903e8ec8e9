import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '#lib/check/sample-catalog.ts'
import { checksum } from '#lib/ready-file.ts'
import { openText, saveText } from './save-text.ts'
import { readFolder } from './source/files.ts'

/** A folder with one post of these bytes, opened and saved with other words. */
async function saving(before: string | Buffer, change: (text: string) => string) {
  const root = folderWith({ 'blog/x.md': before })
  const folder = await readFolder(root)
  const file = `${folder.shown}/blog/x.md`
  const opened = await openText(folder, file)
  if (opened === null) throw new Error('not opened')
  const saved = await saveText(folder, file, Buffer.from(change(opened.text)), opened.sum)
  return { opened, saved, after: readFileSync(join(root, 'blog/x.md'), 'utf8') }
}

test.each([
  ['lines that end as on Unix', 'One\nTwo\n', 'One!\nTwo\n'],
  ['lines that end as on Windows', 'One\r\nTwo\r\n', 'One!\r\nTwo\r\n'],
  ['lines that end as on old Macs', 'One\rTwo\r', 'One!\rTwo\r'],
  ['lines that end in several ways', 'One\r\nTwo\nThree\r\nFour', 'One!\r\nTwo\nThree\r\nFour'],
  ['a byte order mark', '\uFEFFOne\r\nTwo', '\uFEFFOne!\r\nTwo'],
  ['a last line without an end', 'One\nTwo', 'One!\nTwo'],
  ['other scripts', 'One\n日本語 עברית 👩‍💻\n', 'One!\n日本語 עברית 👩‍💻\n'],
])('what is not written anew stays byte for byte: %s', async (_, before, expected) => {
  const { saved, after } = await saving(before, (text) => text.replace('One', 'One!'))
  expect([after, 'sum' in saved && saved.sum]).toEqual([expected, checksum(expected)])
})

test('a text that is saved as it was opened is the same file', async () => {
  for (const before of ['A\r\nB\nC\rD\n', '\uFEFFA\r\n\r\nB', 'A'])
    expect((await saving(before, (text) => text)).after).toBe(before)
})

test('new lines end as most of the others do', async () => {
  const { after } = await saving('One\r\nTwo\r\nThree\nFour\r\n', (text) => text.replace('Two\n', 'Two\nNew\n'))
  expect(after).toBe('One\r\nTwo\r\nNew\r\nThree\nFour\r\n')
})

test.each([
  ['nothing', Buffer.from(''), 'no-text'],
  ['nothing but space', Buffer.from(' \n\t\n'), 'no-text'],
  ['a null character', Buffer.from('A\0B'), 'no-text'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'no-text'],
  ['UTF-16', Buffer.from('\uFEFFA', 'utf16le'), 'no-text'],
  ['Latin-1', Buffer.from('Caf\u00e9', 'latin1'), 'no-text'],
  ['half a letter', Buffer.from('é').subarray(0, 1), 'no-text'],
  ['more than a text may hold', Buffer.alloc(1_000_001, 'a'), 'too-large'],
])('%s is no text: the file stays', async (_, bytes, why) => {
  const root = folderWith({ 'blog/x.md': 'Before' })
  const folder = await readFolder(root)
  expect(await saveText(folder, `${folder.shown}/blog/x.md`, bytes, checksum('Before'))).toMatchObject({ why })
  expect(readFileSync(join(root, 'blog/x.md'), 'utf8')).toBe('Before')
})

test('a file that was changed meanwhile stays, and is shown', async () => {
  const root = folderWith({ 'blog/x.md': 'Before' })
  const folder = await readFolder(root)
  writeFileSync(join(root, 'blog/x.md'), 'Theirs\r\n')
  const saved = await saveText(folder, `${folder.shown}/blog/x.md`, Buffer.from('Mine'), checksum('Before'))
  expect(saved).toMatchObject({ why: 'changed', now: { text: 'Theirs\n', sum: checksum('Theirs\r\n') } })
  expect(readFileSync(join(root, 'blog/x.md'), 'utf8')).toBe('Theirs\r\n')
})

test('a file keeps its rights, and another name of the same file keeps its words', async () => {
  const root = folderWith({ 'blog/x.md': 'Before' })
  const place = join(root, 'blog/x.md')
  const other = join(root, '.other')
  linkSync(place, other)
  chmodSync(place, 0o640)
  const folder = await readFolder(root)
  await saveText(folder, `${folder.shown}/blog/x.md`, Buffer.from('After'), checksum('Before'))
  expect([statSync(place).mode & 0o777, readFileSync(other, 'utf8')]).toEqual([0o640, 'Before'])
})

test('a link that takes the place of a file, or of its folder, is not followed', async () => {
  const secret = join(tmpdir(), `secret-${process.pid}.md`)
  const elsewhere = folderWith({ 'x.md': 'Before' })
  writeFileSync(secret, 'Before')
  for (const swap of [
    (root: string) => {
      rmSync(join(root, 'blog/x.md'))
      symlinkSync(secret, join(root, 'blog/x.md'))
    },
    (root: string) => {
      renameSync(join(root, 'blog'), join(root, 'gone'))
      symlinkSync(elsewhere, join(root, 'blog'))
    },
    (root: string) => {
      rmSync(join(root, 'blog/x.md'))
      mkdirSync(join(root, 'blog/x.md'))
    },
  ]) {
    const root = folderWith({ 'blog/x.md': 'Before' })
    const folder = await readFolder(root)
    swap(root)
    const saved = await saveText(folder, `${folder.shown}/blog/x.md`, Buffer.from('After'), checksum('Before'))
    expect(saved).toMatchObject({ why: 'unknown' })
  }
  expect([readFileSync(secret, 'utf8'), readFileSync(join(elsewhere, 'x.md'), 'utf8')]).toEqual(['Before', 'Before'])
  rmSync(secret)
})

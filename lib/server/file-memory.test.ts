import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '#lib/release/sample-release.ts'
import { type Contents, fileMemory } from '#lib/server/file-memory.ts'

const limits = { oneFile: 10, together: 25 }
const said = (contents: Contents) => ('bytes' in contents ? contents.bytes.toString() : null)

test('fileMemory remembers by tag what it read, and forgets what was not asked for longest', async () => {
  const folder = await folderWith({ a: 'a'.repeat(10), b: 'b'.repeat(10), c: 'c'.repeat(10) })
  const files = fileMemory(limits)
  const start = async (name: string) => said(await files(join(folder, name), name))?.[0]
  expect([await start('a'), await start('b'), await start('a'), await start('c')]).toEqual(['a', 'b', 'a', 'c'])
  for (const name of ['a', 'b', 'c']) await writeFile(join(folder, name), 'new')
  expect([await start('a'), await start('c'), await start('b')]).toEqual(['a', 'c', 'n'])
})

test('fileMemory opens a large file again each time', async () => {
  const folder = await folderWith({ big: 'x'.repeat(11) })
  const contents = await fileMemory(limits)(join(folder, 'big'), 'big')
  expect('size' in contents && contents.size).toBe(11)
  if ('handle' in contents) await contents.handle.close()
})

test('fileMemory refuses what is missing, a folder and a link', async () => {
  const folder = await folderWith({ file: 'x' })
  await mkdir(join(folder, 'folder'))
  await symlink('file', join(folder, 'link'))
  const files = fileMemory(limits)
  for (const name of ['gone', 'folder', 'link']) await expect(files(join(folder, name), name)).rejects.toThrow()
})

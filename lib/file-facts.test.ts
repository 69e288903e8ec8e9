import { mkdtemp, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { keepFileFacts, onceForFile } from './file-facts.ts'

let file = ''
const before = new Date('2026-01-01T00:00:00Z')
const learn = vi.fn((path: string) => readFile(path, 'utf8'))

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'facts-'))
  vi.stubEnv('CACHE_DIR', folder)
  file = join(folder, 'picture')
  await writeFile(file, 'one')
  await utimes(file, before, before)
  learn.mockClear()
})

test('what a file holds is learned once, as long as it stays as it is', async () => {
  const factsOf = onceForFile('stays', learn)
  expect([await factsOf(file), await factsOf(file)]).toEqual(['one', 'one'])
  expect(learn).toHaveBeenCalledTimes(1)
})

test('a file that was written since is looked at again, though its size and its time are the same', async () => {
  const factsOf = onceForFile('written', learn)
  await factsOf(file)
  await writeFile(file, 'two')
  await utimes(file, before, before)
  expect(await factsOf(file)).toBe('two')
})

test('so is another one in its place', async () => {
  const factsOf = onceForFile('renamed', learn)
  await factsOf(file)
  await writeFile(`${file}.new`, 'new')
  await utimes(`${file}.new`, before, before)
  await rename(`${file}.new`, file)
  expect(await factsOf(file)).toBe('new')
})

test('what is learned of a file that was written just now is not kept: it may be written once more in the same moment', async () => {
  const factsOf = onceForFile('fresh', learn)
  await writeFile(file, 'two')
  await factsOf(file)
  await factsOf(file)
  expect(learn).toHaveBeenCalledTimes(2)
})

test('the next process knows it', async () => {
  await onceForFile('next', learn)(file)
  await keepFileFacts()
  vi.resetModules()
  const next = await import('./file-facts.ts')
  expect(await next.onceForFile('next', learn)(file)).toBe('one')
  expect(learn).toHaveBeenCalledTimes(1)
})

import { readdir, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { currentRelease } from '#lib/release/manifest/release.ts'
import { folderWith, page } from '#lib/release/sample-release.ts'
import { shelve } from '#lib/server/sample-site.ts'
import { releasesOn } from './shelf-list.ts'
import { prune, rollBack } from './shelf-moves.ts'

/** A shelf of releases, the last of them current, each made a second after the one before. */
async function shelfOf(count: number): Promise<{ siteDir: string; ids: string[] }> {
  const siteDir = await folderWith({ 'releases/notes.txt': 'mine' })
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const { id } = await shelve(siteDir, { 'index.html': page(`Number ${number}`), '404.html': page('No') })
    await utimes(join(siteDir, 'releases', id), number, number)
    ids.push(id)
  }
  return { siteDir, ids }
}
const currentId = async (siteDir: string) => (await currentRelease(siteDir))?.id

test('releasesOn lists the newest first and says which is current', async () => {
  const { siteDir, ids } = await shelfOf(3)
  const releases = await releasesOn(siteDir)
  expect(releases.map(({ release, isCurrent }) => [release.id, isCurrent])).toEqual(ids.map((id, at) => [id, at === 2]).reverse())
  expect(await releasesOn(await folderWith({}))).toEqual([])
})

test('rollBack goes one release back, and again, until there is none', async () => {
  const { siteDir, ids } = await shelfOf(3)
  expect((await rollBack(siteDir)).id).toBe(ids[1])
  expect((await rollBack(siteDir)).id).toBe(ids[0])
  await expect(rollBack(siteDir)).rejects.toThrow('There is no older release to go back to.')
  expect(await currentId(siteDir)).toBe(ids[0])
})

test('rollBack goes to the release that is named, by the start of its name too', async () => {
  const { siteDir, ids } = await shelfOf(3)
  await rollBack(siteDir, ids[0])
  await rollBack(siteDir, ids[2]?.slice(0, 8))
  expect(await currentId(siteDir)).toBe(ids[2])
  await expect(rollBack(siteDir, ids[2])).rejects.toThrow('is current already')
  await expect(rollBack(siteDir, 'zz')).rejects.toThrow('There is no release zz.')
  await expect(rollBack(siteDir, '')).rejects.toThrow('Several releases start with')
})

test('rollBack refuses a release that has lost a file', async () => {
  const { siteDir, ids } = await shelfOf(2)
  await rm(join(siteDir, 'releases', ids[0] ?? '', 'index.html'))
  await expect(rollBack(siteDir, ids[0])).rejects.toThrow('is damaged: index.html is missing.')
  expect(await currentId(siteDir)).toBe(ids[1])
})

test('prune keeps the current release, the five newest others and what is none of its business', async () => {
  const { siteDir, ids } = await shelfOf(8)
  await rollBack(siteDir, ids[0])
  expect(await prune(siteDir)).toEqual([ids[2], ids[1]])
  expect((await readdir(join(siteDir, 'releases'))).sort()).toEqual([ids[0], ...ids.slice(3), 'notes.txt'].sort())
  expect(await prune(siteDir)).toEqual([])
})

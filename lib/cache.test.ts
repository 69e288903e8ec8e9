import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cached, cacheFolder, hashOf, openPack, readWhole, writeWhole } from './cache.ts'

/** A room of its own for each test run, so that nothing is there from before. */
const room = () => `test-${process.pid}-${Math.random().toString(36).slice(2)}`

test('cached makes a thing once and remembers it', async () => {
  const place = room()
  let made = 0
  const make = async () => ({ count: ++made })
  expect(await cached(place, 'a', make)).toEqual({ count: 1 })
  expect(await cached(place, 'a', make)).toEqual({ count: 1 })
  expect(await cached(place, 'b', make)).toEqual({ count: 2 })
})

test('cached makes again what was cut short', async () => {
  const place = room()
  mkdirSync(cacheFolder(place), { recursive: true })
  await cached(place, 'a', async () => 'whole')
  for (const file of readdirSync(cacheFolder(place))) writeFileSync(join(cacheFolder(place), file), '{"made":"wh')
  expect(await cached(place, 'a', async () => 'again')).toBe('again')
})

test('a pack remembers what another process saved, all but what was cut short', async () => {
  const place = room()
  const [one, two] = [hashOf('one'), hashOf('two')]
  const pack = await openPack<{ count: number }>(place)
  pack.set(one, { count: 1 })
  pack.set(two, { count: 2 })
  await pack.save()
  const again = await openPack<{ count: number }>(place)
  expect([again.get(one), again.get(two), again.get(hashOf('three'))]).toEqual([{ count: 1 }, { count: 2 }, undefined])
  for (const file of readdirSync(cacheFolder(place))) truncateSync(join(cacheFolder(place), file), 50)
  const cut = await openPack<{ count: number }>(place)
  expect([cut.get(one), cut.get(two)]).toEqual([{ count: 1 }, undefined])
})

test('a pack forgets what nobody asks for, once that is most of it', async () => {
  const place = room()
  const pack = await openPack<number>(place)
  for (let at = 0; at < 1200; at++) pack.set(hashOf(String(at)), at)
  await pack.save()
  const later = await openPack<number>(place)
  expect(later.get(hashOf('7'))).toBe(7)
  later.set(hashOf('new'), 1)
  await later.save()
  const last = await openPack<number>(place)
  expect([last.get(hashOf('7')), last.get(hashOf('new')), last.get(hashOf('8'))]).toEqual([7, 1, undefined])
})

test('hashOf tells texts apart that only their borders tell apart', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'))
  expect(hashOf('ab', 'c')).toBe(hashOf('ab', 'c'))
})

test('a large thing is there for another process, and damaged it is not', async () => {
  const place = room()
  expect(await readWhole(place)).toBeNull()
  await writeWhole(place, { counts: Float64Array.of(1, 2), names: new Map([['a', 1]]) })
  expect(await readWhole(place)).toEqual({ counts: Float64Array.of(1, 2), names: new Map([['a', 1]]) })
  for (const file of readdirSync(cacheFolder(place))) {
    const path = join(cacheFolder(place), file)
    const bytes = readFileSync(path)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }
  expect(await readWhole(place)).toBeNull()
  for (const file of readdirSync(cacheFolder(place))) truncateSync(join(cacheFolder(place), file), 7)
  expect(await readWhole(place)).toBeNull()
})

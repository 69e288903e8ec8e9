import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cached, cacheFolder, hashOf } from './cache.ts'

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

test('hashOf tells texts apart that only their borders tell apart', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'))
  expect(hashOf('ab', 'c')).toBe(hashOf('ab', 'c'))
})

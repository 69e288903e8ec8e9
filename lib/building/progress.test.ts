import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { startProgress } from './progress.ts'

/** A stream that remembers what is written, and a clock that is set by hand. */
function stage(isTTY: boolean) {
  const written: string[] = []
  const stream = Object.assign(
    new Writable({
      write(chunk, _, done) {
        written.push(String(chunk))
        done()
      },
    }),
    { isTTY, columns: 60 },
  )
  const clock = { now: 0 }
  return { progress: startProgress(stream, () => clock.now), written, clock }
}

test('work of less than two seconds is not spoken of', async () => {
  const { progress, written, clock } = stage(true)
  await progress.step('Reading', async () => {
    clock.now = 1900
  })
  expect([written, progress.end()]).toEqual([[], '1.9 s: reading 1.9'])
})

test('on a terminal one line is rewritten, and taken away at the end', async () => {
  const { progress, written, clock } = stage(true)
  await progress.step('Pages', async (count) => {
    for (const [now, done] of [
      [2500, 700],
      [2550, 710],
      [3000, 800],
    ] as const) {
      clock.now = now
      count(done, 1453)
    }
  })
  expect(written).toEqual(['\r\u001b[K2.5 s  Pages 700 of 1,453', '\r\u001b[K3.0 s  Pages 800 of 1,453'])
  progress.end()
  expect(written.at(-1)).toBe('\r\u001b[K')
})

test('elsewhere each step has a line of its own, once', async () => {
  const { progress, written, clock } = stage(false)
  clock.now = 2500
  await progress.step('Pages', async (count) => {
    count(1, 2)
    clock.now = 4000
    count(2, 2)
  })
  expect(written).toEqual(['Pages …\n'])
})

test('at the end it says where the time went, the longest first', async () => {
  const { progress, clock } = stage(false)
  for (const [name, time] of [
    ['Reading', 400],
    ['Pages', 1200],
    ['Comparing', 20],
  ] as const)
    await progress.step(name, async () => {
      clock.now += time
    })
  expect(progress.end()).toBe('1.6 s: pages 1.2, reading 0.4')
})

test('a step that counts nothing is spoken of as well, once it takes long', async () => {
  const { progress, written, clock } = stage(true)
  await progress.step('Compiling', async () => {
    clock.now = 2500
    await new Promise((resolve) => setTimeout(resolve, 250))
  })
  expect(written).toEqual(['\r\u001b[K2.5 s  Compiling'])
})

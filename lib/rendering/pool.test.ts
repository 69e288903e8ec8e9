import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageInput } from '#lib/inputs/page-input.ts'
import { poolOf, type Renderer } from './pool.ts'

const input = {} as PageInput
let started: FakeRenderer[] = []

interface FakeRenderer extends Renderer {
  readonly answers: (() => void)[]
  isClosed: boolean
}

function start(): FakeRenderer {
  const one: FakeRenderer = {
    answers: [],
    isClosed: false,
    isRunning: () => !one.isClosed,
    render: () => new Promise((resolve) => one.answers.push(() => resolve('a page'))),
    async close() {
      one.isClosed = true
    },
  }
  started.push(one)
  return one
}

/** Ask for pages, and answer all of them. */
async function make(count: number, pool = poolOf(start, 2)) {
  const pages = Array.from({ length: count }, (_, at) => pool.render(`/${at}/`, input))
  for (const { answers } of started) for (const answer of answers.splice(0)) answer()
  expect(await Promise.all(pages)).toHaveLength(count)
  return pool
}

const alive = () => started.filter((one) => one.isRunning()).length

beforeEach(() => {
  started = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('one process makes a few pages, and stays', async () => {
  await make(3)
  vi.advanceTimersByTime(60_000)
  expect([started.length, alive()]).toEqual([1, 1])
})

test('more pages get more processes, at rest one is left', async () => {
  await make(100)
  expect(alive()).toBe(2)
  vi.advanceTimersByTime(60_000)
  expect([started.length, alive(), started[0]?.isClosed]).toEqual([2, 1, false])
})

test('after many pages a fresh process is left', async () => {
  const pool = await make(400)
  vi.advanceTimersByTime(60_000)
  expect([started.length, alive(), started[2]?.isClosed]).toEqual([3, 1, false])
  await make(1, pool)
  vi.advanceTimersByTime(60_000)
  expect([started.length, alive()]).toEqual([3, 1])
})

test('who asks again and again within the rest finds the same process', async () => {
  const pool = await make(400)
  for (let time = 0; time < 5; time++) {
    vi.advanceTimersByTime(4000)
    await make(1, pool)
  }
  expect(alive()).toBe(2)
})

test('a process that ended is replaced by another', async () => {
  const pool = await make(1)
  await started[0]?.close()
  await make(1, pool)
  expect([started.length, alive()]).toEqual([2, 1])
})

test('after closing none is left and none is started', async () => {
  const pool = await make(400)
  await pool.close()
  vi.advanceTimersByTime(60_000)
  expect([started.length, alive()]).toEqual([2, 0])
})

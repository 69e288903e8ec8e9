import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('atMost runs no more tasks at once than it says, and all of them in the end', async () => {
  let running = 0
  let most = 0
  const gate = atMost(3)
  const task = async (index: number) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return index
  }
  const done = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((index) => gate(() => task(index))))
  expect([done, most]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8], 3])
})

test('atMost goes on after a task that failed', async () => {
  const gate = atMost(1)
  const failed = gate(() => Promise.reject(new Error('no')))
  const next = gate(async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

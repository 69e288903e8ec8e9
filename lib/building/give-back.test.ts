import { expect, test } from 'vitest'
import { giveBack } from './give-back.ts'

test('what nobody holds any more is given back at once', () => {
  const held = new WeakRef({ large: new Array(1_000_000).fill(1.5) })
  const before = process.memoryUsage().heapUsed
  return new Promise((done) => setTimeout(done)).then(() => {
    giveBack()
    expect(held.deref()).toBeUndefined()
    expect(process.memoryUsage().heapUsed).toBeLessThan(before)
  })
})

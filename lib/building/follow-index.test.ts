import { expect, test } from 'vitest'
import { followIndex } from './follow-index.ts'

/** A release whose index is made when a test says so. */
function release() {
  let done = () => {}
  let fail = (_: Error) => {}
  let asked = 0
  const makeIndex = () => {
    asked++
    return new Promise<void>((resolve, reject) => {
      done = resolve
      fail = reject
    })
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    makeIndex,
    asked: () => asked,
    finish: () => {
      done()
      return settled()
    },
    fail: () => {
      fail(new Error('no'))
      return settled()
    },
  }
}
const clock = { now: 0 }
const follower = (failures: unknown[] = []) => {
  clock.now = 0
  return followIndex<ReturnType<typeof release> | { makeIndex: null }>(
    (error) => failures.push(error),
    () => clock.now,
  )
}

test('the index is begun after a pause, and its release is answered once, when it is made', async () => {
  const [following, one] = [follower(), release()]
  following.follow(one)
  expect([following.ready(), one.asked()]).toEqual([null, 0])
  clock.now = 2000
  expect([following.ready(), one.asked()]).toEqual([null, 1])
  await one.finish()
  expect([following.ready(), following.ready()]).toEqual([one, null])
})

test('an edit meanwhile makes the index of the older release useless, and its own comes after it', async () => {
  const [following, one, two] = [follower(), release(), release()]
  following.follow(one)
  clock.now = 2000
  following.ready()
  following.follow(two)
  clock.now = 5000
  expect([following.ready(), two.asked()]).toEqual([null, 0])
  await one.finish()
  expect([following.ready(), two.asked()]).toEqual([null, 1])
  await two.finish()
  expect(following.ready()).toBe(two)
})

test('an edit that was taken back meanwhile, whose index is known, is not overtaken by the release before', async () => {
  const [following, one] = [follower(), release()]
  following.follow(one)
  clock.now = 2000
  following.ready()
  following.follow({ makeIndex: null })
  await one.finish()
  clock.now = 9000
  expect(following.ready()).toBeNull()
})

test('an index that cannot be made is said once, and not tried again until there is another edit', async () => {
  const failures: unknown[] = []
  const [following, one] = [follower(failures), release()]
  following.follow(one)
  clock.now = 2000
  following.ready()
  await one.fail()
  expect([following.ready(), following.ready(), one.asked(), failures.length]).toEqual([null, null, 1, 1])
})

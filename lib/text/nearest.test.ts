import { expect, test } from 'vitest'
import { nearest, nearestOf } from './nearest.ts'

for (const [word, candidates, meant] of [
  ['dratf', ['date', 'draft'], 'draft'],
  ['publish_at', ['publishAt'], 'publishAt'],
  ['Outbuond Sales', ['Inbound Sales', 'Outbound Sales'], 'Outbound Sales'],
  ['layout', ['author', 'title'], null],
  ['type', ['title'], null],
  ['state', ['date'], null],
  ['x', [], null],
] as const) {
  test(`nearest takes "${word}" for ${meant ?? 'nothing'}`, () => {
    expect(nearest(word, candidates)).toBe(meant)
  })
}

for (const [word, candidates, meant] of [
  ['warm-call-del', ['the-buyer', 'a-warm-call', 'warm-call-delusion'], ['warm-call-delusion', 'a-warm-call']],
  ['cold-call', ['the-case-for-the-cold-call', 'demand-compounds'], ['the-case-for-the-cold-call']],
  ['warmcall-delusion', ['demand-compounds', 'warm-call-delusion'], ['warm-call-delusion']],
  ['xyz', ['about', 'warm-call-delusion'], []],
  ['a', ['b', 'a', 'a'], ['a', 'a']],
] as const) {
  test(`nearestOf proposes ${meant.join(', ') || 'nothing'} for "${word}"`, () => {
    expect(nearestOf(word, candidates, 2)).toEqual(meant)
  })
}

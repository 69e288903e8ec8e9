import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

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

import { expect, test } from 'vitest'
import { type Range, rangeOf } from '#lib/server/ranges.ts'

const ranges: Readonly<Record<string, Range | 'unsatisfiable' | null>> = {
  'bytes=0-0': { first: 0, last: 0 },
  'bytes=2-5': { first: 2, last: 5 },
  'bytes=2-': { first: 2, last: 9 },
  'bytes=2-99': { first: 2, last: 9 },
  'bytes=-3': { first: 7, last: 9 },
  'bytes=-99': { first: 0, last: 9 },
  'bytes=5-2': 'unsatisfiable',
  'bytes=10-': 'unsatisfiable',
  'bytes=10-5': 'unsatisfiable',
  'bytes=-0': 'unsatisfiable',
  'bytes=-': 'unsatisfiable',
  'bytes=a-b': 'unsatisfiable',
  'bytes=1e1-': 'unsatisfiable',
  [`bytes=${'9'.repeat(400)}-`]: 'unsatisfiable',
  'bytes=0-1,3-4': null,
  'lines=1-2': null,
  '': null,
}
for (const [header, range] of Object.entries(ranges)) {
  test(`rangeOf reads "${header.slice(0, 20)}"`, () => {
    expect(rangeOf(header, 10)).toEqual(range)
  })
}

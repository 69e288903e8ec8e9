import { expect, test } from 'vitest'
import { preferredEncoding } from '#lib/server/encodings.ts'

const preferred: Readonly<Record<string, 'br' | 'gz' | null>> = {
  '': null,
  'gzip, deflate, br, zstd': 'br',
  gzip: 'gz',
  'GZIP;Q=0.5': 'gz',
  'br;q=0.5, gzip;q=0.8': 'gz',
  'br;q=0': null,
  'br;q=0, *': 'gz',
  '*;q=0.1': 'br',
  'identity;q=1, *;q=0': null,
  'identity;q=0.5, gzip;q=0.2': null,
  'identity;q=0.5, gzip;q=0.5': 'gz',
  'br;q=lots': null,
  'brotli, x-gzip, ;q=1': null,
}
for (const [accepted, encoding] of Object.entries(preferred)) {
  test(`preferredEncoding takes ${encoding ?? 'the plain file'} for "${accepted}"`, () => {
    expect(preferredEncoding(accepted, ['br', 'gz'])).toBe(encoding)
  })
}

test('preferredEncoding takes only what is ready, and the plain file for who says nothing', () => {
  expect([preferredEncoding('br, gzip', ['gz']), preferredEncoding('br', []), preferredEncoding(undefined, ['br'])]).toEqual([
    'gz',
    null,
    null,
  ])
})

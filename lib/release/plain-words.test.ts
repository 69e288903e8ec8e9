import { closeSync, openSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inPlainWords } from '#lib/release/plain-words.ts'

const saidOf = (error: unknown) => inPlainWords('Nothing was published.', error).message
const thrownBy = async (act: () => unknown) => {
  try {
    return await act()
  } catch (error) {
    return error
  }
}

test('inPlainWords names what is missing', async () => {
  expect(saidOf(await thrownBy(() => readFile('/nowhere/x')))).toBe(
    'Nothing was published.\n/nowhere/x cannot be used: it is missing.',
  )
})

test.skipIf(process.platform !== 'linux')(
  'inPlainWords says that the disk is full, though a write does not say which',
  async () => {
    const full = openSync('/dev/full', 'w')
    expect(saidOf(await thrownBy(() => writeSync(full, 'x')))).toBe('Nothing was published.\nThe disk is full.')
    closeSync(full)
  },
)

test('inPlainWords leaves what is said in words, and keeps the error as cause', () => {
  const error = new Error('Two files want to be x.')
  expect(saidOf(error)).toBe('Nothing was published.\nTwo files want to be x.')
  expect(inPlainWords('', error).cause).toBe(error)
  expect(saidOf('x')).toBe('Nothing was published.\nx')
})

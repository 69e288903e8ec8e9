import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isUrl } from './is-url.ts'
import { ownFiles } from './rooms/imports.ts'

const answers: readonly (readonly [text: string, base: string | undefined, is: boolean])[] = [
  ['https://example.com/x', undefined, true],
  ['https://münchen.example/größe', undefined, true],
  ['größe/?q=ß', 'https://example.com/x/', true],
  ['/x', undefined, false],
  ['https://', undefined, false],
  ['', undefined, false],
]

for (const [text, base, is] of answers)
  test(`${text || 'nothing'} is ${is ? 'an' : 'no'} address${base ? ` from ${base}` : ''}, however often it is asked`, () => {
    let right = 0
    for (let at = 0; at < 20_000; at++) if (isUrl(text, base) === is) right++
    expect(right).toBe(20_000)
  })

test('nothing asks URL.canParse, which answers wrongly after some thousand calls', () => {
  const asking = ownFiles().filter(
    (file) => file.startsWith('lib/') && !file.includes('is-url') && /canParse/.test(readFileSync(file, 'utf8')),
  )
  expect(asking).toEqual([])
})

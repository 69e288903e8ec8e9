import { expect, test } from 'vitest'
import { importOf } from '#lib/import/sample-import.ts'

const words = '# Größe\n\nŒuvre “naïve” – 5 €.\n'
const utf16 = (mark: boolean, swap: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + words, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
const windows = Buffer.from('23204772f6df650a0a8c7576726520936e61ef7665942096203520802e0a', 'hex')

test.each([
  ['UTF-8', Buffer.from(words), null],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), null],
  ['UTF-8 with the line ends of Windows', Buffer.from(words.replaceAll('\n', '\r\n')), null],
  ['UTF-8 with the line ends of old Macs', Buffer.from(words.replaceAll('\n', '\r')), null],
  ['UTF-16 with a mark', utf16(true, false), 'UTF-16LE'],
  ['UTF-16 of the other order', utf16(true, true), 'UTF-16BE'],
  ['UTF-16 without a mark', utf16(false, false), 'UTF-16LE'],
  ['UTF-16 of the other order without a mark', utf16(false, true), 'UTF-16BE'],
  ['Windows-1252', windows, 'Windows-1252'],
])('a text in %s comes as it is meant', async (_, bytes, said) => {
  const { files, report } = await importOf({ 'size.md': bytes })
  expect(files['blog/size.md']).toBe(words)
  const remarks = report.texts[0]?.remarks ?? []
  expect(remarks.join('; ')).toEqual(said === null ? '' : expect.stringContaining(said))
})

import { isUtf8 } from 'node:buffer'
import { windowsLetter } from './text-faults.ts'

/** Why a file cannot be read, in plain words. */
export interface FileProblem {
  /** Where it is known; otherwise the first. */
  readonly line?: number
  readonly rule: string
  readonly message: string
  readonly fix: string
}

/** Read bytes as UTF-8, or say where they are something else, and what. */
export function decoded(bytes: Buffer): string | FileProblem {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return inUtf16
  const nul = bytes.indexOf(0)
  if (nul >= 0) return nul < 2 || bytes.indexOf(0, nul + 1) === nul + 2 ? inUtf16 : withNul(lineAt(bytes, nul))
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const at = firstWrong(bytes)
  return inOldEncoding(lineAt(bytes, at), windowsLetter(bytes[at] ?? 0))
}

const lineAt = (bytes: Buffer, at: number): number =>
  bytes
    .subarray(0, at)
    .toString('latin1')
    .split(/\r\n?|\n/).length

/** Find the byte that UTF-8 has no letter for: what is before it is whole. */
function firstWrong(bytes: Buffer): number {
  let [right, wrong] = [0, bytes.length]
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    const cut = bytes.subarray(0, middle)
    // The last letter may be cut in the middle.
    if ([0, 1, 2, 3].some((less) => isUtf8(cut.subarray(0, Math.max(0, middle - less))))) right = middle
    else wrong = middle
  }
  return Math.max(
    0,
    [3, 2, 1, 0]
      .map((less) => right - less)
      .find((at) => at >= 0 && !isUtf8(bytes.subarray(0, at + 1)) && isUtf8(bytes.subarray(0, at))) ?? right,
  )
}

const saveAsUtf8 = 'Open it in your editor and save it as UTF-8.'
const inUtf16: FileProblem = {
  rule: 'file-encoding',
  message: 'This file is text in UTF-16, and must be in UTF-8.',
  fix: saveAsUtf8,
}
const withNul = (line: number): FileProblem => ({
  rule: 'file-encoding',
  message: 'This file is not text: there is a null character in this line.',
  fix: `Remove the null character. If the file is text in another encoding: ${saveAsUtf8.toLowerCase()}`,
  line,
})
const inOldEncoding = (line: number, letter: string): FileProblem => ({
  rule: 'file-encoding',
  message: `This file is not text in UTF-8. Probably it is in Windows-1252, or in Latin-1: then the first letter that cannot be read is "${letter}".`,
  fix: saveAsUtf8,
  line,
})

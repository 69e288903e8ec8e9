import type { Remark } from '#lib/findings.ts'

/** A text as far as it can be read, and what is wrong with its letters or lines wherever they stand. */
export interface SoundText {
  readonly text: string
  readonly remarks: readonly Remark[]
}

/** Take out what git wrote where it could not merge, and name letters that a wrong encoding has spoiled. Lines stay those of the file. */
export function soundText(text: string, isMarkdown: boolean): SoundText {
  const odd = strangeSign(text, isMarkdown)
  const isMerged = /(?:^|[ \t])(?:<{7}|>{7})(?: |\r?$)/m.test(text)
  // Almost every text is sound, and a large folder has thousands.
  if (!isMerged && !spoiled.test(text)) return { text, remarks: odd }
  const lines = text.split('\n')
  const inCode = isMarkdown ? codeLines(lines) : new Set<number>()
  const merged = isMerged ? withoutConflicts(lines, inCode) : { lines, remarks: [] }
  return {
    text: merged.remarks.length > 0 ? merged.lines.join('\n') : text,
    remarks: [...merged.remarks, ...spoiledLetters(lines, inCode), ...odd],
  }
}

/** A conflict within a fence may be an example. */
function codeLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let fence = ''
  for (const [at, line] of lines.entries()) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') inside.add(at)
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = ''
  }
  // A fence that is never closed is no reason to look away.
  return fence === '' ? inside : new Set()
}

/** Of the two versions the first is read on, so that all else is checked, too. */
function withoutConflicts(lines: readonly string[], inCode: ReadonlySet<number>): { lines: string[]; remarks: Remark[] } {
  const remarks: Remark[] = []
  const isMiddle = lines.some((line, at) => !inCode.has(at) && /^={7}$/.test(bare(line)))
  const hasEnd = isMiddle && lines.some((line) => /^>{7}(?: \S|$)/.test(bare(line)))
  let part: 'none' | 'ours' | 'theirs' = 'none'
  const kept = lines.map((line, at) => {
    const written = bare(line)
    if (inCode.has(at) || (/^[<>]{7}/.test(written) && part === 'none' && isIndentedCode(lines, at)))
      return part === 'theirs' ? '' : line
    if (/^<{7} \S/.test(written) || (hasEnd && /^<{7}$/.test(written))) {
      part = 'ours'
      remarks.push(conflict(at))
      return ''
    }
    if (/^>{7}(?: \S|$)/.test(written) && (part !== 'none' || (isMiddle && /^>{7} /.test(written)))) {
      if (part === 'none') remarks.push(conflict(at))
      part = 'none'
      return ''
    }
    if (part !== 'none' && /^(={7}|\|{7}( .*)?)$/.test(written)) {
      part = 'theirs'
      return ''
    }
    return part === 'theirs' ? '' : line
  })
  return { lines: kept, remarks }
}

/** A line without what makes it a part of a list or of a quote. */
const bare = (line: string): string => line.replace(/^(?:[ \t]|> )+/, '').trimEnd()

/** Four spaces make code of a line, unless it belongs to an item of a list above it. */
function isIndentedCode(lines: readonly string[], at: number): boolean {
  const depth = /^ */.exec(lines[at] ?? '')?.[0].length ?? 0
  if (depth < 4) return false
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '' && !line.startsWith(' '.repeat(depth))) ?? ''
  return !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(above)
}

const conflict = (at: number): Remark => ({
  line: at + 1,
  column: 1,
  severity: 'error',
  rule: 'conflict-marks',
  message: 'Git could not merge two versions of this file here: both stand below each other.',
  fix: 'Keep the version that is right, and remove the other and the lines of <<<<<<<, ======= and >>>>>>>.',
})

/** Letters of UTF-8 that were read as Windows-1252: `Ã¤` for ä, `â€™` for ’. */
const spoiled =
  /\uFFFD|ï»¿|ï¿½|Ã[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â(?:€[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|„¢)|Â[\u00A0-\u00BF]|ðŸ[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}|(?:[ãäåæçèéêïð][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2,}|â[˜™šœ†‡‰ˆ‚•–—“”][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[ÄÅ][¡¢£¤¥¦§¨ª¬®¯±²³´µ¶¸¹º¼½¾¿‡†ˆ‰ŒšŠœžŽŸ˜]|锟斤拷|(?:[ÐÑ][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]){2,}/u

function spoiledLetters(lines: readonly string[], inCode: ReadonlySet<number>): Remark[] {
  const found = lines.flatMap((line, at) => {
    const column =
      inCode.has(at) || /^( {4}|\t)/.test(line) ? -1 : line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)).search(spoiled)
    return column < 0 ? [] : [{ line: at + 1, column: column + 1, letters: spoiled.exec(line.slice(column))?.[0] ?? '' }]
  })
  const [first] = found
  if (!first) return []
  const others = found.length > 1 ? ` (and in ${found.length - 1} other ${found.length === 2 ? 'line' : 'lines'})` : ''
  const meant = meantBy(first.letters)
  return [
    {
      line: first.line,
      column: first.column,
      severity: 'warning',
      rule: 'letters-spoiled',
      message: `"${first.letters}" is what a letter looks like that was saved or opened in a wrong encoding${others}.`,
      fix: `${meant === null ? 'Write the letter that was meant' : `Write "${meant}"`}, or take the text from its source again and save it as UTF-8.`,
    },
  ]
}

/** Signs of fonts of their own, such as Wingdings in Word, and what stands for an object that was not copied. Marks of chats are named as such. */
const strange = /[\uFFFC\uE000-\uE1FF\uE210-\uF8FF]/

/** Name the first sign of which most readers see an empty box. */
function strangeSign(text: string, isMarkdown: boolean): Remark[] {
  if (!strange.test(text)) return []
  const lines = text.split('\n')
  const inCode = isMarkdown ? codeLines(lines) : new Set<number>()
  for (const [at, line] of lines.entries()) {
    const column =
      inCode.has(at) || /^( {4}|\t)/.test(line) ? -1 : line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)).search(strange)
    if (column < 0) continue
    const sign = line.charAt(column)
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`
    const isLost = sign === '\uFFFC'
    return [
      {
        line: at + 1,
        column: column + 1,
        severity: 'warning',
        rule: 'letters-spoiled',
        message: isLost
          ? `Here is a sign (${name}) in place of something that was not copied along, such as a picture.`
          : `Here is a sign (${name}) that only one font or program knows, so most readers see an empty box.`,
        fix: isLost
          ? 'Put in here what is missing, or delete the sign.'
          : 'Delete it, and write what is meant: for a list, begin the line with a hyphen and a space.',
      },
    ]
  }
  return []
}

/** Read as UTF-8 what was read as Windows-1252. */
function meantBy(letters: string): string | null {
  const bytes = [...letters].map((letter) => windows.get(letter) ?? letter.codePointAt(0) ?? 0)
  if (bytes.some((byte) => byte > 255)) return null
  const text = Buffer.from(bytes).toString('utf8')
  return /[\uFFFD\uFEFF]/.test(text) ? null : text
}

const windows = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, at) => [letter, windowsByte(at)]))

/** Say which letter a byte is in Windows-1252. */
export const windowsLetter = (byte: number): string =>
  [...windows].find(([, code]) => code === byte)?.[0] ?? String.fromCharCode(byte)

/** Windows-1252 leaves 0x81, 0x8D, 0x8F, 0x90 and 0x9D free. */
function windowsByte(at: number): number {
  const bytes = Array.from({ length: 32 }, (_, byte) => 0x80 + byte).filter(
    (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
  )
  return bytes[at] ?? 0
}

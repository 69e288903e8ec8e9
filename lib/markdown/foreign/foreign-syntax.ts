import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import type { WrittenWords } from '#lib/markdown/tree/words-as-written.ts'
import { dialects } from './dialects.ts'
import { emojiNames } from './emoji.ts'
import { languages } from './languages.ts'
import { leftovers, toMeant } from './leftovers.ts'
import type { ForeignMark } from './mark.ts'
import { noteApps } from './note-apps.ts'
import { programs } from './programs.ts'
import { templates } from './templates.ts'
import { codeWithoutEnd, unread } from './unread.ts'

/** Where two read the same words, the first is meant. */
const marks: readonly ForeignMark[] = [...programs, ...templates, ...dialects, ...noteApps, ...languages, ...leftovers, ...unread]

/** Name what another system would have replaced, and what would be read here as it is; each kind once a line. */
export function foreignSyntax(words: WrittenWords, source: string): Remark[] {
  const lines = source.split(/\r\n|\n|\r/)
  const said = new Set<string>()
  const named = onceForNotes(apart(marks.flatMap((mark, kind) => foundBy(mark, kind, words.text)))).flatMap(
    ({ kind, start, written }) => {
      const place = words.placeAt(start)
      const mark = marks[kind]
      // Each of several signs has a right value of its own.
      const key = `${place.line} ${kind} ${mark?.[2] === toMeant ? written : ''}`
      // `[#sales](…)`, and `#[#3](…)`: the words of a link.
      const typed = lines[place.line - 1]?.slice(Math.max(0, place.column - 2)) ?? ''
      const isLink =
        (written.startsWith('#') && typed.startsWith('[')) || (written.startsWith('##') && !typed.slice(0, 4).includes('##'))
      if (said.has(key) || !mark || isLink) return []
      said.add(key)
      // The bar within code ends a cell: `| \`a|b\` |`.
      const isCut = mark[3] === codeWithoutEnd && /^[ \t>]*\|[^\n]*`[^`|\n]*\|[^`\n]*`/.test(lines[place.line - 1] ?? '')
      const remark = remarkOn(whole(written, place, lines), mark, place)
      return [isCut ? { ...remark, fix: 'Write \\| for each | within the code: in a table it ends a cell.' } : remark]
    },
  )
  return [...named, ...emojiNames(words)]
}

/** What tools and programs leave in a line that stands alone, such as a title; null where there is none. */
export function leftIn(line: string): Pick<Remark, 'message' | 'fix'> | null {
  const mark = [...leftovers, ...programs].find(([pattern]) => line.search(pattern) >= 0)
  const written = mark && line.match(mark[0])?.[0]
  return mark && written ? remarkOn(written.trim(), mark, { line: 1, column: 1 }) : null
}

interface Found {
  readonly kind: number
  readonly start: number
  readonly written: string
}

function foundBy([pattern]: ForeignMark, kind: number, text: string): Found[] {
  // Most texts hold hardly any; `matchAll` makes a pattern anew.
  if (text.search(pattern) < 0) return []
  return [...text.matchAll(pattern)].map((match) => {
    const written = match[0].replace(/^[\s>]+/, '')
    return { kind, start: match.index + match[0].length - written.length, written: written.trimEnd() }
  })
}

/** Leave out what another mark has said of the same words. */
function apart(found: readonly Found[]): Found[] {
  let end = -1
  return found
    .toSorted((a, b) => a.start - b.start || a.kind - b.kind)
    .filter(({ start, written }) => {
      if (start < end) return false
      end = start + written.length
      return true
    })
}

/** A note without its colon is named; the mark in the text that points to it is right. */
function onceForNotes(found: readonly Found[]): readonly Found[] {
  const notes = new Set(found.flatMap(({ written }) => /^\[\^[\w-]+\](?=\s)/.exec(written) ?? []))
  return found.filter(({ written }) => !notes.has(written))
}

/** `{{<youtube x>}}` is parted by what looks like a tag in it. */
function whole(written: string, { line, column }: Pick<Remark, 'line' | 'column'>, lines: readonly string[]): string {
  if (written !== '{{') return written
  return /^\{\{[^\n}]{0,200}\}?\}?/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0] ?? written
}

function remarkOn(written: string, mark: ForeignMark, place: Pick<Remark, 'line' | 'column'>): Remark {
  const [, severity, fix, says] = mark
  const words = written.replaceAll('\uFFFC', '`…`').replace(/\s+/g, ' ')
  return {
    ...place,
    severity,
    rule: unread.includes(mark) ? 'markdown-unread' : 'foreign-syntax',
    message: `"${brief(words)}" ${says ?? 'means nothing here, so readers would see it as it is.'}`,
    fix: typeof fix === 'string' ? fix : fix(words),
  }
}

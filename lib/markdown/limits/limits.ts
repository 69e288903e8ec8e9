import type { Remark } from '#lib/findings.ts'

/**
 * What a text may hold. Some small files cost a parser minutes; each limit is far above any real article (15,000 words,
 * 100 links, 100 notes) and keeps a text at the limit under about a second and a half. `parse-limits.ts` and `tree-limits.ts`
 * hold those that only a parser can see. The patterns read each character once, or they would be bombs themselves.
 */
const limits: readonly Limit[] = [
  {
    rule: 'text-too-long',
    most: 300_000,
    sizes: (source) => [{ size: source.length, at: 0 }],
    message: 'This text has more than 300,000 characters.',
    fix: 'Publish it as several articles; pictures within the text ("data:image/…") belong in files of their own.',
  },
  {
    rule: 'too-many-lines',
    most: 8_000,
    // Empty lines cost a quarter of the others.
    sizes: (source) => {
      const lines = source.split(lineEnd)
      return [{ size: Math.max(lines.filter((line) => line.trim() !== '').length, lines.length / 4), at: 0 }]
    },
    message: 'This text has more than 8,000 lines.',
    fix: 'Publish it as several articles.',
  },
  {
    rule: 'table-too-wide',
    most: 50,
    // A table begins with the line above its row of dashes.
    sizes: (source) =>
      matchesOf(source, /^[ \t>|:-]+$/gm, columnsIn).map(({ size, at }) => ({ size, at: source.lastIndexOf('\n', at - 2) + 1 })),
    message: 'This table has more than 50 columns.',
    fix: 'Split it into several tables, or link to it as a file.',
  },
  {
    rule: 'table-too-large',
    most: 12_000,
    sizes: (source) => counted(source, /\|/g),
    message: 'The tables of this text have more than 10,000 cells.',
    fix: 'Link to them as files, or publish several articles.',
  },
  {
    rule: 'too-many-items',
    most: 4_000,
    sizes: (source) => counted(source, /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t\n]/gm),
    message: 'This text has more than 4,000 list items.',
    fix: 'Publish it as several articles.',
  },
  {
    rule: 'too-many-notes',
    most: 1_500,
    sizes: (source) => counted(source, /\[\^/g),
    message: 'This text has more than 1,500 references to notes.',
    fix: 'Publish it as several articles, or write fewer notes.',
  },
  {
    rule: 'too-many-addresses',
    most: 3_000,
    sizes: (source) => counted(source, /https?:\/\/|www\.|@/gi),
    message: 'This text has more than 3,000 web and mail addresses.',
    fix: 'Publish it as several articles.',
  },
  {
    rule: 'word-too-long',
    most: 20_000_000,
    // The search for mail addresses reads on from each mark within a word: marks times length is what it costs.
    sizes: (source) => (hasLongLine(source) ? matchesOf(source, /[-.\w+\\&#;]+/g, (word) => word.length * marksIn(word)) : []),
    message: 'This line holds a "word" of several thousand characters.',
    fix: 'Take it out, or break it up with spaces.',
  },
  {
    rule: 'space-too-wide',
    most: 1_000,
    // Most texts hold neither: no space of theirs is measured.
    sizes: (source) =>
      source.includes('\t') || source.includes(' '.repeat(1_001))
        ? matchesOf(source, /[ \t]+/g, (space) => space.length * (space.includes('\t') ? 4 : 1))
        : [],
    message: 'This line holds a thousand spaces or tabs in a row.',
    fix: 'Delete them.',
  },
  {
    rule: 'backticks',
    most: 20,
    sizes: (source) => [{ size: new Set(source.match(/`+/g)?.map((run) => run.length)).size, at: source.search(/`{20}/) }],
    message: 'This text has rows of backticks (`) of more than 20 different lengths.',
    fix: 'Write code between ` and `, or between lines of ``` and ```.',
  },
]

const lineEnd = /\r\n|\n|\r/

interface Limit {
  readonly rule: string
  readonly most: number
  readonly sizes: (source: string) => readonly Size[]
  readonly message: string
  readonly fix: string
}

/** How much there is of something, and where. */
interface Size {
  readonly size: number
  readonly at: number
}

/** Say which limits a text passes, before anything parses it. Each is an error where it is passed first. */
export function beyondLimits(source: string): Remark[] {
  const remarks: Remark[] = []
  for (const { rule, most, sizes, message, fix } of limits) {
    // The first is enough: the rest may be long to look at, too.
    if (remarks.length > 0) break
    const passed = sizes(source).find(({ size }) => size > most)
    if (passed) remarks.push({ ...placeAt(source, passed.at), severity: 'error', rule, message, fix })
  }
  return remarks
}

const columnsIn = (row: string): number => row.split('|').filter((cell) => cell.includes('-')).length

/** A shorter one costs little, whatever is in it. */
const longWord = 2_000

const hasLongLine = (source: string): boolean => source.split('\n').some((line) => line.length >= longWord)

const marksIn = (word: string): number => (word.length < longWord ? 0 : (word.match(/[^a-z0-9]/gi)?.length ?? 0))

/** Count a pattern; the place is that of its first match. */
const counted = (source: string, pattern: RegExp): readonly Size[] => {
  const size = source.match(pattern)?.length ?? 0
  return size === 0 ? [] : [{ size, at: source.search(pattern) }]
}

const matchesOf = (source: string, pattern: RegExp, size: (match: string) => number): Size[] =>
  Array.from(source.matchAll(pattern), (match) => ({ size: size(match[0]), at: match.index }))

function placeAt(source: string, offset: number): Pick<Remark, 'line' | 'column'> {
  const before = source.slice(0, Math.max(0, offset)).split(lineEnd)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

import type { Nodes, Paragraph, Parents, Root, Table } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'

/** Name lines that were meant as a table and are none: without a line of hyphens, with dashes of an editor, or parted by empty lines. */
export function brokenTables(tree: Root, source: string): Remark[] {
  if (!/[|｜│┃]|^[ \t>]*\+[-=]|^[ \t>]*-{2,}[ \t]+-{2,}/m.test(source)) return []
  const lines = source.split(/\r\n|\n|\r/)
  return parentsIn(tree).flatMap((parent) => tablesUnder(parent, lines))
}

function parentsIn(tree: Root): Parents[] {
  const found: Parents[] = []
  const walk = (node: Nodes): void => {
    if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return
    found.push(node)
    for (const child of node.children) walk(child)
  }
  walk(tree)
  return found
}

/** A line of a paragraph as it is in the file, without the marks of the quote or list that it is in. */
interface Line {
  readonly words: string
  readonly line: number
  readonly column: number
  /** As in exports that put a backslash before signs that Markdown reads. */
  readonly isEscaped: boolean
}

/** Paragraphs that follow each other and that are rows alone are one table. */
function tablesUnder(parent: Parents, lines: readonly string[]): Remark[] {
  const remarks: Remark[] = []
  let before: Nodes | null = null
  for (const [at, node] of parent.children.entries()) {
    if (node.type === 'table') remarks.push(...swallowed(node, lines))
    if (node.type !== 'paragraph') {
      before = node
      continue
    }
    const rows = linesOf(node, lines)
    const goesOn = rows.every(isRow) && before !== null && (before.type === 'table' || isRows(before, lines))
    const said = goesOn ? (before?.type === 'table' ? strayRow : null) : faultOf(rows, parent.children[at + 1], lines)
    const [first] = rows
    if (said && first) {
      const { from = first, ...rest } = said
      remarks.push({ line: from.line, column: from.column, severity: 'warning', rule: 'table-unread', ...rest })
    }
    before = node
  }
  return remarks
}

/** A line right below a table is a row of it, with or without bars. */
function swallowed({ position, children }: Table, lines: readonly string[]): Remark[] {
  const [start, end] = [position?.start.line ?? 1, position?.end.line ?? 0]
  const bare = (line: number) => (lines[line - 1] ?? '').replace(/^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])+/, '').trim()
  if (!bare(start).startsWith('|')) return []
  const at = Array.from({ length: Math.max(0, end - start - 1) }, (_, row) => start + 2 + row).find(
    (line) => !bare(line).includes('|') || !bare(line).startsWith('|'),
  )
  if (at === undefined || children.length < 2) return []
  return [
    {
      line: at,
      column: 1,
      severity: 'warning',
      rule: 'table-unread',
      message: `"${brief(bare(at), 40)}" is a row of the table above it, because nothing parts it from the table.`,
      fix: 'Put an empty line before it if it is no row; each row stands on one line, and <br> breaks a line within a cell.',
    },
  ]
}

const isRows = (node: Nodes, lines: readonly string[]): boolean => node.type === 'paragraph' && linesOf(node, lines).every(isRow)

function linesOf({ position }: Paragraph, lines: readonly string[]): Line[] {
  const { start, end } = position ?? {}
  if (!start || !end) return []
  return lines.slice(start.line - 1, end.line).map((line, at) => {
    const from = at === 0 ? start.column - 1 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0)
    const words = line.slice(from).trim()
    return { words: words.replace(/\\([|:+=-])/g, '$1'), line: start.line + at, column: from + 1, isEscaped: /\\\|/.test(words) }
  })
}

const bar = '[|｜│┃]'
const bars = new RegExp(bar, 'g')
/** Hyphens, and what editors make of them. */
const dash = '[-\u00AD\u2010-\u2015\u2212\u2500\u2501_=~*]'
const under = new RegExp(`^(?=.*${dash})(?=.*[|｜│┃┼+])(?:${dash}|[|｜│┃┼+:\\s])+$`)
const hyphens = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

const isRow = ({ words }: Line): boolean =>
  words.length > 2 && isBar(words.charAt(0)) && isBar(words.charAt(words.length - 1)) && /[^\s|｜│┃]/.test(words)
const isBar = (sign: string): boolean => '|｜│┃'.includes(sign)
const isUnder = ({ words }: Line): boolean => under.test(words)
const cellsIn = (words: string): number => words.replace(new RegExp(`^${bar}|${bar}$`, 'g'), '').split(bars).length
const countOf = (words: string): number => (words.match(bars) ?? []).length

type Fault = Pick<Remark, 'message' | 'fix'> & { readonly from?: Line }

const strayRow: Fault = {
  message: 'This row is parted from its table by an empty line, so it is shown as words with bars between them.',
  fix: 'Delete the empty line before it.',
}

function faultOf(lines: readonly Line[], next: Nodes | undefined, all: readonly string[]): Fault | null {
  const [first, second] = lines
  if (!first) return null
  if (/^\+[-=:]{2,}[-=+:]*\+$/.test(first.words)) return grid
  const mark = lines.findIndex((line, at) => at > 0 && isUnder(line) && countOf(lines[at - 1]?.words ?? '') > 0)
  if (mark > 0) return wrongLine(lines, mark)
  if (isOneLine(first.words)) return oneLine
  if (second && lines.every(({ words }) => /^\|[ \t]+[^|]+$/.test(words))) return verse
  const rows = lines.findIndex((line, at) => isRow(line) && isRow(lines[at + 1] ?? line) && at + 1 < lines.length)
  const head = lines[rows]
  if (head && countOf(head.words) > 2 && cellsIn(head.words) === cellsIn(lines[rows + 1]?.words ?? ''))
    return { ...noLine(head.words), from: head }
  if (isBareTable(lines)) return noLine(first.words)
  if (lines.every(isRow) && countOf(first.words) > 2 && next?.type === 'paragraph') {
    const [below, ...others] = linesOf(next, all)
    if (below && isUnder(below)) return parted
    if (below && others.length === 0 && isRow(below) && cellsIn(below.words) === cellsIn(first.words)) return noLine(first.words)
  }
  return next?.type === 'thematicBreak' ? simpleTable(lines, next, all) : null
}

/** Rows without bars at their ends: three of two cells, or two of more. A sentence that goes on has other lengths. */
function isBareTable(lines: readonly Line[]): boolean {
  const rows = lines.map(({ words }) => words.split(/[ \t]\|[ \t]/))
  const [head = []] = rows
  const areCells = rows.every(
    (cells) => cells.length === head.length && cells.every((cell) => /^[^|]{1,40}(?<![.,;:])$/.test(cell.trim())),
  )
  return areCells && rows.length > 1 && head.length > 1 && rows.length + head.length > 4
}

const line = (cells: number): string => `|${' --- |'.repeat(Math.min(cells, 20))}`

const noLine = (head: string): Fault => ({
  message: `"${brief(head, 40)}" was meant as the head of a table, and the line of hyphens under it is missing.`,
  fix: `Write ${line(cellsIn(head))} as a line of its own under it, and no empty line between the rows.`,
})

function wrongLine(lines: readonly Line[], at: number): Fault | null {
  const [head, mark] = [lines[at - 1], lines[at]]
  if (!head || !mark) return null
  const [cells, marks] = [cellsIn(head.words), cellsIn(mark.words)]
  const isFine = hyphens.test(mark.words)
  if (isFine && cells === marks) return { ...(mark.isEscaped ? escaped : unread), from: head }
  return {
    from: mark,
    message: isFine
      ? `The head of this table has ${cells} ${cells === 1 ? 'cell' : 'cells'} and the line under it ${marks}, so it is not read as a table.`
      : `"${brief(mark.words, 40)}" under the head of a table has other signs than hyphens, so it is not read as a table.`,
    fix: `Write ${line(cells)} instead.`,
  }
}

const escaped: Fault = {
  message: 'The bars of this table have backslashes before them, so it is not read as a table.',
  fix: 'Take the backslashes away.',
}

const unread: Fault = {
  message: 'These lines were meant as a table and are not read as one.',
  fix: 'Put an empty line before the head of the table, and no spaces before its lines.',
}

const isOneLine = (words: string): boolean =>
  /[^\s|:-][ \t]*\|[ \t|]*:?-{2,}:?[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t|]*[^\s|:-]/.test(words)

const oneLine: Fault = {
  message: 'The rows of this table stand on one line, so it is not read as a table.',
  fix: 'Write each row on a line of its own, from the first | to the last.',
}

const parted: Fault = {
  message: 'Empty lines part the rows of this table, so it is not read as a table.',
  fix: 'Delete the empty lines between its rows.',
}

const grid: Fault = {
  message: 'This table is drawn with + and -, which is not read as a table here.',
  fix: 'Write a row for each line, | one | two |, and | --- | --- | under the first; take the lines of + and - out.',
}

const verse: Fault = {
  message: 'The bars before these lines mean nothing here, so readers would see them, and the lines as one.',
  fix: 'Take the bars away, and end each line with a backslash \\ or with <br>.',
}

/** Pandoc draws columns by hyphens alone, which are a rule between paragraphs here. */
function simpleTable(lines: readonly Line[], rule: Nodes, all: readonly string[]): Fault | null {
  const at = rule.position?.start.line ?? 0
  const last = lines.at(-1)
  const marks = (all[at - 1] ?? '').trim()
  if (!last || last.line !== at - 1 || !/^-{2,}(?:[ \t]+-{2,})+$/.test(marks) || !/\S[ \t]{2,}\S/.test(last.words)) return null
  return {
    from: last,
    message: `"${brief(last.words, 40)}" was meant as the head of a table; columns drawn with spaces and hyphens are not read as a table here.`,
    fix: 'Write a row for each line, | one | two |, and | --- | --- | under the first.',
  }
}

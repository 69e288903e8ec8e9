import type { Code, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** A block of code as its author fenced it. */
interface Fence {
  readonly marks: string
  /** The lines of the file where it begins and ends. */
  readonly from: number
  readonly to: number
  readonly column: number
  readonly code: readonly string[]
}

/** Name each fence of code that is closed nowhere, or by another: what follows is taken for code. One that turns all others around is the last. */
export function openFences(tree: Root, source: string): Remark[] {
  if (!/``|~~~/.test(source)) return []
  const lines = source.split(/\r\n|\n|\r/)
  const remarks: Remark[] = inLines(tree, source)
  for (const node of nodesOf(tree, 'code')) {
    const fence = fenceOf(node, source)
    const fault = fence && faultOf(fence, lines)
    if (!fence || !fault) continue
    const { turns, ...said } = fault
    remarks.push({
      line: fence.from,
      column: fence.column,
      rule: 'code-fence',
      severity: turns ? 'error' : severityOf(fence),
      ...said,
    })
    if (turns) break
  }
  return remarks
}

function fenceOf({ position, value }: Code, source: string): Fence | null {
  const { start, end } = position ?? {}
  const [marks] = /^(?:`{3,}|~{3,})/.exec(source.slice(start?.offset ?? 0, (start?.offset ?? 0) + 100)) ?? []
  if (!start || !end || marks === undefined) return null
  return { marks, from: start.line, to: end.line, column: start.column, code: value.split(/\r\n|\n|\r/) }
}

/** Where an empty line is in the code, other text has become code. */
const severityOf = ({ code }: Fence): 'error' | 'warning' => (code.join('\n').trim().includes('\n\n') ? 'error' : 'warning')

type Fault = Pick<Remark, 'message' | 'fix'> & { readonly turns: boolean }

function faultOf(fence: Fence, lines: readonly string[]): Fault | null {
  const { marks, from, to, code } = fence
  if (to > from && closes(marks, lines[to - 1] ?? '')) return innerFence(fence)
  const after = lines.findIndex((line, at) => at >= to && line.trim() !== '')
  if (after >= 0 && closes(marks, lines[after] ?? ''))
    return {
      message: `The ${marks} of line ${from} opens code, and the ${marks} of line ${after + 1} does not close it, because it is further left. It opens code, too.`,
      fix: `Put as many spaces before the ${marks} of line ${after + 1} as are before that of line ${from}.`,
      turns: true,
    }
  if (code.join('').trim() === '')
    return {
      message: `The ${marks} of line ${from} opens code in which nothing is.`,
      fix: 'Delete it, or write the code below it.',
      turns: false,
    }
  return {
    message:
      after < 0
        ? `The ${marks} of line ${from} is never closed, so all that follows it is shown as code.`
        : `The ${marks} of line ${from} is not closed before its list or quote ends.`,
    fix: wordsBefore(fence, lines) ?? toClose(fence, lines),
    turns: false,
  }
}

/** What was meant to close code that begins in the middle of a line opens another. */
function wordsBefore({ marks, from, code }: Fence, lines: readonly string[]): string | null {
  if (/\S/.test(bare(lines[from - 1] ?? '').slice(marks.length)) && code.length > 1) return null
  const at = lines
    .slice(Math.max(0, from - 60), from - 1)
    .findLastIndex((line) => /[^`~\s>].*(?:`{3}|~{3})[\w+#.-]*[ \t]*$/.test(line))
  return at < 0
    ? null
    : `Line ${Math.max(0, from - 60) + at + 1} has ${marks} after other words: write them on a line of their own, so that line ${from} closes them.`
}

const bare = (line: string): string => line.replace(/^[ \t>]+/, '').trimEnd()

const closes = (marks: string, line: string): boolean =>
  bare(line).length >= marks.length && [...bare(line)].every((sign) => sign === marks.charAt(0))

/** Look for the line that was meant to close it: too short, of other signs, with words behind or before it. */
function toClose({ marks, from, code }: Fence, lines: readonly string[]): string {
  const meant = code.findIndex((line) => /^(?:`{2,}|~{2,}|´{3}|'{3}|‘{3}|’{3})[^`~\w]*$/.test(bare(line)))
  const glued = meant >= 0 ? meant : code.findIndex((line) => /^(?:`{3}|~{3})|(?:`{3}|~{3})$/.test(bare(line)))
  if (glued < 0) return `Write ${marks} as a line of its own where the code ends.`
  if (closes(marks, lines[from + glued] ?? ''))
    return `Line ${from + 1 + glued} was probably meant to close it: take the spaces before its ${marks} away.`
  return `Line ${from + 1 + glued} was probably meant to close it: write there ${marks} alone, the same signs and as many as in line ${from}.`
}

/** Within code that is closed, a fence that names a language was meant to open another: the first was not closed before it. */
function innerFence({ marks, from, code }: Fence): Fault | null {
  const opening = new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}[ \\t]*[a-z][\\w+#.-]*[ \\t]*$`, 'i')
  const inner = code.findIndex((line) => opening.test(line))
  if (inner < 0) return null
  const line = from + 1 + inner
  return {
    message: `The ${marks} of line ${from} is not closed before line ${line}, which opens code, too: all between them is shown as code.`,
    fix: `Write ${marks} as a line of its own where the code of line ${from} ends; if it is to show line ${line} as it is, open and close it with ${marks}${marks.charAt(0)}.`,
    turns: true,
  }
}

/** A fence in the middle of a line makes code within the line of all that follows it. */
function inLines(tree: Root, source: string): Remark[] {
  return nodesOf(tree, 'inlineCode').flatMap(({ position }): Remark[] => {
    const { start, end } = position ?? {}
    const written = source.slice(start?.offset ?? 0, end?.offset ?? 0)
    const [marks = ''] = /^`{3}(?=[\s\S]*[\r\n])|^``(?=[\w+-]*[ \t]*\r?\n[\s\S]*\n[ \t>]*``$)/.exec(written) ?? []
    if (!start || !end || marks === '') return []
    return [
      {
        line: start.line,
        column: start.column,
        severity: 'warning',
        rule: 'code-fence',
        message:
          marks.length < 3
            ? 'Two backticks open no lines of code, so these lines run together.'
            : 'This ``` stands in a line of words, so the lines of the code run together.',
        fix: 'Begin the code on a line of its own: ``` alone, or with the name of the language, and close it the same way.',
      },
    ]
  })
}

import type { Remark } from '#lib/findings.ts'
import type { Fix } from './entries.ts'

/** Say what had to be fixed in the lines of a file, of which the YAML begins at `first`. */
export function fixRemark(
  { line, column, kind, reason, fixed, field, isCertain }: Fix,
  lines: readonly string[],
  first: number,
): Remark {
  const at = first + line
  const edit = fixed && { first: first + fixed.first + 1, last: first + fixed.last + 1, lines: fixed.lines }
  if (kind === 'goes-on' && edit)
    return {
      line: at + 1,
      column: 1,
      severity: 'note',
      rule: 'front-matter-yaml',
      message: `The value of "${field}" goes on in the next line, and is read so.`,
      fix: `Nothing to do; on one line it would be: ${edit.lines[0]}`,
    }
  if (kind === 'twice' && edit)
    return {
      line: at + 1,
      column: 1,
      severity: 'note',
      rule: 'front-matter-yaml',
      message: 'This field is in the front matter twice, and says the same.',
      fix: 'Remove one of the two lines.',
      edit,
    }
  const problem = yamlProblem(reason, lines[at] ?? '')
  // A name, or words: who knows?
  const [, name] = /:\s+(&[\w-]+)\s+\S/.exec(lines[at] ?? '') ?? []
  if (name !== undefined && edit)
    return {
      ...problem,
      fix: `Write: ${edit.lines.map((one) => one.trimEnd()).join(' ⏎ ')}, or take ${name} away if it was a name for other lines.`,
      line: at + 1,
      column: column + 1,
      severity: 'error',
    }
  const written = edit && edit.lines.length > 0 ? { fix: `Write: ${edit.lines.map((one) => one.trimEnd()).join(' ⏎ ')}` } : {}
  return { ...problem, ...written, line: at + 1, column: column + 1, severity: 'error', ...(edit && isCertain ? { edit } : {}) }
}

/** Say in plain words what YAML stumbled over: by the line as its author sees it, for YAML's own words help nobody. */
export function yamlProblem(reason: string, line: string): Pick<Remark, 'rule' | 'message' | 'fix'> {
  const value = /^[^:]*:\s*(.*)$/.exec(line)?.[1]?.trim() ?? ''
  const quote = value[0] ?? ''
  const problem = yamlProblems.find(([applies]) => applies(value, line, reason))
  const [, message, fix] = problem ?? [null, 'This line cannot be read as it is.', quoteIt]
  return { rule: 'front-matter-yaml', message: message.replaceAll('QUOTE', quote), fix: fix.replaceAll('QUOTE', quote) }
}

const quoteIt = 'Put the whole value in double quotes, as in title: "Cold calls: a defense".'

const yamlProblems: readonly (readonly [(value: string, line: string, reason: string) => boolean, string, string])[] = [
  [
    (_value, _line, reason) => reason.includes('duplicated'),
    'This field is in the front matter twice.',
    'Keep one of the two lines.',
  ],
  [(_value, line) => /^ *\t/.test(line), 'This line is indented by a tab.', 'Remove the tab, or use spaces.'],
  [
    (value, line) => /^\*[\w-]+$/.test(value) || /^\s*<<\s*:/.test(line),
    'A value that begins with * stands for what another line says, which is not read here.',
    'Write here what that line says; if the * is meant as it is, put the whole value in double quotes.',
  ],
  [
    (value) => /^!!\w/.test(value),
    'What begins with !! says what kind a value is, which is not read here.',
    'Write the value alone.',
  ],
  [(value) => /^[@%*&!`|>]|^[-?]\s/.test(value), 'A value that begins with QUOTE must be in quotes.', quoteIt],
  [
    (value) => /^[[{]/.test(value),
    'A list that is opened by QUOTE is not closed.',
    'Close the bracket on the same line, as in tags: [one, two].',
  ],
  [
    (value) => /^("[^"]*"|'[^']*')./.test(value),
    'There is text after the closing quotation mark.',
    'Put the whole value in single quotes: title: \'"A" and B\'.',
  ],
  [
    (value) => /^["']/.test(value),
    'A quotation mark is opened here and not closed.',
    'Close it with the same mark at the end of the line.',
  ],
  [(value) => /:(\s|$)/.test(value), 'A value with a colon in it must be in quotes.', quoteIt],
  [
    (_value, line) => /^\s*[-*•]/.test(line),
    'This item of a list cannot be read.',
    'Write each item on a line of its own, as in - one.',
  ],
  [
    (_value, line) => /^\s*[\p{L}\p{N}_-]+(:\S|:[^\S \t]|\s=)/u.test(line),
    'There must be a colon and a space after the name of a field.',
    'Write it as name: value.',
  ],
  [
    (_value, line) => /^\s+[\p{L}_][\p{L}\p{N}_-]*\s*:(\s|$)/u.test(line),
    'This field is indented, and belongs to nothing above it.',
    'Remove the spaces at the beginning of the line.',
  ],
  [
    (_value, line) => line.trim() !== '' && !line.includes(':'),
    'This line is not a field.',
    'Write it as name: value, or close the front matter with --- above it.',
  ],
]

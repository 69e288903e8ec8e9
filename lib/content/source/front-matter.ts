import matter from 'gray-matter'
import { YAMLException } from 'js-yaml'
import { type Mend, parseYaml, readEntries } from '#lib/content/yaml/entries.ts'
import type { Remark } from '#lib/findings.ts'

/** A text divided into what its front matter says and what remains. */
export interface FrontMatter {
  /** Field names and values as written: texts, lists and mappings of texts; nothing is guessed to be a date or a number. */
  readonly data: Readonly<Record<string, unknown>>
  /** The text with the front matter's lines emptied, so that line numbers stay those of the file. */
  readonly body: string
  readonly remarks: readonly Remark[]
  /** Whether all that it says is in `data`: where not, nothing is concluded from what is missing. */
  readonly isWhole: boolean
  /** Say in which line of the file a field is. */
  readonly lineOf: (field: string) => number
}

/** Divide a text into front matter and body. This is the only place that calls gray-matter. */
export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const block = findBlock(lines, first)
  if (block === 'none') return { data: {}, body: text, remarks: [], isWhole: true, lineOf: () => 1 }
  const gap = 'rule' in block && block.rule === unclosed ? gapBelowFields(lines, first) : -1
  if ('rule' in block && gap > 0) return readAsClosed(lines, gap, block)
  if ('rule' in block) return { data: {}, body: '', remarks: [block], isWhole: false, lineOf: () => 1 }
  const header = lines.slice(first + 1, block.end)
  const body = lines.map((line, at) => (at <= block.end ? '' : line)).join('\n')
  // gray-matter hands on the text from the end of its --- line on: line 0 is that line.
  const parsed = remarked(() => parseHeader(header.join('\n')), lines, first, block.end)
  return {
    ...parsed,
    remarks: [...parsed.remarks, ...lostToComments(lines, first, block.end)],
    body,
    lineOf: (field) => lineOfField(lines.slice(0, block.end), field),
  }
}

const unclosed = 'front-matter-unclosed'

/** Find the empty line below fields that are never closed; -1 where it is not clear where they end. */
function gapBelowFields(lines: readonly string[], first: number): number {
  const gap = lines.findIndex((line, at) => at > first && line.trim() === '')
  const fields = lines.slice(first + 1, gap)
  return fields.length > 0 && fields.every((line) => /^([\p{L}_][\p{L}\p{N}_.-]*\s*:|\s|-|#)/u.test(line)) ? gap : -1
}

/** Read fields as if the line below them closed them: so all else is checked. What hides a text counts only where it is written as it must be. */
function readAsClosed(lines: readonly string[], gap: number, remark: Remark): FrontMatter {
  const read = readFrontMatter(lines.with(gap, '---').join('\n'))
  const edit = { first: gap + 1, last: gap + 1, lines: ['---', ''] }
  return { ...read, data: withoutHiding(read.data), remarks: [{ ...remark, edit }, ...read.remarks] }
}

/** Read a file that is fields alone, such as site.yaml. */
export function readFields(text: string): FrontMatter {
  const lines = text.split('\n')
  return { ...remarked(() => parseYaml(text), lines, 0, lines.length), body: '', lineOf: (field) => lineOfField(lines, field) }
}

/** Find where the front matter ends, or say why there is none. */
function findBlock(lines: readonly string[], first: number): { end: number } | 'none' | Remark {
  const opening = lines[first]?.trim() ?? ''
  if (opening === '+++')
    return remark(first, 'front-matter-toml', tomlMessage, 'Write it between two lines of ---, each field as name: value.')
  if (/^---\s*[a-z]/i.test(opening)) {
    const message = `The first line is "${opening.slice(0, 40)}", but front matter begins with a line of exactly ---.`
    return remark(first, 'front-matter-language', message, 'Make the first line --- and write the fields below it as name: value.')
  }
  if (opening !== '---') return 'none'
  const inside = lines.slice(first + 1)
  // Jekyll, Pandoc and Quarto close a header by three points, too.
  const end = inside.findIndex((line) => /^(---|\.\.\.)$/.test(line.trim()))
  if (!holdsFields(end < 0 ? inside.slice(0, 1) : inside.slice(0, end)) && end !== 0) return 'none'
  if (end < 0) {
    const fix = 'Put a line of exactly --- after the last field, before the text.'
    return remark(first, unclosed, 'The front matter that begins here is never closed.', fix)
  }
  const odd = inside.slice(0, end).findIndex((line) => line.startsWith('---'))
  if (odd >= 0)
    return remark(first + 1 + odd, 'front-matter-rule', 'There is a line inside the front matter that begins with ---.', oddFix)
  return { end: first + 1 + end }
}

/** YAML drops what follows ` #`, also where its author meant a number or a tag. */
function lostToComments(lines: readonly string[], first: number, end: number): Remark[] {
  return lines.slice(0, end).flatMap((line, at) => {
    if (at <= first || !/^[\w-]+\s*:\s+(?:[^"'#|>\s][^"#]*\s)?#\S/.test(line)) return []
    const message = 'What follows # on this line is not read.'
    return [
      remark(
        at,
        'front-matter-comment',
        message,
        'Put the whole value in double quotes, or leave a space after # if it is only a comment.',
      ),
    ]
  })
}

/**
 * Tell fields from prose between two rules: prose is between empty lines, and its words before a colon begin with a capital.
 * In doubt it is fields: to publish a header as text might publish a draft.
 */
function holdsFields(lines: readonly string[]): boolean {
  const isApart = lines[0]?.trim() === '' && lines.at(-1)?.trim() === ''
  const field = isApart
    ? /^[\s{"'-]*[\p{Ll}_][\p{L}\p{N}_.:-]*["']?\s*:(\s|$)/u
    : /^[\s{"'-]*[\p{L}_][\p{L}\p{N}_ .:-]*["']?\s*:(\s|$)|^\s*#/u
  return lines.some((line) => field.test(line))
}

/** gray-matter runs scripts in front matter unless every engine but one refuses: it gets one line of --- and one engine. */
function parseHeader(yaml: string): object {
  const engines = { yaml: parseYaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse }
  return yaml.trim() === '' ? {} : matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines }).data
}

function refuse(): object {
  throw new YAMLException('only YAML is read')
}

/** Call `parse`; what YAML cannot read becomes a remark, and is read as it must be. Line 0 of the YAML text is `lines[start]` of the file. */
function remarked(
  parse: () => object,
  lines: readonly string[],
  start: number,
  end: number,
): Pick<FrontMatter, 'data' | 'remarks' | 'isWhole'> {
  try {
    return { data: { ...parse() }, remarks: [], isWhole: true }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const first = lines[start]?.trim() === '---' ? start + 1 : start
    const read = readEntries(lines.slice(first, end))
    if (!read || read.mends.length === 0) {
      const mark = error.mark ?? { line: 0, column: 0 }
      const problem = yamlProblem(error.reason ?? error.message, lines[start + mark.line] ?? '')
      return {
        data: {},
        remarks: [{ ...problem, line: start + mark.line + 1, column: mark.column + 1, severity: 'error' }],
        isWhole: false,
      }
    }
    return {
      data: withoutHiding(read.data, (name) => read.mends.some(({ field }) => field === name)),
      remarks: read.mends.map((mend) => mendRemark(mend, lines, first)),
      isWhole: read.isWhole,
    }
  }
}

/** What hides a text is taken only as its author wrote it: the mistakes of a draft would hold up nobody. */
function withoutHiding(data: FrontMatter['data'], isMended: (name: string) => boolean = () => true): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !(/^(draft|unlisted|publishAt)$/.test(name) && isMended(name))))
}

function mendRemark(
  { line, column, kind, reason, mended, field, isCertain }: Mend,
  lines: readonly string[],
  first: number,
): Remark {
  const at = first + line
  const edit = mended && { first: first + mended.first + 1, last: first + mended.last + 1, lines: mended.lines }
  if (kind === 'goes-on' && edit)
    return {
      line: at + 1,
      column: 1,
      severity: 'note',
      rule: 'front-matter-yaml',
      message: `The value of "${field}" goes on in the next line, and is read so.`,
      fix: `Nothing to do; on one line it would be: ${edit.lines[0]}`,
    }
  const problem = yamlProblem(reason, lines[at] ?? '')
  const written = edit && edit.lines.length > 0 ? { fix: `Write: ${edit.lines.map((one) => one.trimEnd()).join(' ⏎ ')}` } : {}
  return { ...problem, ...written, line: at + 1, column: column + 1, severity: 'error', ...(edit && isCertain ? { edit } : {}) }
}

/** Say in plain words what YAML stumbled over: by the line as its author sees it, for YAML's own words help nobody. */
function yamlProblem(reason: string, line: string): Pick<Remark, 'rule' | 'message' | 'fix'> {
  const value = /^[^:]*:\s*(.*)$/.exec(line)?.[1]?.trim() ?? ''
  const quote = value[0] ?? ''
  const problem = yamlProblems.find(([applies]) => applies(value, line, reason))
  const [, message, fix] = problem ?? [null, `The front matter cannot be read here (${reason}).`, quoteIt]
  return { rule: 'front-matter-yaml', message: message.replace('QUOTE', quote), fix }
}

const quoteIt = 'Put the whole value in double quotes, as in title: "Cold calls: a defense".'

const yamlProblems: readonly (readonly [(value: string, line: string, reason: string) => boolean, string, string])[] = [
  [
    (_value, _line, reason) => reason.includes('duplicated'),
    'This field is in the front matter twice.',
    'Keep one of the two lines.',
  ],
  [(_value, line) => /^ *\t/.test(line), 'This line is indented by a tab.', 'Remove the tab, or use spaces.'],
  [(value) => /^[@%*&!`|>]/.test(value), 'A value that begins with QUOTE must be in quotes.', quoteIt],
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
    (_value, line) => /^\s*[\p{L}\p{N}_-]+(:\S|\s=)/u.test(line),
    'There must be a colon and a space after the name of a field.',
    'Write it as name: value.',
  ],
  [
    (_value, line) => line.trim() !== '' && !line.includes(':'),
    'This line is not a field.',
    'Write it as name: value, or close the front matter with --- above it.',
  ],
]

/** Say at which line (from 1) a field is; line 1 if it cannot be seen. */
function lineOfField(lines: readonly string[], field: string): number {
  const at = lines.findIndex(
    (line) => line.replace(/^["']/, '').startsWith(field) && /^["']?\s*:/.test(line.replace(/^["']/, '').slice(field.length)),
  )
  return at < 0 ? 1 : at + 1
}

function remark(index: number, rule: string, message: string, fix: string): Remark {
  return { line: index + 1, column: 1, severity: 'error', rule, message, fix }
}

const tomlMessage = 'The front matter is written in TOML (between lines of +++).'
const oddFix = 'Close the front matter with a line of exactly ---, or remove this line.'

import matter from 'gray-matter'
import { YAMLException } from 'js-yaml'
import { ownHiding } from '#lib/content/hidden/words.ts'
import { parseYaml, readEntries } from '#lib/content/yaml/entries.ts'
import { fixRemark, yamlProblem } from '#lib/content/yaml/problems.ts'
import { readToml } from '#lib/content/yaml/toml.ts'
import { endOfUnopened, unfencedFields } from '#lib/content/yaml/unfenced.ts'
import type { Remark } from '#lib/findings.ts'

/** A text divided into what its front matter says and what remains. */
export interface FrontMatter {
  /** Field names and values as written: texts, lists and mappings of texts; nothing is guessed to be a date or a number. A bare null or ~ is null. */
  readonly data: Readonly<Record<string, unknown>>
  /** The text with the front matter's lines emptied, so that line numbers stay those of the file. */
  readonly body: string
  /** How many lines of the file come before the body; null where none of it can be told to be body. */
  readonly above: number | null
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
  if (block === 'none') return unopened(text, lines, first) ?? withoutFence(text, lines)
  const gap = 'rule' in block && block.rule === unclosed ? gapBelowFields(lines, first) : -1
  if ('rule' in block && gap > 0) return readAsClosed(lines, gap, block)
  if ('rule' in block) return { data: {}, body: '', above: null, remarks: [block], isWhole: false, lineOf: () => 1 }
  const header = lines.slice(first + 1, block.end)
  // gray-matter hands on the text from the end of its --- line on: line 0 is that line.
  const parsed = block.isToml
    ? readTomlHeader(header.join('\n'), first + 1)
    : remarked(() => parseHeader(header.join('\n')), lines, first, block.end)
  return {
    ...parsed,
    remarks: [
      ...parsed.remarks,
      ...(block.isToml ? [] : [...lostToComments(lines, first, block.end), ...lostToEscapes(lines, first, block.end)]),
    ],
    body: bodyBelow(text, block.end + 1),
    above: block.end + 1,
    lineOf: (field) => lineIn(text, block.end + 1, field),
  }
}

/** A text that begins with no line of `---` may begin with fields even so. */
function withoutFence(text: string, lines: readonly string[]): FrontMatter {
  const { data, above } = unfencedFields(lines) ?? { data: {}, above: 0 }
  const lineOf = (field: string) => lines.slice(0, above).findIndex((line) => line.toLowerCase().startsWith(`${field}:`)) + 1 || 1
  const said = `The first ${above} lines are read as fields, although no line of --- is above them`
  const note = unfenced('Pelican', said, 'a line of --- above the first and one below the last would say so.')
  const remarks = above === 0 ? [] : [note]
  return { data, body: bodyBelow(text, above), above, remarks, isWhole: true, lineOf }
}

/** Hexo has no line of `---` above its fields, only one below them. */
function unopened(text: string, lines: readonly string[], first: number): FrontMatter | null {
  const end = endOfUnopened(lines, first)
  if (end === null) return null
  const parsed = remarked(() => parseYaml(lines.slice(first, end).join('\n')), lines, first, end)
  const note = unfenced('Hexo', 'The lines above --- are read as fields', 'a line of --- above the first would say so.')
  return {
    ...parsed,
    remarks: [note, ...parsed.remarks, ...lostToComments(lines, first - 1, end), ...lostToEscapes(lines, first - 1, end)],
    body: bodyBelow(text, end + 1),
    above: end + 1,
    lineOf: (field) => lineIn(text, end + 1, field),
  }
}

const unfenced = (system: string, what: string, fix: string): Remark => ({
  ...remark(0, 'front-matter-odd', `${what}, as in ${system}.`, `Nothing to do; ${fix}`),
  severity: 'note',
})

/** Answer a text with the lines of its front matter emptied. */
export function bodyBelow(text: string, above: number | null): string {
  if (above === null) return ''
  let at = 0
  for (let line = 0; line < above && at >= 0; line++) at = text.indexOf('\n', at) + 1 || -1
  return at < 0 ? '\n'.repeat(above - 1) : '\n'.repeat(above) + text.slice(at)
}

/** Say in which line (from 1) of the front matter a field is; line 1 where it cannot be seen. */
export const lineIn = (text: string, above: number | null, field: string): number =>
  lineOfField(text.split('\n', Math.max(0, (above ?? 0) - 1)), field)

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
  return {
    ...remarked(() => parseYaml(text), lines, 0, lines.length),
    body: '',
    above: null,
    lineOf: (field) => lineOfField(lines, field),
  }
}

/** Find where the front matter ends, or say why there is none. */
function findBlock(lines: readonly string[], first: number): { end: number; isToml: boolean } | 'none' | Remark {
  const opening = lines[first]?.trim() ?? ''
  if (opening === '+++') {
    const end = lines.findIndex((line, at) => at > first && line.trim() === '+++')
    return end < 0
      ? remark(first, 'front-matter-toml', unclosedToml, 'Put a line of +++ after the last field.')
      : { end, isToml: true }
  }
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
  return { end: first + 1 + end, isToml: false }
}

/** YAML drops what follows ` #`, also where its author meant a number or a tag. */
function lostToComments(lines: readonly string[], first: number, end: number): Remark[] {
  return lines.slice(0, end).flatMap((line, at) => {
    if (at <= first || !/^[\w-]+\s*:\s+(?!!\s+(?:"[^"]*"|'(?:[^']|'')*')\s*$)(?:[^"'#|>\s][^"#]*\s)?#\S/.test(line)) return []
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

/** In double quotes YAML reads `C:\\new` as a line break and `ew`, and `\\beta` as a sign that nobody sees and `eta`. */
function lostToEscapes(lines: readonly string[], first: number, end: number): Remark[] {
  return lines.slice(0, end).flatMap((line, at) => {
    const [, before = '', value = ''] = /^(\s*(?:-\s+)?(?:[\w-]+\s*:\s+)?)"((?:[^"\\]|\\.){1,2000})"\s*$/.exec(line) ?? []
    const isLost = /(?<!\\)(?:\\\\)*\\(?:[abefv](?=[A-Za-z])|t(?=[a-z]))/.test(value) || /^[A-Za-z]:\\[nrtabefv0]/.test(value)
    if (at <= first || !isLost) return []
    const fix = `Write: ${before}'${value.replaceAll('\\"', '"').replaceAll("'", "''")}'`
    return [
      {
        ...remark(at, 'front-matter-yaml', 'In double quotes, a backslash changes the letter after it, so letters are lost.', fix),
        severity: 'warning' as const,
      },
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
    if (!read || read.fixes.length === 0) {
      const mark = error.mark ?? { line: 0, column: 0 }
      const problem = yamlProblem(error.reason ?? error.message, lines[start + mark.line] ?? '')
      return {
        data: {},
        remarks: [{ ...problem, line: start + mark.line + 1, column: mark.column + 1, severity: 'error' }],
        isWhole: false,
      }
    }
    return {
      data: withoutHiding(read.data, (name) => read.fixes.some(({ field }) => field === name)),
      remarks: read.fixes.map((fix) => fixRemark(fix, lines, first)),
      isWhole: read.isWhole,
    }
  }
}

/** Read TOML; what hides a text counts only where it is written as it must be. */
function readTomlHeader(text: string, opening: number): Pick<FrontMatter, 'data' | 'remarks' | 'isWhole'> {
  const { data, remarks, isWhole, fixed } = readToml(text, opening)
  return { data: withoutHiding(data, (name) => fixed.includes(name)), remarks, isWhole }
}

/** What hides a text is taken only as its author wrote it: the mistakes of a draft would hold up nobody. */
function withoutHiding(data: FrontMatter['data'], isFixed: (name: string) => boolean = () => true): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !(ownHiding.has(name) && isFixed(name))))
}

/** Say at which line (from 1) a field is; line 1 if it cannot be seen. */
function lineOfField(lines: readonly string[], field: string): number {
  // TOML has `name = value`, and `[name]` above the parts of a mapping.
  const bare = (line: string) => line.replace(/^["'[]/, '')
  const at = lines.findIndex((line) => bare(line).startsWith(field) && /^["']?\s*[:=\]]/.test(bare(line).slice(field.length)))
  return at < 0 ? 1 : at + 1
}

function remark(index: number, rule: string, message: string, fix: string): Remark {
  return { line: index + 1, column: 1, severity: 'error', rule, message, fix }
}

const unclosedToml = 'The front matter that begins here with +++ is never closed.'
const oddFix = 'Close the front matter with a line of exactly ---, or remove this line.'

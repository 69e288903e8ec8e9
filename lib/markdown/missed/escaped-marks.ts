import type { Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** Whole marks with a backslash before each sign, as editors export what they did not understand: Google Docs, Word, Notion. */
const escaped: readonly RegExp[] = [
  /(?<!\w)\\\*\\\*(?=[^\s\\*])[^*\n]{1,200}\\\*\\\*/,
  /(?:\\?!)?\\\[[^[\]\n]{1,200}\\\]\\?\((?:https?:|\/|mailto:)[^\n()]{0,300}\)/,
  /^[ \t>]*\\([-*+])[ \t]\S[^\n]*\n[ \t>]*\\\1[ \t]\S[^\n]*/m,
  /^[ \t>]*1\\[.)][ \t]\S[^\n]*\n[ \t>]*2\\[.)][ \t]\S[^\n]*/m,
  /^(?:(?:\\#){1,6}|\\#{2,6})[ \t]+[^\s\d][^\n]*/,
  /^\\>[ \t]+\S[^\n]*/,
  /^(?:\\`\\`\\`|\\`{3})[^\n]*/,
  /\\\[\\?\^[\w-]{1,40}\\?\]/,
]

/** Formulas as chat tools and TeX write them: a backslash before a bracket takes only the backslash away here. */
const formulas: readonly RegExp[] = [
  /\\\((?=[^\n]{0,300}?\\\))[^\n()]{0,150}?(?:\\[a-zA-Z]{2}|[\^=<>]|\w_[\w{])[^\n]{0,200}?\\\)/,
  /\\\[(?!\\?\^)(?=[\s\S]{0,600}?\\\])[^[\]]{0,300}?(?:\\[a-zA-Z]{2}|[\^=])[\s\S]{0,300}?\\\]/,
]

/** Name the first escaped mark of each paragraph: readers see it. */
export function escapedMarks(tree: Root, source: string): Remark[] {
  return nodesOf(tree, 'paragraph').flatMap(({ position }): Remark[] => {
    const { start, end } = position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return []
    const typed = source.slice(start.offset, end.offset)
    if (!typed.includes('\\')) return []
    const words = typed.replace(/\r\n?/g, '\n').replace(/(?<![\\`])`[^`\n]{1,500}`(?!`)/g, (code) => ' '.repeat(code.length))
    const formula = formulas
      .map((pattern) => pattern.exec(words))
      .find((match) => match !== null && !/\\(?:frac|sqrt|sum|int|text|math\w+|begin|end)\{/.test(match[0]))
    if (formula) return [{ ...remarkOn(formula[0].trim(), words.slice(0, formula.index), start), ...ofFormula(formula[0]) }]
    const found = escaped.map((pattern) => pattern.exec(words)).filter((match) => match !== null)
    const [first] = found.toSorted((a, b) => a.index - b.index)
    return first ? [remarkOn(first[0].trim(), words.slice(0, first.index), start)] : []
  })
}

const ofFormula = (words: string): Pick<Remark, 'rule' | 'message' | 'fix'> => ({
  rule: 'foreign-syntax',
  message: `"${brief(words.replace(/\s+/g, ' '))}" is a formula of TeX, of which readers see the signs.`,
  fix: 'Write it in words and signs such as a² + b², or put it in as a picture.',
})

function remarkOn(words: string, before: string, start: { readonly line: number; readonly column: number }): Remark {
  const lines = before.split('\n')
  return {
    line: start.line + lines.length - 1,
    column: (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1),
    severity: 'warning',
    rule: 'markdown-unread',
    message: `"${brief(words.replace(/\s+/g, ' '))}" has backslashes before its marks, so readers see the marks.`,
    fix: 'Take the backslashes away; to show the marks themselves, write them `between backticks`.',
  }
}

import type { Code, Heading, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

type Said = Pick<Remark, 'rule' | 'message' | 'fix'>

/** Name what became a heading by the hyphens right under it, or code by the spaces before it, and reads like neither. */
export function accidents(tree: Root, source: string): Remark[] {
  return nodesOf(tree, 'heading', 'code').flatMap((node): Remark[] => {
    const { start, end } = node.position ?? {}
    if (!start || !end) return []
    const typed = source.slice(start.offset, end.offset)
    const said = node.type === 'heading' ? headingByHyphens(node, typed) : codeBySpaces(node, typed)
    return said ? [{ line: start.line, column: start.column, severity: 'warning', ...said }] : []
  })
}

/** The end of a sentence, behind quotes and brackets too. */
const statement = /[.。]["'”’»)\]*_]*$/
const sentence = /[.!?…。！？]["'”’»)\]*_]*$/

/** A heading may be a question, and is underlined at length. */
function headingByHyphens({ depth }: Heading, typed: string): Said | null {
  const lines = typed.split(/\r\n|\n|\r/).map((line) => line.replace(/^[ \t>]+/, '').trim())
  const under = lines.pop() ?? ''
  const words = lines.join(' ')
  // Between two versions that could not be merged, git writes seven of them.
  if (depth === 1 && under === '=======' && statement.test(words) && words.length > 7) return leftByGit(words)
  if (depth !== 2 || lines.length === 0 || !/^-{1,6}$/.test(under)) return null
  if (!(words.length > 120 || (statement.test(words) && words.length > 60) || (lines.length > 1 && words.length > 80))) return null
  return {
    rule: 'heading-by-accident',
    message: `"${brief(words)}" is a heading because of the ${brief(under, 12)} right under it.`,
    fix: 'If that is a rule between two parts, put an empty line before it. If these words are a heading, write ## before them and delete the line under them.',
  }
}

const leftByGit = (words: string): Said => ({
  rule: 'heading-by-accident',
  message: `"${brief(words)}" is a heading because of the ======= right under it, which git leaves between two versions of a text.`,
  fix: 'Keep the version that is right, and delete the other and this line. If these words are a heading, write # before them instead.',
})

function codeBySpaces({ lang, value }: Code, typed: string): Said | null {
  if (lang || /^(?:`{3}|~{3})/.test(typed) || !isProse(value)) return null
  return {
    rule: 'code-by-accident',
    message: `"${brief(value.replace(/\s+/g, ' ').trim())}" is shown as code because of the spaces before it.`,
    fix: 'Take the spaces at the beginning of its lines away.',
  }
}

/** Sentences, and no sign that is more common in code, in commands and in tables. */
function isProse(value: string): boolean {
  const text = value.trim()
  const words = text.split(/\s+/)
  return (
    words.length >= 12 &&
    /^["“‘'«(]?\p{Uppercase_Letter}/u.test(text) &&
    sentence.test(text) &&
    !/[{}<>=;$|\\`_#@*~^+]|\/\/|--|\s{2,}\S|^\s*[-.\d]|\w\(|\.\w|::/m.test(text) &&
    words.filter((word) => /^["“‘'«(]?\p{Letter}[\p{Letter}'’-]*[.,:!?…”"’»)]*$/u.test(word)).length >= words.length * 0.9
  )
}

import type { Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** Tags that change or hide all that follows them, and must be closed. */
const changing =
  'a b i u s em strong del ins mark small big code kbd sub sup pre details summary blockquote aside h1 h2 h3 h4 h5 h6'.split(' ')
const tag = new RegExp(
  `<!--[\\s\\S]*?(?:-->|$)|<(script|style|textarea|svg|template)\\b[\\s\\S]*?(?:</\\1\\s*>|$)|<(/?)(${changing.join('|')})(?=[\\s/>])[^<>]*>`,
  'gi',
)

/** `a <b then c> d` is no tag, and is named as none. */
const isProse = /^<[a-z]\w*\s+[a-z]+\s+(?:[a-z]+\s+)*[a-z]+\s*>$/

interface Open {
  readonly name: string
  readonly line: number
  readonly column: number
}

/** Name tags that are closed nowhere: all text after them is bold, code, or folded away. */
export function unclosedTags(tree: Root): Remark[] {
  const open: Open[] = []
  for (const { value, position } of nodesOf(tree, 'html')) {
    let [line, lineStart, at] = [position?.start.line ?? 1, 1 - (position?.start.column ?? 1), 0]
    for (const { index, 0: written, 1: hidden, 2: closes, 3: named } of value.matchAll(tag)) {
      for (const { index: end } of value.slice(at, index).matchAll(/\n|\r(?!\n)/g)) [line, lineStart] = [line + 1, at + end + 1]
      at = index
      if (hidden !== undefined || named === undefined || isProse.test(written)) continue
      const name = named.toLowerCase()
      const last = closes === '/' ? open.findLastIndex((tag) => tag.name === name) : -1
      if (last >= 0) open.splice(last, 1)
      else if (closes === '') open.push({ name, line, column: index - lineStart + 1 })
    }
  }
  return open.filter(({ name }, at) => open.findIndex((other) => other.name === name) === at).map(remarkOn)
}

const remarkOn = ({ name, line, column }: Open): Remark => ({
  line,
  column,
  severity: name === 'details' || name === 'pre' ? 'error' : 'warning',
  rule: 'html-unclosed',
  message:
    name === 'details'
      ? '<details> is never closed, so all text after it is folded away.'
      : `<${name}> is never closed, so it changes how the text after it looks.`,
  fix: `Write </${name}> where it ends, or delete <${name}>.`,
})

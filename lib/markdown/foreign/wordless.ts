import type { Root } from 'mdast'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { type Cut, leftOut } from './cut.ts'

/** Read what other systems replace by nothing that an author wrote: lists of contents, and remarks that no reader sees. */
export const wordless = (source: string): Cut[] => [...contents(source), ...comments(source)]

const list = '(?:toc|table[-_ ]?of[-_ ]?contents)'
/** Alone on its line, in whatever spelling. Liquid's includes name a file: `{% include toc.html html=content %}`. */
const toc = new RegExp(
  [
    `\\[\\[?_?${list}_?\\]?\\]`,
    '@\\[toc\\](?:\\([^()\\n]{0,80}\\))?',
    `\\$\\{${list}\\}`,
    `\\{\\{[<%]?-?[ \\t]*(?:\\$?\\.)?(?:Page\\.)?${list}\\b[^\\n{}]{0,80}\\}\\}`,
    `\\{%-?[ \\t]*(?:include(?:_cached|_relative)?[ \\t]+(?:[\\w-]+/)*)?${list}(?:\\.\\w+)?\\b(?:[^%\\n]|%(?!\\}))*%\\}`,
    `<(?:Inline)?(?:toc|toc-?inline|table-?of-?contents)\\b[^\\n<>]{0,80}/?>(?:</[\\w-]+>)?`,
  ]
    .map((one) => `^([ \\t>]*)(${one})[ \\t]*$`)
    .join('|'),
  'gim',
)

const contents = (source: string): Cut[] =>
  /toc|contents/i.test(source)
    ? [...source.matchAll(toc)].map(({ index, 0: whole }) => {
        const written = whole.replace(/^[ \t>]+/, '').trimEnd()
        return {
          start: index + whole.indexOf(written),
          written,
          message: leftOut(written).message,
          fix: 'Nothing to do: pages of several sections have a list of them already.',
        }
      })
    : []

const openComment = /\{%-?[ \t]*comment[ \t]*-?%\}|\{\{[<%][ \t]*comment[ \t]*[%>]\}\}|\{\{-?\/\*|\{#(?=[\s-])|\{[ \t]{0,3}\/\*/g
const closings: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^\{%/, /\{%-?[ \t]*endcomment[ \t]*-?%\}/g],
  [/^\{\{[<%]/, /\{\{[<%][ \t]*\/[ \t]*comment[ \t]*[%>]\}\}/g],
  [/^\{\{/, /\*\/-?\}\}/g],
  [/^\{#/, /#\}/g],
  [/^\{/, /\*\/[ \t]{0,3}\}/g],
]

/** `{% comment %}…{% endcomment %}` of Liquid, `{# … #}` of Nunjucks, `{{/* … *\/}}` of Go, `{/* … *\/}` of MDX: as `<!-- … -->`, each up to its first end. */
function comments(source: string): Cut[] {
  const found: Cut[] = []
  const ends = new Map<RegExp, number>()
  let at = 0
  for (const { index, 0: open } of source.matchAll(openComment)) {
    const close = closings.find(([opens]) => opens.test(open))?.[1]
    if (index < at || !close) continue
    // The next end of a kind is looked for once.
    const known = ends.get(close) ?? 0
    if (known >= 0 && known < index + open.length) ends.set(close, endAfter(source, close, index + open.length))
    const end = ends.get(close) ?? -1
    if (end < 0 || end - index > longest) continue
    const written = source.slice(index, end)
    const shown = `${open.trim()} … ${written.slice(-Math.min(12, written.length)).split(/\s/).at(-1)}`
    found.push({
      start: index,
      written,
      instead: written.replace(/[^\r\n]+/g, ''),
      message: `"${written.length < 60 ? written.replace(/\s+/g, ' ') : shown}" is a remark for authors, so readers do not see it.`,
      fix: 'Nothing to do; you may delete it.',
    })
    at = end
  }
  return found
}

const longest = 20_000

function endAfter(source: string, close: RegExp, from: number): number {
  close.lastIndex = from
  const match = close.exec(source)
  close.lastIndex = 0
  return match ? match.index + match[0].length : -1
}

const scripts = /<(script|style)\b[^<>]*>/gi

/** An empty line ends a block of HTML, and so a script in it: what follows would be read as words. A sign in such a line, which goes with the script, keeps it whole. */
export function partedScripts(source: string, tree: Root): Cut[] {
  if (!/<(?:script|style)\b/i.test(source)) return []
  return nodesOf(tree, 'html').flatMap(({ position, ...node }): Cut[] => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    const html = source.slice(start, end)
    if (!('value' in node) || node.value !== html || !/^[ \t]*$/.test(source.slice(end).split('\n', 1)[0] ?? '')) return []
    const [, name] = [...html.matchAll(scripts)].at(-1) ?? []
    const last = name === undefined ? -1 : html.toLowerCase().lastIndexOf(`<${name.toLowerCase()}`)
    if (name === undefined || html.toLowerCase().includes(`</${name.toLowerCase()}`, last)) return []
    const inside = source.slice(end, source.slice(end).search(new RegExp(`</${name}\\s*>`, 'i')) + end)
    return [...inside.matchAll(/(?<=\n)[ \t]*(?=\r?\n)/g)].map(({ index, 0: written }) => ({
      start: end + index,
      written,
      instead: ';',
      isTight: true,
      message: null,
      fix: '',
    }))
  })
}

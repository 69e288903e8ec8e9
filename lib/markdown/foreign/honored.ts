import type { Heading, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { readRoot } from './address-templates.ts'
import { colonBoxes } from './colon-boxes.ts'
import { type Cut, leftOut, nothingToDo } from './cut.ts'
import { hardSpaces } from './hard-spaces.ts'
import { jsxAttributes } from './jsx-attributes.ts'
import { ownFields } from './own-fields.ts'
import { type Range, tags } from './tags.ts'
import { partedScripts, wordless } from './wordless.ts'

/** A text in which marks of other systems that have one clear meaning are replaced by as many spaces, so that places stay. */
export interface Honored {
  readonly source: string
  readonly remarks: readonly Remark[]
  /** What headings are to be called, by line: `## Prices {#prices}`. */
  readonly ids: ReadonlyMap<number, string>
  /** From where to where spaces stand for such a mark, and its words go on at once: `[out](/x){.y}, and more`. */
  readonly joints: readonly (readonly [from: number, to: number])[]
}

/** Read what other systems write and everybody understands: attributes of kramdown and Pandoc, ids of headings, the site's root in addresses. */
export function honored(source: string, tree: Root, said?: Readonly<Record<string, string>>): Honored {
  const known = tags(source)
  const isWithin = [codeIn(tree, source), known.code].map(within)
  const isCode = (offset: number) => isWithin.some((isIn) => isIn(offset))
  const ids = new Map<number, string>()
  const cuts =
    /\{|__GHOST_URL__|\]\(\||!\[|\bmarkdown\b|toc|contents|:::/i.test(source) || known.cuts.length > 0
      ? [
          ...nodesOf(tree, 'heading').flatMap((heading) => headingAttributes(heading, source, ids)),
          ...attributeLists(source),
          ...ownFields(source, said),
          ...wordless(source),
          ...colonBoxes(source),
          ...rootTemplates(source),
          ...pictureSizes(source),
          ...markdownBlocks(source),
          ...jsxAttributes(source),
          ...known.cuts,
        ].filter(({ start, written }) => !isCode(start) && !isCode(start + written.length - 1))
      : []
  return { ...without(source, [...cuts, ...hardSpaces(source, isCode), ...partedScripts(source, tree)]), ids }
}

/** `<div markdown="1">` of kramdown and MkDocs, alone on its line: what follows it is Markdown. A comment ends the block of HTML. */
function markdownBlocks(source: string): Cut[] {
  const tag =
    /^[ \t]*(<(?:div|section|article|main|aside|center|header|footer)(?=[^<>\n]*[ \t]markdown(?:=["']?(?:1|block|true|span)["']?)?[ \t>])(?:[ \t]+(?:markdown|class|style|align)(?:=(?:"[^"<>\n]*"|'[^'<>\n]*'|[\w-]+))?)+[ \t]*>)[ \t]*$/gm
  return [...source.matchAll(tag)].map(({ index, 0: line, 1: written = '' }) => ({
    start: index + line.indexOf('<'),
    written,
    instead: `<!--${' '.repeat(written.length - 7)}-->`,
    message: `"${brief(written)}" is meant for another system, so it is left out; what stands in it is read as Markdown.`,
    fix: nothingToDo,
  }))
}

/** Find code, which nobody else touches. */
const codeIn = (tree: Root, source: string): Range[] =>
  nodesOf(tree, 'code', 'inlineCode', 'html').flatMap(({ type, position, ...node }): Range[] => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    if (type !== 'html') return [[start, end]]
    const written = 'value' in node && source.slice(start, end) === node.value ? node.value : null
    // Within a quote, the places of what is in it are not known.
    if (written === null) return 'value' in node && codeTag.test(node.value) ? [[start, end]] : []
    return codeTags(written).map(([from, to]) => [start + from, start + to])
  })

const codeTag = /<(?:pre|code|script|style|textarea|xmp)\b/i

/** From where to where HTML has code, each up to its own end. */
function codeTags(html: string): Range[] {
  const found: Range[] = []
  const open = new RegExp(codeTag.source.replace('(?:', '('), 'gi')
  for (let match = open.exec(html); match; match = open.exec(html)) {
    const close = new RegExp(`</${match[1]}\\b`, 'gi')
    close.lastIndex = match.index
    const end = close.exec(html)?.index ?? html.length
    found.push([match.index, end])
    open.lastIndex = end
  }
  return found
}

/** Say of a place whether it is in one of some ranges, which are in order and apart. */
const within =
  (ranges: readonly Range[]) =>
  (offset: number): boolean => {
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.[0] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset < (ranges[low - 1]?.[1] ?? 0)
  }

function without(source: string, cuts: readonly Cut[]): Omit<Honored, 'ids'> {
  const remarks: Remark[] = []
  const joints: [from: number, to: number][] = []
  const parts: string[] = []
  let [at, line, lineStart, longer] = [0, 1, 0, 0]
  for (const { start, written, instead = '', isTight = false, message, fix } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    const before = source.slice(at, start)
    for (const { index } of before.matchAll(/\n|\r(?!\n)/g)) [line, lineStart] = [line + 1, at + index + 1]
    // As many spaces at the start of a line would make code of it.
    const isFirst =
      instead === '' && written.length > 2 && /\S/.test(source.charAt(start + written.length)) && beginsLine(source, start)
    const shown = isTight || isFirst ? instead : instead.padStart(written.length)
    parts.push(before, shown)
    if (message !== null)
      remarks.push({ line, column: start - lineStart + 1, severity: 'note', rule: 'foreign-syntax', message, fix })
    for (const { index } of written.matchAll(/\n|\r(?!\n)/g)) [line, lineStart] = [line + 1, start + index + 1]
    at = start + written.length
    if (instead === '' && !isFirst && /\S/.test(source.charAt(at))) joints.push([start + longer, at + longer])
    longer += shown.length - written.length
  }
  parts.push(source.slice(at))
  return { source: parts.join(''), remarks, joints }
}

const beginsLine = (source: string, start: number): boolean =>
  /(?:^|[\r\n])[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8})?$/.test(source.slice(Math.max(0, start - 60), start))

const attribute = /(?:[.#][\p{Letter}\p{Number}_:.-]+|:?[a-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|-)/u
const attributes = new RegExp(`^(?:\\s*${attribute.source})+\\s*$`, 'u')
/** Words that kramdown and its themes know without a sign before them. */
const plainWord = /^\s*(?:toc|no_toc|notoc|refdef|hide|clear|unnumbered)\s*$/

/** `## Prices {#prices}`, `{: #prices .x}`, or `{/* prices *\/}` as in MDX, at the end of a heading. */
function headingAttributes({ position }: Heading, source: string, ids: Map<number, string>): Cut[] {
  const start = position?.start.offset ?? 0
  const text = source.slice(start, position?.end.offset ?? start).replace(/(?:\r\n|\n|\r)[ \t>]*(?:=+|-+)[ \t]*$/, '')
  const tail = Math.max(0, text.length - 300)
  const match = /\{(?:[ \t]*\/\*\s*#?([\p{Letter}\p{Number}_.:-]+)\s*\*\/[ \t]*|(:?)([^{}\n]*))\}[ \t#]*$/u.exec(text.slice(tail))
  if (!match) return []
  const [, comment, colon, list = ''] = match
  if (comment === undefined && !attributes.test(list) && !(colon && plainWord.test(list))) return []
  const id = comment ?? /(?:^|\s)#([^\s#{}]+)/.exec(list)?.[1]
  const written = match[0].replace(/[ \t#]+$/, '')
  const cut = { start: start + tail + match.index, written }
  if (id === undefined) return [{ ...cut, ...leftOut(written) }]
  if (position) ids.set(position.start.line, id)
  return [
    { ...cut, message: `"${brief(written)}" is taken for the name of this heading: links lead to it by #${id}.`, fix: nothingToDo },
  ]
}

/** `{: .lead}` anywhere; `{.wide}` and `{width=300}` after a link, picture or code, or alone on a line; with a class or id also at its end. */
function attributeLists(source: string): Cut[] {
  return [...source.matchAll(/(?<!\{)\{(:{0,2})((?:[^\n{}"]|"[^"\n]{0,200}"){0,300})\}(?!\})/g)].flatMap((match): Cut[] => {
    const [written, colons = '', list = ''] = match
    const isAlone = isAloneOnItsLine(source, match.index, written)
    const isOption = colons !== '' && /^\s*(?:\/?nomarkdown|options\b.*|\/)?\s*\/?\s*$/.test(list) && /\w|\//.test(list)
    const isNamed = colons === ':' && isAlone && /^\s*[\w-]+:\s/.test(list) && attributes.test(list.replace(/^\s*[\w-]+:/, ''))
    const isKramdown = colons === ':' && (attributes.test(list) || (isAlone && plainWord.test(list)) || isNamed)
    const isPandoc =
      colons === '' &&
      attributes.test(list) &&
      list !== '-' &&
      (isAlone ||
        /[)`*_]/.test(source.charAt(match.index - 1)) ||
        (/[.#]/.test(list) &&
          /(?<!:::)[ \t]$/.test(source.slice(Math.max(0, match.index - 4), match.index)) &&
          endsLine(source, match.index + written.length)))
    if (!isOption && !isKramdown && !isPandoc) return []
    const contents = /^\s*toc\s*$/.test(list) ? lineBefore(source, match.index) : null
    return [
      ...(contents ? [{ ...contents, ...leftOut(contents.written) }] : []),
      { start: match.index, written, ...leftOut(written) },
    ]
  })
}

const endsLine = (source: string, end: number): boolean => /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 20))

function isAloneOnItsLine(source: string, start: number, written: string): boolean {
  const before =
    source
      .slice(Math.max(0, start - 20), start)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const after = source.slice(start + written.length, start + written.length + 20).split(/[\r\n]/)[0] ?? ''
  return /^[ \t>]*$/.test(before) && /^[ \t]*$/.test(after)
}

/** The item of a list that kramdown replaces by a table of contents: `* TOC`. */
function lineBefore(source: string, start: number): { start: number; written: string } | null {
  const match = /(?:^|[\r\n])([ \t]*)((?:[*+-]|\d+\.)[ \t][^\r\n]*)(\r?\n[ \t]*)$/.exec(
    source.slice(Math.max(0, start - 200), start),
  )
  if (!match) return null
  const [, , written = '', end = ''] = match
  return { start: start - end.length - written.length, written }
}

const addressStart =
  /(?:\]\([ \t]*<?|\b(?:href|src)[ \t]*=[ \t]*["'][ \t]*|^[ \t>]*\[[^[\]\n]{1,100}\]:[ \t]*<?)(?=\{\{|\{%|__GHOST_URL__|[{|](?:static|attach|filename)[}|])/gim

const sizes = [
  /!\[[^[\]|\n]*(\|[ \t]*\d{1,4}(?:x\d{1,4})?(?:px|%)?[ \t]*)\](?=[([])/dg,
  /!\[[^[\]\n]*\]\([^()\s=|]*\.[a-z]{3,4}([=|](?:\d{1,4}%?)?x?(?:\d{1,4}%?)?)(?=[ \t)])/dgi,
  /!\[[^[\]\n]*\]\([^()\s]*([ \t]+(?:"=\d{0,4}x?\d{0,4}"|'=\d{0,4}x?\d{0,4}'|"\|?\d{1,4}(?:px)?"|["']:(?:size|no-zoom|class|id)\b[^"'\n]{0,80}["']))(?=[ \t]*\))/dgi,
]

/** Sizes of pictures in their alternative text (`![A boat|300]`), glued to their address, or as their title. */
function pictureSizes(source: string): Cut[] {
  return sizes.flatMap((size) =>
    [...source.matchAll(size)].flatMap(({ indices }): Cut[] => {
      const [start, end] = indices?.[1] ?? [0, 0]
      const written = source.slice(start, end)
      return written === ''
        ? []
        : [{ start: start + written.length - written.trimStart().length, written: written.trim(), ...leftOut(written.trim()) }]
    }),
  )
}

/** Templates that stand for the site's root at the start of an address: `({{ site.baseurl }}/x)`. */
function rootTemplates(source: string): Cut[] {
  return [...source.matchAll(addressStart)].flatMap((match): Cut[] => {
    const start = match.index + match[0].length
    const read = readRoot(source.slice(start, start + 500))
    if (!read) return []
    const address = brief(read.path + read.rest)
    return [
      {
        start,
        written: read.written,
        instead: read.path + '\n'.repeat(read.written.split('\n').length - 1),
        message: `"${brief(read.written)}" is a template of another system. The address is read as ${address}.`,
        fix: `Write ${address}.`,
      },
    ]
  })
}

import type { Html, Nodes, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'

/** Markdown that stands in blocks of HTML, where it is not read. */
export interface Glued {
  readonly remarks: readonly Remark[]
  /** The lines of those blocks: of other marks in them nothing more is to be said. */
  readonly lines: ReadonlySet<number>
}

/** Name the first mark of Markdown in each block of HTML: as no empty line parts it from the tag, readers see it as it is. */
export function gluedMarkdown(tree: Root, source: string): Glued {
  const remarks: Remark[] = []
  const lines = new Set<number>()
  const written = source.split(/\r\n|\n|\r/)
  for (const block of htmlBlocks(tree)) {
    const words = wordsOf(block)
    const found = firstMark(words)
    if (!found) continue
    remarks.push(remarkOn(block, words, found, written))
    const [from, to] = [lineAt(block, words, 0), lineAt(block, words, words.length)]
    for (let at = from; at <= to; at++) lines.add(at)
  }
  return { remarks, lines }
}

/** HTML in a sentence holds no Markdown: what is between its tags is read. */
function htmlBlocks(tree: Root): Html[] {
  const found: Html[] = []
  const walk = (node: Nodes): void => {
    if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return
    for (const child of node.children) {
      if (child.type === 'html') found.push(child)
      else walk(child)
    }
  }
  walk(tree)
  return found
}

const noWords =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|kbd|samp|script|style|textarea|xmp|svg|math|title|option|tt)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z][^<>]*>|<[!?][^>]*>/gi

/** The words of a block, tags and code blotted out, `<br>` by a sign of its own: lines and columns stay. */
const wordsOf = ({ value }: Html): string =>
  value.replace(/\r\n|\r/g, '\n').replace(noWords, (tag) => tag.replace(/[^\n]/g, /^<br\b/i.test(tag) ? '\uFFFB' : '\uFFFC'))

interface Mark {
  readonly start: number
  readonly words: string
  readonly asHtml: string | null
}

type Kind = readonly [pattern: RegExp, asHtml: ((...parts: string[]) => string) | null]

const names = /(?<![\w\]\\])\[(?=[^[\]\n]*\p{Letter})[^[\]^\n][^[\]\n]{0,200}\]\[[^[\]\n]{0,200}\]|\[\^[\w-]{1,60}\](?!\()/gu

/** Marks within a line that are complete. */
const inline: readonly Kind[] = [
  [/(?<![\w*\\])\*\*(?![\s*])([^*\n]{1,300})(?<!\s)\*\*(?![\w*])/, (words) => `<strong>${words}</strong>`],
  [/(?<![\w_\\])__(?![\s_])([^_\n]{1,300})(?<!\s)__(?![\w_])/, (words) => `<strong>${words}</strong>`],
  [/(?<![\w*\\])\*(?![\s*/])([^*\n]{1,200})(?<![\s\\])\*(?![\w*])/, (words) => `<em>${words}</em>`],
  [/(?<![\w_\\/])_(?![\s_])([^_\n]{1,200})(?<![\s\\])_(?![\w_])/, (words) => `<em>${words}</em>`],
  [/(?<![\w~\\])~~(?![\s~])([^~\n]{1,300})(?<!\s)~~(?![\w~])/, (words) => `<del>${words}</del>`],
  [/!\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})(?:[ ]+["'][^"'\n]{0,300}["'])?\)/, (alt, src) => `<img src="${src}" alt="${alt}">`],
  [
    /(?<![\w\\])\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})(?:[ ]+["'][^"'\n]{0,300}["'])?\)/,
    (words, href) => `<a href="${href}">${words}</a>`,
  ],
  [/(?<![`\\])`(?![`\s])([^`\n]{1,300})`(?!`)/, (words) => `<code>${words}</code>`],
  [new RegExp(names.source, 'u'), null],
]

/** Marks that begin a line. Lists and tables have several; a line after `<br>` is one of words. */
const atStart: readonly Kind[] = [
  [/^[ \t]*(?:`{3}|~{3})[^`~\n]*$/m, null],
  [/^[ \t]*#{1,6}[ \t]+\S[^\n]*/m, null],
  [/(?<!\uFFFB[ \t]*\n)^[ \t]*[-*+][ \t]+\S[^\n\uFFFB]*\n[ \t]*[-*+][ \t]+\S[^\n]*/m, null],
  [/^[ \t]*1[.)][ \t]+\S[^\n\uFFFB]*\n[ \t]*2[.)][ \t]+\S[^\n]*/m, null],
  [/^[ \t]*\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n]*\|[ \t]*$/m, null],
]

function firstMark(words: string): Mark | null {
  if (!/[*_~`[#|]|^[ \t]*(?:[-+]|1[.)])[ \t]/m.test(words)) return null
  const found = [...inline, ...atStart].flatMap(([pattern, asHtml]): Mark[] => {
    const match = pattern.exec(words)
    if (!match) return []
    const indent = /^[ \t]*/.exec(match[0])?.[0].length ?? 0
    const parts = match.slice(1).map((part) => part ?? '')
    return [
      {
        start: match.index + indent,
        words: match[0].trim(),
        asHtml: asHtml && !/[\uFFFB\uFFFC]/.test(parts.join('')) ? asHtml(...parts) : null,
      },
    ]
  })
  return found.toSorted((a, b) => a.start - b.start)[0] ?? null
}

const lineAt = ({ position }: Html, words: string, index: number): number =>
  (position?.start.line ?? 1) + words.slice(0, index).split('\n').length - 1

/** In lists and quotes, a block does not hold what is before it on its lines after the first. */
function remarkOn(block: Html, words: string, { start, words: mark, asHtml }: Mark, written: readonly string[]): Remark {
  const line = lineAt(block, words, start)
  const lineStart = words.lastIndexOf('\n', start - 1) + 1
  const isFirst = lineStart === 0
  const own = words.slice(lineStart).split('\n')[0] ?? ''
  const shift = isFirst ? (block.position?.start.column ?? 1) - 1 : Math.max(0, (written[line - 1] ?? '').length - own.length)
  const opening = /<[a-z][\w-]*/i.exec(block.value)?.[0]
  const first = (mark.split('\n')[0] ?? '').replace(/[\uFFFB\uFFFC]/g, '').trim()
  const isAfterTag = isFirst || own.slice(0, start - lineStart).includes('\uFFFC') || /^(?: {4}|\t)/.test(own)
  return {
    line,
    column: start - lineStart + shift + 1,
    severity: 'warning',
    rule: 'markdown-in-html',
    message: `"${brief(first)}" stands within HTML${opening ? `, ${opening}>` : ''}, where Markdown is not read, so readers see it as it is.`,
    fix:
      isAfterTag && asHtml
        ? `Write ${asHtml}, or put an empty line after the tag and one before the tag that closes.`
        : `Put an empty line before line ${isFirst ? line + 1 : line}, after the tag, and one before the tag that closes.`,
  }
}

import { onceForText } from '#lib/once-for.ts'
import { type Cut, leftOut } from './cut.ts'
import { mediaTags } from './media-tags.ts'

/** Read tags of Jekyll, Hexo, Eleventy and Hugo that say one thing: code, what is to be read as it is, a box, a picture, a film. */
export function tags(source: string): { readonly cuts: readonly Cut[]; readonly code: readonly Range[] } {
  if (!/\{\{|\{%|<(?:lite-|Lite|You|Vimeo)/.test(source)) return { cuts: [], code: [] }
  const pairs = pairsIn(source)
  const blocks = pairs.filter(([open, close]) => isBlockOfCode(open, close, source))
  const around = pairs.filter(([open, close]) => /^(?:raw|verbatim)$/.test(open.name) || isBox(open, close))
  return {
    cuts: [...blocks.flatMap(fences), ...around.flat().map(withoutTag), ...mediaTags(source)],
    code: blocks.map(([open, close]) => [open.end, close.start]),
  }
}

/** From where to where. */
export type Range = readonly [from: number, to: number]

interface Tag {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly name: string
  readonly isEnd: boolean
  /** What it says beside its name. */
  readonly rest: string
  readonly isAlone: boolean
}

type Pair = readonly [open: Tag, close: Tag]

const codes = 'highlight|codeblock|code'
const boxes = 'note|info|tip|hint|important|warning|caution|danger|alert|notice|callout|admonition'
const isOf = onceForText((names) => new RegExp(`^(?:${names})$`))
const paired = new RegExp(
  `(\\{(?:%-?|\\{[<%])[ \\t]*(end|/[ \\t]*)?(${codes}|${boxes}|raw|verbatim)\\b([^%{}<>\\n]{0,200}?)(?:[%>]\\}\\}|-?%\\}))`,
  'g',
)

/** Find tags that are around something: each with the next of its name, where that ends it. */
function pairsIn(source: string): Pair[] {
  const all = [...source.matchAll(paired)].map(({ index: start, 1: written = '', 2: isEnd, 3: name = '', 4: rest = '' }): Tag => {
    const end = start + written.length
    const isAlone =
      /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 20), start)) &&
      /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 20))
    return { start, end, written, name, isEnd: isEnd !== undefined, rest: rest.trim(), isAlone }
  })
  const next = new Map<string, Tag>()
  const closes = all.toReversed().map((tag): Pair | null => {
    const close = next.get(tag.name)
    next.set(tag.name, tag)
    return !tag.isEnd && close?.isEnd ? [tag, close] : null
  })
  // What is in code, or to be read as it is, is around nothing.
  let end = 0
  return closes.toReversed().flatMap((pair): Pair[] => {
    if (pair === null || pair[0].start < end) return []
    if (!isBox(...pair)) end = pair[1].end
    return [pair]
  })
}

/** One with a title of its own is not among them, for the title would be lost. */
const isBox = (open: Tag, close: Tag): boolean =>
  isOf(boxes).test(open.name) &&
  open.isAlone &&
  close.isAlone &&
  /^(?:(?:type|kind|level|color|class|icon)=)?["']?[a-z-]{0,20}["']?$/.test(open.rest)

/** Code has no fence of its own in it. */
const isBlockOfCode = (open: Tag, close: Tag, source: string): boolean =>
  isOf(codes).test(open.name) && open.isAlone && close.isAlone && !/^[ \t]*(?:```|~~~)/m.test(source.slice(open.end, close.start))

const withoutTag = ({ start, written }: Tag): Cut => ({ start, written, ...leftOut(written) })

/** `{% highlight ruby %}` and `{% codeblock lang:js %}` open a fence. */
function fences([open, close]: Pair): Cut[] {
  const said = open.rest.split(/\s+/)
  const language = (open.name === 'highlight' ? said[0] : said.find((word) => word.startsWith('lang:'))?.slice(5)) ?? ''
  const fence = '```'.concat(/^[\w+#.-]+$/.test(language) ? language : '')
  const message = `"${open.written}" is read as the beginning of code.`
  return [
    {
      start: open.start,
      written: open.written,
      instead: fence.padEnd(open.written.length),
      message,
      fix: 'Write ``` before the code and behind it to say so.',
    },
    { start: close.start, written: close.written, instead: '```'.padEnd(close.written.length), message: null, fix: '' },
  ]
}

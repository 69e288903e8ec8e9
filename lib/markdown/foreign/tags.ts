import { brief } from '#lib/markdown/tree/addresses.ts'
import { onceForText } from '#lib/once-for.ts'
import { type Cut, leftOut } from './cut.ts'
import { mediaTags } from './media-tags.ts'

/** Read tags of Jekyll, Hexo, Eleventy and Hugo that say one thing: code, what is to be read as it is, a box, a picture, a film. */
export function tags(source: string): { readonly cuts: readonly Cut[]; readonly code: readonly Range[] } {
  if (!/\{\{|\{%|<(?:lite-|Lite|You|Vimeo)|@\[(?:youtube|vimeo)\]/i.test(source)) return { cuts: [], code: [] }
  const pairs = pairsIn(source)
  const blocks = pairs.filter(([open, close]) => isBlockOfCode(open, close, source))
  const around = pairs.filter(([open, close]) => /^(?:raw|verbatim)$/.test(open.name) || isBox(open, close))
  return {
    cuts: [...blocks.flatMap(fences), ...around.flatMap(withoutTags), ...mediaTags(source)],
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

/** What it says beside its kind is its title, or else it is none of these. */
const isBox = (open: Tag, close: Tag): boolean =>
  isOf(boxes).test(open.name) && open.isAlone && close.isAlone && (isKind.test(open.rest) || titleOf(open) !== null)

const isKind = /^(?:(?:type|kind|level|color|class|icon)=)?["']?[a-z-]{0,20}["']?$/

const named = /[ \t]*\b(type|kind|level|color|class|icon|title|header|heading)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)')/g

/** Its title, in words that are plain; null where it has none, or something else. */
function titleOf({ rest }: Tag): string | null {
  const said = [...rest.matchAll(named)].map(([, name = '', one, other]) => [name, one ?? other ?? ''] as const)
  const title = said.find(([name]) => /^(?:title|header|heading)$/.test(name))?.[1] ?? ''
  return rest.replace(named, '').trim() === '' && /^[^*_<>[\]\\]{1,150}$/.test(title) ? title : null
}

/** Code has no fence of its own in it. */
const isBlockOfCode = (open: Tag, close: Tag, source: string): boolean =>
  isOf(codes).test(open.name) && open.isAlone && close.isAlone && !/^[ \t]*(?:```|~~~)/m.test(source.slice(open.end, close.start))

const withoutTag = ({ start, written }: Tag): Cut => ({ start, written, ...leftOut(written) })

/** The title of a box is its first words. */
function withoutTags([open, close]: Pair): Cut[] {
  const title = isOf(boxes).test(open.name) && !isKind.test(open.rest) ? titleOf(open) : null
  if (title === null) return [open, close].map(withoutTag)
  const { start, written } = open
  const message = `"${brief(written)}" is meant for another system, so only its title is shown.`
  return [
    { start, written, instead: `**${title}**`.padEnd(written.length), message, fix: `Write **${title}** to say so.` },
    withoutTag(close),
  ]
}

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

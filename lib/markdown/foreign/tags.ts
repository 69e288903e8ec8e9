import { brief } from '#lib/markdown/tree/addresses.ts'
import { onceForText } from '#lib/once-for.ts'
import { type Cut, leftOut } from './cut.ts'

/** Read tags of Jekyll, Hexo, Eleventy and Hugo that say one thing: code, what is to be read as it is, a box, a picture, a film. */
export function tags(source: string): { readonly cuts: readonly Cut[]; readonly code: readonly Range[] } {
  if (!/\{\{|\{%/.test(source)) return { cuts: [], code: [] }
  const pairs = pairsIn(source)
  const blocks = pairs.filter(([open, close]) => isBlockOfCode(open, close, source))
  const around = pairs.filter(([open, close]) => /^(?:raw|verbatim)$/.test(open.name) || isBox(open, close))
  return {
    cuts: [
      ...blocks.flatMap(fences),
      ...around.flat().map(withoutTag),
      ...figures(source),
      ...films(source),
      ...ownPictures(source),
    ],
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

const figure = /^([ \t]*)(\{\{([<%])\s*(?:figure|image|img)\s((?:[^<>%{}]){1,1000}?)\/?[%>]\}\})[ \t]*$/gm
const given = /([\w-]+)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')/g

/** Hugo's `{{< figure src="a.png" alt="A boat" caption="In the port." >}}`, with words that are plain. */
function figures(source: string): Cut[] {
  return [...source.matchAll(figure)].flatMap(({ index, 1: indent = '', 2: written = '', 4: rest = '' }) => {
    const said = new Map(
      [...rest.matchAll(given)].map(([, name = '', one, other]) => [name.toLowerCase(), (one ?? other ?? '').trim()]),
    )
    const [src = '', alt = '', link = ''] = [said.get('src'), said.get('alt'), said.get('link')]
    const caption = ['title', 'caption', 'attr'].flatMap((name) => said.get(name) || []).join(' ')
    const isPlain =
      rest.replace(given, '').trim() === '' &&
      /^[^\s()<>]+$/.test(src) &&
      !/[[\]\\]/.test(alt) &&
      !/["[\]<`*_]/.test(caption) &&
      /^[^\s()<>]*$/.test(link)
    if (!isPlain) return []
    const picture = `![${alt}](${src}${caption === '' ? '' : ` "${caption}"`})`
    const shown = link === '' ? picture : `[${picture}](${link})`
    const lines = written.split('\n').length - 1
    return [
      {
        start: index + indent.length,
        written,
        instead: shown.padEnd(written.length - lines) + '\n'.repeat(lines),
        ...readAs(shown),
      },
    ]
  })
}

const film = /^([ \t]*)(\{(?:\{[<%]|%-?)\s*(youtube|vimeo)\s+(?:id=)?["']?([\w-]{5,20})["']?\s*(?:[%>]\}|-?%)\})[ \t]*$/gm
const filtered =
  /^([ \t]*)(\{\{-?[ \t]*["']https:\/\/(?:www\.)?(youtu|vimeo|player\.vimeo)[^"'\s|<>]*?([\w-]{6,20})(?:\?[^"'\s|<>]*)?["'][ \t]*\|[ \t]*\w*(?:embed|video|youtube)\w*(?:[ \t]*:[ \t]*["']([^"'[\]\n]{1,200})["'])?[ \t]*-?\}\})[ \t]*$/gm

/** `{{< youtube abc >}}`, `{% vimeo 123 %}` and `{{ "https://youtu.be/abc" | embed: "What it shows" }}`. */
const films = (source: string): Cut[] =>
  [film, filtered].flatMap((form) =>
    [...source.matchAll(form)].map(({ index, 1: indent = '', 2: written = '', 3: place = '', 4: id = '', 5: words }) => {
      const address = `https://${/vimeo/.test(place) ? 'vimeo.com' : 'youtu.be'}/${id}`
      const shown = words === undefined ? `<${address}>` : `[${words}](${address})`
      return { start: index + indent.length, written, instead: shown.padEnd(written.length), ...readAs(shown) }
    }),
  )

const asset =
  /\{%[ \t]*asset_img[ \t]+([^\s%"'()<>]+\.(?:png|jpe?g|gif|svg|webp|avif))(?:[ \t]+([^%"'[\]\n\d][^%"'[\]\n]{0,200}?))?[ \t]*%\}/gi
const image =
  /\{%-?[ \t]*(image|img|figure|picture|responsive_image|image_with_class)[ \t]+((?:(?:\w+=)?(?:"[^"\n]*"|'[^'\n]*'),?[ \t]*){1,8})-?%\}/g
const value = /(?:(\w+)=)?(?:"([^"\n]*)"|'([^'\n]*)')/g

/** Hexo's `{% asset_img boat.png A boat %}`, and `{% image "boat.png", "A boat" %}` of Eleventy and of plugins for Jekyll. */
const ownPictures = (source: string): Cut[] => [
  ...[...source.matchAll(asset)].map(({ index, 0: written, 1: src = '', 2: alt = '' }) => asPicture(index, written, src, alt)),
  ...[...source.matchAll(image)].flatMap(({ index, 0: written, 1: name, 2: rest = '' }) => {
    const said = [...rest.matchAll(value)].map(([, key, one, other]) => [key, (one ?? other ?? '').trim()] as const)
    const named = new Map(said)
    const [src, ...others] = said.flatMap(([key, words]) => (key === undefined ? [words] : []))
    // Which pictures are for which width, and how they look, is said without a word to read.
    const words = name === 'image_with_class' ? others.slice(1) : others
    const isPlain =
      words.slice(1).every((one) => /^(?:[\w-]*|.*\d(?:vw|px|em).*)$/.test(one)) && !named.has('caption') && !named.has('title')
    const [place, alt] = [named.get('src') ?? src ?? '', named.get('alt') ?? words[0] ?? '']
    return isPlain && /^[^\s()<>{}]+$/.test(place) && !/[[\]\\]/.test(alt) ? [asPicture(index, written, place, alt)] : []
  }),
]

function asPicture(start: number, written: string, src: string, alt: string): Cut {
  const shown = `![${alt}](${src})`
  return { start, written, instead: shown.padEnd(written.length), ...readAs(shown) }
}

const readAs = (shown: string): Pick<Cut, 'message' | 'fix'> => ({
  message: `A tag of another system is read as ${brief(shown)}.`,
  fix: `Write ${brief(shown)} to say so.`,
})

import type { Remark, Severity } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import type { WrittenWords } from '#lib/markdown/tree/words-as-written.ts'

type Foreign = readonly [pattern: RegExp, severity: Severity, fix: string]

const admonitions =
  'abstract|attention|bug|caution|danger|error|example|failure|hint|important|info|note|question|quote|success|summary|tip|todo|warning'

const toCallout = 'Write a callout as a quote: > [!NOTE] on its first line, and > before each line that follows.'
const toPicture = 'Write the picture as ![What it shows](./picture.jpg), and what goes with it as plain text.'
const toTemplate = 'Write here what it should show, or delete it; to show it as it is, write it `between backticks`.'

/** What other systems replace before they publish. Templates and private notes must not be published at all. */
const foreign: readonly Foreign[] = [
  // `{{<figure src="x">}}` holds a tag, which ends the line here.
  [/\{\{(?:[<%][^\n}]*(?:\}\})?|$)/gm, 'error', toTemplate],
  [/(?<!\{)\{%-?[^\S\n]*[a-z/][^\n}]*\}?/gi, 'error', toTemplate],
  [/(?<![\w%])%%[^%]{1,2000}%%/g, 'error', 'Delete it: such a note is private, and all readers would see it.'],
  [/(?<!\w)\[(?:caption|gallery)(?:[^\S\n][^[\]\n]*)?\]/gi, 'warning', toPicture],
  [
    /\[(?:audio|embed|playlist|video)[^\S\n][^[\]\n=]*=[^[\]\n]*\]/gi,
    'warning',
    'Link to it instead: [Watch the recording](https://…).',
  ],
  [/!\[\[[^[\]\n]+\]\]/g, 'warning', toPicture],
  [/(?<![\w!])\[\[(?=[^[\]\n]*\p{Letter})[^[\]\n]+\]\]/gu, 'warning', 'Write a link: [words to click](the-other-file.md).'],
  [/^[ \t>]*:{3,}[^\S\n]*\{?\.?[a-z][\w-]*/gim, 'warning', toCallout],
  [new RegExp(`^[ \\t>]*(?:!!!|\\?\\?\\?)\\+?[^\\S\\n]*(?:${admonitions})\\b`, 'gim'), 'warning', toCallout],
  [
    /^[ \t>]*\[![a-z][\w -]*\]/gim,
    'warning',
    'Write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] and [!QUOTE], or a side of the debate as site.yaml names it, as the first words of a quote.',
  ],
  [/^[ \t>]*\[TOC\][^\S\n]*$/gim, 'warning', 'Delete it: pages of several sections have a list of them already.'],
  [
    /(?<![\w\]])\[(?=[^[\]\n]*\p{Letter})[^[\]^\n][^[\]\n]*\]\[[^[\]\n]*\]/gu,
    'warning',
    'Add a line with the address, [name]: https://…, or write the link as [words](address).',
  ],
  [/\[\^(?!\w-\w)[\w-]+\](?![+*?{])/g, 'warning', 'Add the note as a line of its own, [^name]: What it says, or delete the mark.'],
]

/** Name what another system would have replaced, and what would be read here as it is; each kind once a line. */
export function foreignSyntax({ text, placeAt }: WrittenWords): Remark[] {
  const remarks = foreign.flatMap(([pattern, severity, fix], kind) =>
    [...text.matchAll(pattern)].map((match) => {
      const words = match[0].replace(/^[\s>]+/, '')
      const place = placeAt(match.index + match[0].length - words.length)
      return { kind, remark: remarkOn(words, severity, fix, place) }
    }),
  )
  const said = new Set<string>()
  return remarks.flatMap(({ kind, remark }) => {
    const key = `${remark.line} ${kind}`
    if (said.has(key)) return []
    said.add(key)
    return [remark]
  })
}

const remarkOn = (words: string, severity: Severity, fix: string, place: Pick<Remark, 'line' | 'column'>): Remark => ({
  ...place,
  severity,
  rule: 'foreign-syntax',
  message: `"${brief(words.replace(/\s+/g, ' '))}" means nothing here, so readers would see it as it is.`,
  fix,
})

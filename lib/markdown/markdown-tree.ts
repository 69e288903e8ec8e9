import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import { rehype } from 'rehype'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import { remark } from 'remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { watchParser } from '#lib/markdown/limits/watch-parser.ts'
import {
  bareAddresses,
  endAddresses,
  type TreeExtension,
  whereAddressesAre,
  withoutAddresses,
} from '#lib/markdown/syntax/bare-addresses.ts'
import { markCallouts } from '#lib/markdown/syntax/callouts.ts'
import { indentedHtml, isHtmlExport } from '#lib/markdown/syntax/indented-html.ts'
import { lowerNumbers } from '#lib/markdown/syntax/lowered.ts'
import { closePlayers } from '#lib/markdown/syntax/players.ts'
import { smartenPunctuation } from '#lib/markdown/syntax/smart-punctuation.ts'
import { keepAllCells } from '#lib/markdown/syntax/tables.ts'
import { markTasks } from '#lib/markdown/syntax/tasks.ts'
import { keepAddresses } from '#lib/markdown/tree/as-written.ts'
import type { SideName } from '#lib/markdown/tree/comparisons.ts'
import { parsedAgain } from '#lib/markdown/tree/parsed-again.ts'
import { schema } from '#lib/markdown/tree/schema.ts'

/** Read Markdown; HTML in it stays as its author wrote it. */
export const markdownTree = (source: string): Root => (isHtmlExport(source) ? ofHtml : ofMarkdown).parse(source)

const reader = (options: { code: boolean }) =>
  remark()
    // One tilde strikes nothing out: it means "about", and "to" between numbers.
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
    .use(withOurSyntax, options)
    .freeze()

interface Grammar {
  micromarkExtensions?: Extension[]
  fromMarkdownExtensions?: (TreeExtension | TreeExtension[])[]
}

function withOurSyntax(this: { data(): Grammar }, options: { code: boolean }): void {
  const data = this.data()
  const syntax = (data.micromarkExtensions ?? []).map(withoutAddresses)
  data.micromarkExtensions = [...syntax, indentedHtml(options), bareAddresses(), watchParser()]
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(whereAddressesAre)
}

// One for all texts of its kind.
const [ofMarkdown, ofHtml] = [reader({ code: true }), reader({ code: false })]

/** What is known of a text before it is read. */
export interface Setting {
  readonly source: string
  readonly sides: readonly SideName[]
  readonly language: string
  /** How its footnotes are called, all together. */
  readonly footnotes?: string
}

/** Turn a Markdown tree, which this changes, into one of HTML. Nothing in it is safe yet. `source` gives HTML its positions. */
export function unsafeTree(markdown: Root, { source, sides, language, footnotes }: Setting): HtmlRoot {
  markCallouts(markdown, sides, source)
  for (const step of [closePlayers, endAddresses, keepAddresses, keepAllCells, markTasks, lowerNumbers]) step(markdown)
  smartenPunctuation(markdown, language)
  const tree = remark()
    .use(remarkRehype, { allowDangerousHtml: true, footnoteLabel: footnotes ?? null })
    .runSync(markdown, source)
  return parsedAgain(tree) ?? rehype().use(rehypeRaw).runSync(tree, source)
}

/** Take out all that the schema does not allow. Only our own plugins touch the tree afterwards. */
export const safeTree = (unsafe: HtmlRoot): HtmlRoot => rehype().use(rehypeSanitize, schema).runSync(unsafe)

import { diffArrays } from 'diff'
import { markdownTree, unsafeTree } from '#lib/markdown/markdown-tree.ts'
import { wordsOf } from '#lib/markdown/tree/plain-text.ts'
import type { Cut, OldText } from './source/old-site.ts'
import { parameters } from './syntax/context.ts'
import { htmlTree } from './syntax/html-to-markdown.ts'
import { withoutBlocks } from './syntax/liquid.ts'
import { outsideCode } from './syntax/pieces.ts'
import { withinLimits } from './syntax/within-limits.ts'

/** How many words of a source are on the page. */
export interface Kept {
  readonly all: number
  readonly kept: number
  /** Words that are left out and reported. */
  readonly cut: number
  /** Runs of words that are nowhere, in their order. */
  readonly lost: readonly string[]
}

/** Compare the words of a source, in order, with those of the page that was made of it. */
export function compareWords(old: OldText, page: string, cuts: readonly Cut[]): Kept {
  const source = words(sourceText(old))
  const missing = missingRuns(source, words(page))
  const cutWords = counted(cuts.flatMap(({ words: text }) => words(text)))
  let cut = 0
  const lost = missing.flatMap((run) => {
    const left = run.filter((word) => !take(cutWords, word))
    cut += run.length - left.length
    return left.length > 0 ? [left.join(' ')] : []
  })
  const gone = missing.reduce((sum, run) => sum + run.length, 0)
  return { all: source.length, kept: source.length - gone, cut, lost }
}

/** Runs of letters and digits, in small letters: what punctuation and typography cannot change. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Say on which line of a source some of its words begin; the first of its body where that cannot be seen. */
export function lineOfWords(old: OldText, text: string): number {
  const body = old.source?.text ?? old.body
  const start = words(text).slice(0, 6).join('[^\\p{L}\\p{M}\\p{N}]+')
  const at = start === '' ? -1 : body.normalize('NFKC').search(new RegExp(`(?<![\\p{L}\\p{N}])${start}(?![\\p{L}\\p{N}])`, 'iu'))
  return old.bodyLine + (at < 0 ? 0 : body.slice(0, at).split('\n').length - 1)
}

const counted = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0
  if (left > 0) counts.set(word, left - 1)
  return left > 0
}

/** Two texts that differ in more places than this are compared by what words they have. */
const mostEdits = 4000

function missingRuns(source: readonly string[], page: readonly string[]): string[][] {
  const changes = diffArrays([...source], [...page], { maxEditLength: mostEdits })
  if (changes !== undefined) return changes.flatMap(({ removed, value }) => (removed ? [value] : []))
  const counts = counted(page)
  const runs: string[][] = []
  let isOpen = false
  for (const word of source) {
    const isThere = take(counts, word)
    if (!isThere && isOpen) runs.at(-1)?.push(word)
    else if (!isThere) runs.push([word])
    isOpen = !isThere
  }
  return runs
}

/** The words that readers of the source saw: markup of the old system is none, but for titles and captions in it. */
export function sourceText(old: OldText): string {
  if (old.header !== null) return ''
  const { form, text } = old.source ?? { form: old.form, text: old.body }
  if (form === 'plain') return text
  const bare = withoutTags(withoutData(text))
  if (form === 'html') return wordsOf(withoutScripts(htmlTree(apart(withoutShortcodes(bare)))), true)
  return withinLimits(
    () => wordsOf(withoutScripts(unsafeTree(markdownTree(bare), { source: bare, sides: [], language: 'en' })), true),
    () => bare,
  )
}

const unseen = new Set([
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'iframe',
  'object',
  'textarea',
  'video',
  'audio',
  'canvas',
  'math',
])

function withoutScripts(tree: ReturnType<typeof htmlTree>): ReturnType<typeof htmlTree> {
  const walk = (node: { children: { type: string; tagName?: string; properties?: { id?: unknown } }[] }): void => {
    node.children = node.children.filter(
      (child) => !(child.tagName !== undefined && (unseen.has(child.tagName) || child.properties?.id === 'footnote-label')),
    )
    for (const child of node.children) if ('children' in child) walk(child as unknown as typeof node)
  }
  walk(tree)
  return tree
}

/** Blocks that touch each other hold different words. */
const apart = (html: string): string =>
  html.replace(
    /<\/?(?:article|section|main|header|footer|nav|aside|div|ul|ol|li|p|table|tr|td|th|dt|dd|h[1-6]|form|option|figcaption|br)\b/gi,
    ' $&',
  )

/** Of WordPress's own shortcodes readers see what is between them, and captions. */
const withoutShortcodes = (html: string): string =>
  html.replace(
    /(?<!\[)\[\/?(?:wp_caption|caption|gallery|embed|audio|video|youtube|vimeo|code|sourcecode|source)\b((?:[^\]"\n]|"[^"\n]*"){0,2000})\]/gi,
    (_, rest: string) => ` ${parameters(rest).caption ?? ''} `,
  )

/** Pictures that are written into a text are no words. */
const withoutData = (text: string): string =>
  text.replace(/data:[a-z]+\/[a-z+.-]+;base64,[\w+/=\s]{0,60000000}?(?=["')>\s]|$)/gi, 'data:')

/** Take tags of templates out of a text, but for what they show as a title or caption. */
function withoutTags(text: string): string {
  const shown = (tag: string): string => {
    const { title = '', caption = '' } = parameters(tag)
    return ` ${title} ${caption} `
  }
  const bare = withoutBlocks(text, { form: 'markdown' })
    .replace(/\{\{[<%]\s*comment\s*[>%]\}\}[\s\S]{0,20000}?\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/g, '')
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/gi, '')
    .replace(/\{\{[<%]\s*highlight\b[^\n]{0,300}?[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/gi, '\n\n```\n$1\n```\n\n')
  return outsideCode(bare, (part) =>
    part
      .replace(/(\]\(\s*|\]:\s*)\{%-?\s*(?:link|post_url|asset_path|asset_url)\b[^%]{0,300}%\}/g, '$1x')
      .replace(/\{%[\s\S]{0,1000}?%\}/g, shown)
      .replace(/\{\{[<%][\s\S]{0,1000}?[>%]\}\}/g, shown)
      .replace(/\{\/\*[\s\S]{0,3000}?\*\/\}/g, '')
      // An address may be one, and then what stands before it is a link.
      .replace(/(\]\(\s*|\]:\s*|=["'])\{\{[\s\S]{0,300}?\}\}/g, '$1x')
      // Letters that touch it are one word with what it comes to.
      .replace(/[\p{L}\p{N}]{0,40}\{\{[\s\S]{0,300}?\}\}[\p{L}\p{N}]{0,40}/gu, ' ')
      .replace(/\{[:#][^}\n]{0,300}\}/g, '')
      // Attributes behind a picture or link, and the place of a list of contents.
      .replace(/(?<=\))\{(?:\.|[a-z-]+=)[^{}\n]{0,300}\}/gi, '')
      .replace(/^[ \t]*\[\[?_?toc_?\]\]?[ \t]*$/gim, '')
      .replace(/!\[\[[^[\]|\n]+(?:\|([^[\]\n]*))?\]\]/g, ' $1 ')
      .replace(/\[\[[^[\]|\n]+\|([^[\]\n]*)\]\]/g, ' $1 ')
      .replace(/^(?:import\s[^\n]*\sfrom\s|import\s+["']|export\s+const\s)[^\n]*$/gm, '')
      .replace(/<([A-Z][\w.]*)((?:[^<>"']|"[^"]*"|'[^']*'){0,1000})>/g, (_, __, rest) => shown(rest))
      .replace(/<\/[A-Z][\w.]*>/g, '')
      .replace(/^([ \t]*):{3,}[ \t]*[a-z]+/gim, '$1'),
  )
}

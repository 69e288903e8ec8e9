import type { Paragraph as MarkdownParagraph, Nodes, Root, RootContent } from 'mdast'
import type { Paragraph, Section } from '#lib/markdown/tree/body.ts'
import { sentencesIn } from '#lib/text/sentences.ts'

/** Divide a Markdown tree into its author's own words: no code, no tables, and nothing that is quoted from somebody else. */
export function proseIn(markdown: Root, language: string): Section[] {
  const sections: { heading: string | null; line: number; paragraphs: Paragraph[] }[] = []
  const begin = (heading: string | null, line: number) => void sections.push({ heading, line, paragraphs: [] })
  begin(null, 1)
  for (const block of blocksIn(markdown.children)) {
    const line = block.position?.start.line ?? 1
    if (block.type === 'heading') begin(told(block).words, line)
    else if (block.type === 'paragraph') sections.at(-1)?.paragraphs.push(paragraphOf(block, language))
  }
  return sections.filter(({ heading, paragraphs }) => heading !== null || paragraphs.length > 0)
}

/** Headings and paragraphs in their order, those in lists too. */
function blocksIn(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list' || node.type === 'listItem') return blocksIn(node.children)
    return node.type === 'heading' || node.type === 'paragraph' ? [node] : []
  })
}

function paragraphOf(node: MarkdownParagraph, language: string): Paragraph {
  const { words, lineAt } = told(node)
  let at = 0
  const sentences = sentencesIn(words, language).map((sentence) => {
    const line = lineAt(at + (sentence.length - sentence.trimStart().length))
    at += sentence.length
    return { words: sentence.trim(), line }
  })
  return { line: node.position?.start.line ?? 1, sentences }
}

/** The words of a block on one line, and in which line of the file each of them is. */
function told(block: Nodes): { words: string; lineAt: (offset: number) => number } {
  const pieces: { from: number; line: number; value: string }[] = []
  let words = ''
  /** The words of bare addresses have no place of their own: that of what is around them is theirs. */
  const tell = (node: Nodes, around: number) => {
    const line = node.position?.start.line ?? around
    if (node.type === 'text' || node.type === 'inlineCode') {
      pieces.push({ from: words.length, line, value: node.value })
      words += node.value.replaceAll('\n', ' ')
    } else if (node.type === 'break') words += ' '
    else if ('children' in node) for (const child of node.children) tell(child, line)
  }
  tell(block, 1)
  const lineAt = (offset: number) => {
    const piece = pieces.findLast(({ from }) => from <= offset) ?? pieces[0]
    if (!piece) return block.position?.start.line ?? 1
    return piece.line + (piece.value.slice(0, offset - piece.from).match(/\n/g)?.length ?? 0)
  }
  return { words, lineAt }
}

import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { classesOf, eachElement } from '#lib/markdown/tree/elements.ts'
import { lineOf, wordsOf } from '#lib/markdown/tree/plain-text.ts'

/** Name each pull quote, `[!QUOTE]`, whose words do not stand in the text: readers take them for the author's own. */
export function strayPullQuotes(tree: Root): Remark[] {
  const quotes: Element[] = []
  eachElement(tree, (node) => {
    if (classesOf(node).includes('callout-quote')) quotes.push(node)
  })
  if (quotes.length === 0) return []
  const text = plain(wordsOf(without(tree, quotes)))
  return quotes.filter((quote) => !text.includes(plain(lineOf(quote)))).map(remarkOn)
}

function without(tree: Root, quotes: readonly Element[]): Root {
  return { ...tree, children: tree.children.filter((child) => child.type !== 'element' || !quotes.includes(child)) }
}

/** A quote may begin or end inside a sentence. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:…]+$/, '')

const remarkOn = (quote: Element): Remark => ({
  line: quote.position?.start.line ?? 1,
  column: quote.position?.start.column ?? 1,
  severity: 'warning',
  rule: 'quote-not-in-text',
  message: `The pull quote "${brief(lineOf(quote))}" does not stand in the text.`,
  fix: 'Copy the words as they are in the text. For the words of somebody else, write a quote without [!QUOTE].',
})

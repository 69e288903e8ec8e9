import type { Root } from 'hast'
import { eachElement, isElement } from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'
import { sentencesIn } from '#lib/text/sentences.ts'
import { isWide, lastOf } from '#lib/text/signs.ts'
import { isLeftover } from './page-chrome.ts'

const enough = 40
const most = 400

/** The first sentences of a text, as many as make a description of 40 characters. */
export function openingOf(tree: Root, language: string): string {
  let opening = ''
  for (const paragraph of paragraphsOf(tree)) {
    // Where a sentence ends in a sign as wide as its letters, none follows after a space.
    if (opening !== '' && !isWide(lastOf(opening))) opening += ' '
    for (const sentence of sentencesIn(paragraph.slice(0, 5 * most), language)) {
      if (opening.trimEnd().length >= enough) return cut(opening.trimEnd())
      opening += sentence
    }
  }
  return cut(opening.trimEnd())
}

/** The first paragraphs of the text itself; where it has none, whatever else has words. */
function paragraphsOf(tree: Root): string[] {
  const paragraphs: string[] = []
  const others: string[] = []
  let length = 0
  eachElement(tree, (node) => {
    // These are enough: no sentence after them is looked at.
    if (length >= enough) return false
    if (isElement(node, 'blockquote', 'aside', 'figure', 'table', 'pre') || node.properties.dataFootnotes !== undefined)
      return false
    const line = lineOf(node)
    if (line === '' || isLeftover(line)) return undefined
    // An address alone, such as a film's, is no sentence.
    if (node.tagName === 'p' && !/^https?:\/\/\S+$/.test(line)) {
      paragraphs.push(line)
      length += line.length
    } else if (isElement(node, 'p', 'li', 'dd', 'div')) others.push(line)
    return undefined
  })
  return paragraphs.length > 0 ? paragraphs : others.slice(0, 3)
}

/** Keep at most 400 characters, cut after a word. */
function cut(words: string): string {
  if (words.length <= most) return words
  const short = words.slice(0, most)
  // Half of a character outside the basic plane is no character.
  return short
    .slice(0, Math.max(short.lastIndexOf(' '), most / 2))
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}

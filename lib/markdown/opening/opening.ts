import type { Root } from 'hast'
import { eachElement, isElement } from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'
import { isLeftover } from './page-chrome.ts'

const enough = 40
const most = 400

/** The first sentences of a text, as many as make a description of 40 characters. */
export function openingOf(tree: Root): string {
  let opening = ''
  for (const paragraph of paragraphsOf(tree)) {
    for (const sentence of sentencesIn(paragraph)) {
      if (opening.length >= enough) return cut(opening)
      opening = `${opening} ${sentence}`.trim()
    }
  }
  return cut(opening)
}

/** Paragraphs of the text itself; where it has none, whatever else has words. */
function paragraphsOf(tree: Root): string[] {
  const paragraphs: string[] = []
  const others: string[] = []
  eachElement(tree, (node) => {
    if (isElement(node, 'blockquote', 'aside', 'figure', 'table', 'pre') || node.properties.dataFootnotes !== undefined)
      return false
    const line = lineOf(node)
    if (line === '' || isLeftover(line)) return undefined
    if (node.tagName === 'p') paragraphs.push(line)
    else if (isElement(node, 'li', 'dd', 'div')) others.push(line)
    return undefined
  })
  return paragraphs.length > 0 ? paragraphs : others.slice(0, 3)
}

const abbreviation = /(?:^|[\s(])(?:[a-z]|e\.g|i\.e|mr|mrs|ms|dr|prof|st|vs|etc|inc|ltd|approx)\.$/i

/** Split a paragraph after each full stop, question or exclamation mark that ends a sentence. */
function sentencesIn(paragraph: string): string[] {
  const sentences: string[] = []
  for (const part of paragraph.slice(0, 5 * most).split(/(?<=[.!?…]["'”’)\]]{0,2})\s+|(?<=[。！？])/)) {
    const previous = sentences.at(-1)
    if (previous !== undefined && abbreviation.test(previous)) sentences[sentences.length - 1] = `${previous} ${part}`
    else sentences.push(part)
  }
  return sentences.filter((sentence) => sentence !== '')
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

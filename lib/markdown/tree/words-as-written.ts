import type { Parents, Root, Text } from 'hast'
import type { Place } from './body.ts'
import { placeOf } from './elements.ts'
import { inlineTags } from './known-tags.ts'
import { stripped } from './schema.ts'

/** All words of a text that are read as words, as their author typed them: no code, no tags, and escaped characters left blank. */
export interface WrittenWords {
  readonly text: string
  readonly placeAt: (index: number) => Place
}

interface Piece extends Place {
  readonly start: number
  readonly words: string
}

/** A character of no meaning stands for these, so that what is before and after them does not touch. */
const standIns = ['code', 'img', 'kbd', 'samp']

const notWords = ['code', 'kbd', 'pre', 'samp', ...stripped]

/** Collect the words of a tree that still knows where in `source` they are; each block begins on a line of its own. */
export function wordsAsWritten(tree: Root, source: string): WrittenWords {
  const pieces: Piece[] = []
  const parts: string[] = []
  let length = 0
  const add = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  const walk = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type === 'text') {
        const words = asTyped(child, source)
        pieces.push({ start: length, words, ...placeOf(child, node) })
        add(words)
      }
      if (child.type !== 'element') continue
      if (standIns.includes(child.tagName)) add('\uFFFC')
      if (notWords.includes(child.tagName)) continue
      const isBlock = !inlineTags.includes(child.tagName)
      if (isBlock) add('\n')
      walk(child)
      if (isBlock) add('\n')
    }
  }
  walk(tree)
  return { text: parts.join(''), placeAt: (index) => placeIn(pieces, index) }
}

/** The source of a text, unless HTML in a list or quote, whose place is inexact, makes that another text. */
function asTyped({ value, position }: Text, source: string): string {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return value
  const typed = source.slice(start.offset, end.offset)
  const isSame = typed === value || /[\\&]/.test(typed) || essence(typed) === essence(value)
  return isSame ? typed.replace(/\\[!-/:-@[-`{-~]/g, '  ') : value
}

const essence = (words: string): string => words.replace(/[^\p{Letter}\p{Number}[\](){}%]/gu, '')

function placeIn(pieces: readonly Piece[], index: number): Place {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.start ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (!piece) return { line: 1, column: 1 }
  const before = piece.words.slice(0, index - piece.start).split(/\r\n|\n|\r/)
  const rest = before.at(-1)?.length ?? 0
  return { line: piece.line + before.length - 1, column: rest + (before.length === 1 ? piece.column : 1) }
}

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Divide an excerpt of Pagefind, in which `<` and `>` are escaped and nothing else, into plain text and what was found. */
export function markedText(excerpt: string): Piece[] {
  const pieces = excerpt.split(/<mark>(.*?)<\/mark>/s)
  return pieces.map((piece, at) => ({ text: unescaped(piece), isMarked: at % 2 === 1 })).filter(({ text }) => text !== '')
}

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')

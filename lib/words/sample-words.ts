import { en } from './en.ts'

/** For tests: what the interface says in English in more than two words, without what is put in. */
export function englishPhrases(): string[] {
  const pieces = allIn(en).flatMap((phrase) => phrase.split(/\{\w+\}/))
  return [...new Set(pieces.map((piece) => piece.trim()).filter((piece) => (piece.match(/\p{Letter}+/gu) ?? []).length > 2))]
}

const allIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(allIn) : []

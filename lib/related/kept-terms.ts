import { readWhole, writeWhole } from '#lib/cache.ts'
import { type CountedTerms, Lexicon, type PackedLexicon } from './lexicon.ts'

/** What articles said when they were last read, by their names. */
export interface KeptTerms {
  readonly lexicon: Lexicon
  /** How many phrases were known by then. */
  readonly phrases: number
  readonly articles: ReadonlyMap<string, CountedTerms>
}

interface Packed extends Omit<KeptTerms, 'lexicon'> {
  readonly lexicon: PackedLexicon
}

/** Read what an earlier process counted: counting the words of 1,000 articles takes two seconds. */
export async function readTerms(): Promise<KeptTerms | null> {
  const packed = await readWhole<Packed>('terms')
  return packed && { ...packed, lexicon: Lexicon.unpacked(packed.lexicon) }
}

/** Write down what was counted, for the next process. */
export const writeTerms = ({ lexicon, phrases, articles }: KeptTerms): Promise<void> =>
  writeWhole('terms', { lexicon: lexicon.packed(), phrases, articles } satisfies Packed)

import { compare } from '#lib/findings.ts'
import { isReadable, termOf } from './words.ts'

/** A term is a word in all its forms, two words side by side, or what articles are filed under. */
export interface Term {
  readonly number: number
  readonly kind: 'word' | 'phrase' | 'tag' | 'category'
  /** The numbers of the words it is made of; a word is made of itself. */
  readonly words: readonly number[]
  /** The phrases that begin with this word, by their second word; null while there are none. */
  phrases: Map<number, Term> | null
  /** Its most common spelling so far, and how much speaks for it. */
  spelling: string
  seen: number
}

/** A word as written, and the term it counts as; null where it says nothing by itself. */
export interface Spelling {
  readonly number: number
  readonly written: string
  readonly hasCapital: boolean
  readonly term: Term | null
  seen: number
}

/** All terms of a catalog and how they are spelled. It grows while articles are read. */
export class Lexicon {
  readonly terms: Term[] = []
  readonly spellings: Spelling[] = []
  private readonly byWritten = new Map<string, Spelling>()
  private readonly byKey = new Map<string, Term>()
  private readonly pairs = new Map<number, number>()

  /** Find or add the spelling of a word. */
  spell(written: string): Spelling {
    const known = this.byWritten.get(written)
    if (known) return known
    const word = termOf(written)
    const term = word === null ? null : this.find('word', word, () => [this.terms.length], '')
    const hasCapital = /^\p{Lu}\p{Ll}/u.test(written)
    const spelling = { number: this.spellings.length, written, hasCapital, term, seen: 0 }
    this.spellings.push(spelling)
    this.byWritten.set(written, spelling)
    return spelling
  }

  /** Find or add what articles are filed under. Letter case and plurals make no difference. */
  label(kind: 'tag' | 'category', text: string, words: readonly number[]): Term {
    return this.find(kind, words.length > 0 ? words.join(' ') : text.toLowerCase(), () => words, text)
  }

  /** Make two words a phrase from now on. */
  addPhrase(first: Term, second: Term): void {
    first.phrases ??= new Map()
    if (!first.phrases.has(second.number)) first.phrases.set(second.number, this.add('phrase', [first.number, second.number], ''))
  }

  /** Count one use of a phrase as spelled. */
  seePhrase(phrase: Term, first: Spelling, second: Spelling, weight: number): void {
    const pair = first.number * 2 ** 26 + second.number
    const seen = (this.pairs.get(pair) ?? 0) + weight
    this.pairs.set(pair, seen)
    if (seen >= phrase.seen) prefer(phrase, `${first.written} ${second.written}`, seen)
  }

  /** Give each word its most common spelling, once all are counted. */
  settle(): void {
    for (const { term, written, seen } of this.spellings) if (term) prefer(term, written, seen)
  }

  private find(kind: Term['kind'], key: string, wordsOf: () => readonly number[], spelling: string): Term {
    const fullKey = `${kind}:${key}`
    const known = this.byKey.get(fullKey)
    if (known) return known
    const term = this.add(kind, wordsOf(), spelling)
    this.byKey.set(fullKey, term)
    return term
  }

  private add(kind: Term['kind'], words: readonly number[], spelling: string): Term {
    const term: Term = { number: this.terms.length, kind, words, phrases: null, spelling, seen: 0 }
    this.terms.push(term)
    return term
  }
}

/** Say whether a term may be in a reason: words that a reader knows, not numbers, pieces or the category. */
export function isTellable({ kind, spelling }: Term): boolean {
  return kind !== 'category' && spelling.split(' ').some(isReadable)
}

function prefer(term: Term, spelling: string, seen: number): void {
  if (seen < term.seen || (seen === term.seen && term.spelling !== '' && compare(spelling, term.spelling) >= 0)) return
  term.spelling = spelling
  term.seen = seen
}

import { termOf } from './words.ts'

/** A term is a word in all its forms, two words side by side, or what articles are filed under. */
export interface Term {
  readonly number: number
  /** Decides between terms that weigh the same: it is made of the words alone. */
  readonly order: number
  readonly kind: 'word' | 'phrase' | 'tag' | 'category'
  /** The numbers of the words it is made of; a word is made of itself. */
  readonly words: readonly number[]
  /** The phrases that begin with this word, by their second word; null while there are none. */
  phrases: Map<number, Term> | null
}

/** What an article says. Terms are given by their number. */
export interface CountedTerms {
  /** Each once, in the order in which the article has them. */
  readonly terms: Int32Array
  /** How much it makes of each of its terms. */
  readonly counts: Float64Array
  /** Words that count, weighted by field. */
  readonly length: number
  readonly title: Int32Array
  /** What it says it is about: the terms of its title, description, headings and tags. */
  readonly claims: Int32Array
}

/** A lexicon as it is written down. Phrases are in the order in which they became known, as are all terms. */
export interface PackedLexicon {
  /** What each term is found by; null for phrases. */
  readonly keys: readonly (string | null)[]
  readonly terms: readonly Omit<Term, 'number' | 'phrases'>[]
  /** Written words and the numbers of their terms, -1 for those that say nothing by themselves. */
  readonly written: ReadonlyMap<string, number>
}

/** All terms that were ever read. Which number a term has depends on what was read before, so nothing may be decided by it. */
export class Lexicon {
  readonly terms: Term[] = []
  /** In the order in which they became known. */
  readonly phrases: Term[] = []
  /** How many of its terms the articles had that were read last. */
  used = 0
  private readonly byWritten = new Map<string, Term | null>()
  private readonly byKey = new Map<string, Term>()

  /** Find or add the term that a written word counts as; null where it says nothing by itself. */
  word(written: string): Term | null {
    const known = this.byWritten.get(written)
    if (known !== undefined) return known
    const word = termOf(written)
    const term = word === null ? null : this.find('word', word, word, [this.terms.length])
    // A part of a text keeps the whole text in memory: a copy does not.
    this.byWritten.set(Buffer.from(written, 'utf16le').toString('utf16le'), term)
    return term
  }

  /** Find or add what articles are filed under. Letter case and plurals make no difference. */
  label(kind: 'tag' | 'category', text: string, words: readonly number[]): Term {
    if (words.length === 0) return this.find(kind, text.toLowerCase(), text.toLowerCase(), words)
    return this.find(kind, words.join(' '), words.map((word) => this.terms[word]?.order).join(' '), words)
  }

  /** Make two words a phrase from now on. */
  addPhrase(first: Term, second: Term): void {
    if (first.phrases?.has(second.number)) return
    this.putPhrase(this.add('phrase', `${first.order} ${second.order}`, [first.number, second.number]))
  }

  private putPhrase(phrase: Term): void {
    const [first = -1, second = -1] = phrase.words
    const begins = this.terms[first]
    if (begins) begins.phrases = (begins.phrases ?? new Map()).set(second, phrase)
    this.phrases.push(phrase)
  }

  /** Answer all that it knows as plain data. */
  packed(): PackedLexicon {
    const keys: (string | null)[] = this.terms.map(() => null)
    for (const [key, { number }] of this.byKey) keys[number] = key
    const written = new Map([...this.byWritten].map(([word, term]) => [word, term?.number ?? -1]))
    return { keys, terms: this.terms.map(({ order, kind, words }) => ({ order, kind, words })), written }
  }

  /** Answer the lexicon that was packed. */
  static unpacked({ keys, terms, written }: PackedLexicon): Lexicon {
    const lexicon = new Lexicon()
    for (const [number, packed] of terms.entries()) {
      const term: Term = { ...packed, number, phrases: null }
      const key = keys[number]
      lexicon.terms.push(term)
      if (key) lexicon.byKey.set(key, term)
      else lexicon.putPhrase(term)
    }
    for (const [word, number] of written) lexicon.byWritten.set(word, lexicon.terms[number] ?? null)
    // Until articles are read, nobody knows better; a lexicon that seems unused is given up.
    lexicon.used = lexicon.terms.length
    return lexicon
  }

  private find(kind: Term['kind'], key: string, text: string, words: readonly number[]): Term {
    const fullKey = `${kind}:${key}`
    const known = this.byKey.get(fullKey)
    if (known) return known
    const term = this.add(kind, text, words)
    this.byKey.set(fullKey, term)
    return term
  }

  private add(kind: Term['kind'], text: string, words: readonly number[]): Term {
    const term: Term = { number: this.terms.length, order: mixed(`${kind} ${text}`), kind, words, phrases: null }
    this.terms.push(term)
    return term
  }
}

/** Mix the characters of a text into a number (FNV-1a). */
function mixed(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

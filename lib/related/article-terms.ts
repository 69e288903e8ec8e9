import { compare } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { Lexicon, type Spelling, type Term } from './lexicon.ts'
import type { Relatable } from './relatable.ts'
import { type Cell, packRows, type SparseRows } from './sparse-rows.ts'
import { wordsOf } from './words.ts'

/** What every article says, as terms. */
export interface ArticleTerms {
  readonly lexicon: Lexicon
  /** Ordered by id: the order of the input decides nothing. */
  readonly articles: readonly TermsOfArticle[]
  /** How much each article makes of each term. */
  readonly counts: SparseRows
}

/** What one article says. Terms are given by their number. */
export interface TermsOfArticle {
  readonly id: string
  readonly date: string | null
  /** Words that count, weighted by field. */
  readonly length: number
  readonly title: ReadonlySet<number>
  /** What it says it is about: the terms of its title, description, headings and tags. */
  readonly claims: ReadonlySet<number>
}

/** How much a word counts for standing in a field (those of headings count in the text already), and a label for being there. */
export const fieldWeight = { title: 3, description: 2, labels: 2, headings: 0.5, text: 1, tag: 2, category: 1 }

/** Read all articles into terms. */
export function termsOf(articles: readonly Relatable[]): ArticleTerms {
  const lexicon = new Lexicon()
  const read = [...articles].sort((a, b) => compare(a.id, b.id)).map((article) => readArticle(article, lexicon))
  for (const { fields } of read) for (const { name, words } of fields) if (name !== 'text') addPhrases(words, lexicon)
  const counted: TermsOfArticle[] = []
  const counts = packRows(read, (article) => {
    const { cells, ...terms } = countTerms(article, lexicon)
    counted.push(terms)
    return cells
  })
  lexicon.settle()
  return { lexicon, articles: counted, counts }
}

interface ReadArticle {
  readonly article: Relatable
  readonly fields: readonly Field[]
  readonly labels: readonly Term[]
}

interface Field {
  readonly name: 'title' | 'description' | 'headings' | 'labels' | 'text'
  /** Twice the spelling's number, plus one where the word is joined to the one before. */
  readonly words: Int32Array
}

function readArticle(article: Relatable, lexicon: Lexicon): ReadArticle {
  const { fields, tags } = writtenIn(article)
  const category = article.category === null ? [] : [labelOf('category', article.category, lexicon)]
  return {
    article,
    fields: fields.map(({ name, words }) => ({ name, words: readWords(words, lexicon, name === 'text') })),
    labels: [...new Set([...tags.map((tag) => labelOf('tag', tag, lexicon)), ...category])],
  }
}

/** Words of a field: each that is different once, and their order; twice the place in `written`, plus one where it is joined. */
interface WrittenWords {
  readonly written: readonly string[]
  readonly order: Int32Array
}

/** What an article says word by word: an article that stays as it is is not divided again. */
const writtenIn = onceFor((article: Relatable) => {
  const tags = [...article.tags, ...article.keywords].filter((tag) => tag.trim() !== '')
  const field = (name: Field['name'], text: string) => ({ name, words: writtenWords(text) })
  return {
    tags,
    fields: [
      field('title', article.title),
      field('description', article.description),
      ...article.headings.map((heading) => field('headings', heading)),
      ...tags.map((tag) => field('labels', tag)),
      field('text', article.text),
    ],
  }
})

function writtenWords(text: string): WrittenWords {
  const places = new Map<string, number>()
  const order = Int32Array.from(wordsOf(text), ({ written, joined }) => {
    const place = places.get(written) ?? places.size
    places.set(written, place)
    return place * 2 + (joined ? 1 : 0)
  })
  return { written: [...places.keys()], order }
}

function labelOf(kind: 'tag' | 'category', text: string, lexicon: Lexicon): Term {
  const words = wordsOf(text).flatMap(({ written }) => lexicon.spell(written).term?.number ?? [])
  return lexicon.label(kind, text.trim(), words)
}

function readWords({ written, order }: WrittenWords, lexicon: Lexicon, isText: boolean): Int32Array {
  const spellings = written.map((word) => lexicon.spell(word))
  return order.map((word) => {
    const [place, joined] = [word >> 1, word % 2]
    const spelling = spellings[place]
    if (!spelling) return 0
    spelling.seen += evidence(isText && joined === 1, spelling.hasCapital)
    return spelling.number * 2 + joined
  })
}

/** Weigh what a use proves of a spelling: little where capitals are a matter of style, less than usual where a title may be quoted. */
function evidence(isInsideSentence: boolean, hasCapital: boolean): number {
  if (!isInsideSentence) return 0.001
  return hasCapital ? 0.3 : 1
}

function addPhrases(words: Int32Array, lexicon: Lexicon): void {
  eachPair(words, lexicon, ({ term: first }, { term: second }) => {
    if (first && second && first !== second) lexicon.addPhrase(first, second)
  })
}

function eachPair(words: Int32Array, { spellings }: Lexicon, visit: (first: Spelling, second: Spelling) => void): void {
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? 0
    if (word % 2 === 0) continue
    const [first, second] = [spellings[(words[at - 1] ?? 0) >> 1], spellings[word >> 1]]
    if (first && second) visit(first, second)
  }
}

function countTerms({ article, fields, labels }: ReadArticle, lexicon: Lexicon): TermsOfArticle & { readonly cells: Cell[] } {
  const counts = new Map<number, number>()
  const [title, claims] = [new Set<number>(), new Set<number>()]
  let length = 0
  for (const { name, words } of fields) {
    const weight = fieldWeight[name]
    const add = ({ number }: Term): void => {
      counts.set(number, (counts.get(number) ?? 0) + weight)
      if (name === 'title') title.add(number)
      if (name !== 'text') claims.add(number)
    }
    length += eachTerm(words, lexicon, name === 'text', add) * weight
  }
  for (const { number, kind } of labels) {
    counts.set(number, kind === 'category' ? fieldWeight.category : fieldWeight.tag)
    claims.add(number)
  }
  const cells = [...counts].map(([column, value]) => ({ column, value })).sort((a, b) => a.column - b.column)
  return { id: article.id, date: article.date, cells, length, title, claims }
}

/** Visit the words that count and the phrases among them; say how many words they are. */
function eachTerm(words: Int32Array, lexicon: Lexicon, isText: boolean, visit: (term: Term) => void): number {
  let length = 0
  for (const word of words) {
    const term = lexicon.spellings[word >> 1]?.term
    if (!term) continue
    visit(term)
    length++
  }
  eachPair(words, lexicon, (first, second) => {
    const phrase = second.term && first.term?.phrases?.get(second.term.number)
    if (!phrase) return
    lexicon.seePhrase(phrase, first, second, evidence(isText, second.hasCapital))
    visit(phrase)
  })
  return length
}

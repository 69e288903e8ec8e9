import { compare } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { type KeptTerms, readTerms, writeTerms } from './kept-terms.ts'
import { type CountedTerms, Lexicon, type Term } from './lexicon.ts'
import { nameOf, type Relatable } from './relatable.ts'
import { type Word, wordsOf } from './words.ts'

/** What every article says, as terms. */
export interface ArticleTerms {
  readonly lexicon: Lexicon
  /** Ordered by id: the order of the input decides nothing. */
  readonly articles: readonly TermsOfArticle[]
  /** In how many of the articles each term occurs; 0 for those that the lexicon has from others. */
  readonly spread: Int32Array
}

/** What one article says. */
export interface TermsOfArticle extends CountedTerms {
  readonly relatable: Relatable
}

/** How much a word counts for standing in a field (those of headings count in the text already), and a label for being there. */
export const fieldWeight = { title: 3, description: 2, labels: 2, headings: 0.5, text: 1, tag: 2, category: 1 }

let shared = new Lexicon()

/** Who reads for months reads words that no article has any more. */
function sharedLexicon(): Lexicon {
  if (shared.terms.length > 2 * shared.used + 100_000) shared = new Lexicon()
  return shared
}

/** What an earlier process counted. */
let kept: KeptTerms | null = null
/** The articles that were counted since all was written down. */
let counted = 0

/** Begin with what an earlier process counted. */
export async function recallTerms(): Promise<void> {
  if (shared.terms.length > 0 || kept !== null) return
  kept = await readTerms()
  if (kept !== null && shared.terms.length === 0) shared = kept.lexicon
}

/** What this process counted or recalled: each language of a site is compared by itself, and all are written down. */
let used: { readonly lexicon: Lexicon; readonly phrases: number; readonly articles: Map<string, TermsOfArticle> } | null = null

/** Write down what was counted, unless the next process has little to count. */
export async function keepTerms({ lexicon, articles }: ArticleTerms): Promise<void> {
  if (lexicon !== shared) return
  // Those that were read first know the fewest phrases: who begins with less looks for more.
  used = used?.lexicon === lexicon ? used : { lexicon, phrases: lexicon.phrases.length, articles: new Map() }
  for (const article of articles) used.articles.set(article.relatable.id, article)
  if (counted <= articles.length / 20) return
  counted = 0
  const named = [...used.articles.values()].map(({ relatable, ...terms }) => [nameOf(relatable), terms] as const)
  await writeTerms({ lexicon, phrases: used.phrases, articles: new Map(named) })
}

/** Read all articles into terms. An article that stays as it is is not read again into the same lexicon. */
export function termsOf(relatables: readonly Relatable[], lexicon = sharedLexicon()): ArticleTerms {
  const sorted = [...relatables].sort((a, b) => compare(a.id, b.id))
  const articles = readArticles(sorted, lexicon)
  const spread = spreadOf(articles, lexicon)
  lexicon.used = spread.reduce((sum, count) => sum + Math.min(1, count), 0)
  return { lexicon, articles, spread }
}

interface ReadArticle {
  readonly article: TermsOfArticle
  /** How many phrases were known by then. */
  readonly phrases: number
}

const readBefore = onceFor((_: Lexicon) => new WeakMap<Relatable, ReadArticle>())

function readArticles(relatables: readonly Relatable[], lexicon: Lexicon): TermsOfArticle[] {
  const before = readBefore(lexicon)
  const known = relatables.map((relatable) => before.get(relatable) ?? recalled(relatable, lexicon))
  for (const [at, relatable] of relatables.entries()) if (!known[at]) addPhrases(relatable, lexicon)
  const all = lexicon.phrases.length
  return relatables.map((relatable, at) => {
    const former = known[at]
    const stands = former && !lexicon.phrases.slice(former.phrases).some((phrase) => mayHave(former.article, phrase))
    const article = stands ? former.article : countTerms(relatable, lexicon)
    if (!stands && lexicon === shared) counted++
    before.set(relatable, { article, phrases: all })
    return article
  })
}

function recalled(relatable: Relatable, lexicon: Lexicon): ReadArticle | undefined {
  const terms = kept?.lexicon === lexicon ? kept.articles.get(nameOf(relatable)) : undefined
  return terms && kept ? { article: { relatable, ...terms }, phrases: kept.phrases } : undefined
}

/** Say whether a phrase that became known later may be in an article: only where both its words are. */
const mayHave = ({ terms }: TermsOfArticle, { words }: Term): boolean => words.every((word) => terms.includes(word))

/** What some article calls itself is a phrase wherever it stands. */
function addPhrases(relatable: Relatable, lexicon: Lexicon): void {
  for (const { name, text } of fieldsOf(relatable)) {
    if (name === 'text') continue
    eachPair(readWords(text, lexicon), (first, second) => {
      if (first !== second) lexicon.addPhrase(first, second)
    })
  }
}

/** List the fields of an article. */
export function fieldsOf(relatable: Relatable) {
  const field = (name: 'title' | 'description' | 'headings' | 'labels' | 'text', text: string) => ({ name, text })
  return [
    field('title', relatable.title),
    field('description', relatable.description),
    ...relatable.headings.map((heading) => field('headings', heading)),
    ...tagsOf(relatable).map((tag) => field('labels', tag)),
    field('text', relatable.text),
  ]
}

/** List what an article is filed under beside its category. */
export const tagsOf = ({ tags, keywords }: Relatable): string[] => [...tags, ...keywords].filter((tag) => tag.trim() !== '')

/** Find what articles are filed under. */
export function labelOf(kind: 'tag' | 'category', text: string, lexicon: Lexicon): Term {
  const words = readWords(text, lexicon).flatMap(({ term }) => term?.number ?? [])
  return lexicon.label(kind, text.trim(), words)
}

/** A word, and the term that it counts as; null where it says nothing by itself. */
interface ReadWord extends Word {
  readonly term: Term | null
}

/** Read the words of a text. */
export const readWords = (text: string, lexicon: Lexicon): ReadWord[] =>
  wordsOf(text).map(({ written, joined }) => ({ written, joined, term: lexicon.word(written) }))

/** Visit the words that stand side by side and both say something. */
export function eachPair(
  words: readonly ReadWord[],
  visit: (first: Term, second: Term, words: readonly [Word, Word]) => void,
): void {
  let before: ReadWord | undefined
  for (const word of words) {
    if (word.joined && before?.term && word.term) visit(before.term, word.term, [before, word])
    before = word
  }
}

function countTerms(relatable: Relatable, lexicon: Lexicon): TermsOfArticle {
  const counts = new Map<number, number>()
  const [title, claims] = [new Set<number>(), new Set<number>()]
  let length = 0
  for (const { name, text } of fieldsOf(relatable)) {
    const weight = fieldWeight[name]
    const words = readWords(text, lexicon)
    const add = ({ number }: Term): void => {
      counts.set(number, (counts.get(number) ?? 0) + weight)
      if (name === 'title') title.add(number)
      if (name !== 'text') claims.add(number)
    }
    for (const { term } of words) {
      if (term === null) continue
      add(term)
      length += weight
    }
    eachPair(words, (first, second) => {
      const phrase = first.phrases?.get(second.number)
      if (phrase) add(phrase)
    })
  }
  const category = relatable.category === null ? [] : [labelOf('category', relatable.category, lexicon)]
  for (const { number, kind } of [...tagsOf(relatable).map((tag) => labelOf('tag', tag, lexicon)), ...category]) {
    counts.set(number, kind === 'category' ? fieldWeight.category : fieldWeight.tag)
    claims.add(number)
  }
  return {
    relatable,
    terms: Int32Array.from(counts.keys()),
    counts: Float64Array.from(counts.values()),
    length,
    title: Int32Array.from(title),
    claims: Int32Array.from(claims),
  }
}

/** A phrase that no article claims any more is none. */
function spreadOf(articles: readonly TermsOfArticle[], { terms, phrases }: Lexicon): Int32Array {
  const [spread, claimed] = [new Int32Array(terms.length), new Uint8Array(terms.length)]
  for (const { terms, claims } of articles) {
    for (const term of terms) spread[term] = (spread[term] ?? 0) + 1
    for (const term of claims) claimed[term] = 1
  }
  for (const { number } of phrases) if (claimed[number] === 0) spread[number] = 0
  return spread
}

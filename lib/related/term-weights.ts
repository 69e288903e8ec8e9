import type { ArticleTerms, TermsOfArticle } from './article-terms.ts'
import type { Term } from './lexicon.ts'
import { type Put, packRows, type SparseRows, transpose } from './sparse-rows.ts'

/** What the terms of articles weigh. In tables there is a row for each article and a column for each term. */
export interface TermWeights {
  /** What each term of an article weighs that it shares with any other, in its order; 0 for the others. The squares sum up to 1 at most. */
  readonly of: (article: TermsOfArticle) => Float64Array
  /** Each article's weightiest terms. */
  readonly core: Crossed
  /** How surely an article names a term that is in some title, from 0 to 1. */
  readonly mentions: Crossed
  /** What part of an article's title a term is. */
  readonly titles: Crossed
}

/** A table and its transpose. */
export interface Crossed {
  readonly rows: SparseRows
  readonly turned: SparseRows
}

/** What was found to matter, on several corpora whose authors' own links say which articles belong together. */
export const weighing = {
  /** A term in a larger part of the articles decides nothing, */
  commonPart: 0.5,
  /** but two articles are no crowd. */
  commonCount: 2,
  /** How soon more of the same term stops to matter, and how much a long article is discounted: `k1` and `b` of BM25. */
  saturation: 2,
  lengthEffect: 0.5,
  /** The words of a phrase count already, so the phrase counts less. */
  phrase: 0.5,
  coreTerms: 60,
  /** Keeps a title of one common word from being named by everybody. */
  shortTitle: 5,
}

/** Weigh the terms of all articles: what few of them say, weighs most; what most of them say, nothing. */
export function weighTerms({ articles, lexicon, spread }: ArticleTerms): TermWeights {
  const width = lexicon.terms.length
  const [worth, orders] = [new Float64Array(width), new Float64Array(width)]
  for (const [at, term] of lexicon.terms.entries()) {
    worth[at] = worthOf(term, spread[at] ?? 0, articles.length)
    orders[at] = term.order
  }
  const mean = articles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, articles.length)
  // A term that no other article has adds to the weight of its own, and to no resemblance.
  const isShared = (term: number): boolean => (spread[term] ?? 0) > 1 && (worth[term] ?? 0) > 0
  const isNamed = new Uint8Array(width)
  for (const { title } of articles) for (const term of title) isNamed[term] = isShared(term) ? 1 : 0
  const cross = (write: (article: TermsOfArticle, put: Put) => void): Crossed => {
    const rows = packRows(articles, write)
    return { rows, turned: transpose(rows, width) }
  }
  const of = (article: TermsOfArticle): Float64Array => {
    const weights = weigh(article, article.length / Math.max(1, mean), worth)
    for (let at = 0; at < weights.length; at++) if (!isShared(article.terms[at] ?? 0)) weights[at] = 0
    return weights
  }
  return {
    of,
    core: cross((article, put) => putWeightiest(article.terms, of(article), orders, put)),
    mentions: cross(({ terms, counts }, put) => {
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0
        const count = counts[at] ?? 0
        if (isNamed[term] === 1) put(term, count / (count + 1))
      }
    }),
    titles: cross(({ title }, put) => {
      const whole = title.reduce((sum, term) => sum + (worth[term] ?? 0), weighing.shortTitle)
      for (const term of title) if (isShared(term)) put(term, (worth[term] ?? 0) / whole)
    }),
  }
}

/** Say what a term is worth for being rare (the inverse document frequency of BM25). */
function worthOf({ kind }: Term, spread: number, articles: number): number {
  if (spread === 0 || spread > Math.max(weighing.commonCount, articles * weighing.commonPart)) return 0
  return Math.log(1 + (articles - spread + 0.5) / (spread + 0.5)) * (kind === 'phrase' ? weighing.phrase : 1)
}

/** Weigh the terms of an article that is `long` times as long as the others. */
function weigh({ terms, counts }: TermsOfArticle, long: number, worth: Float64Array): Float64Array {
  const discount = weighing.saturation * (1 - weighing.lengthEffect + weighing.lengthEffect * long)
  const weights = new Float64Array(terms.length)
  let squares = 0
  for (let at = 0; at < terms.length; at++) {
    const count = counts[at] ?? 0
    const weight = ((worth[terms[at] ?? 0] ?? 0) * count) / (count + discount)
    weights[at] = weight
    squares += weight * weight
  }
  const norm = Math.sqrt(squares)
  for (let at = 0; norm > 0 && at < weights.length; at++) weights[at] = (weights[at] ?? 0) / norm
  return weights
}

/** Put the weightiest terms of an article. Of those that weigh the same all articles prefer the same ones. */
function putWeightiest(terms: Int32Array, weights: Float64Array, orders: Float64Array, put: Put): void {
  const least = largest(weights, weighing.coreTerms)
  const equal: number[] = []
  let above = 0
  for (let at = 0; at < terms.length; at++) {
    const weight = weights[at] ?? 0
    if (weight > least) above++
    if (weight === least) equal.push(orders[terms[at] ?? 0] ?? 0)
  }
  const last = largest(equal, weighing.coreTerms - above)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    const weight = weights[at] ?? 0
    if (weight > least || (weight === least && weight > 0 && (orders[term] ?? 0) >= last)) put(term, weight)
  }
}

/** Find the number that comes at a place, counted from 1, when the largest go first; 0 where there are fewer. Sorting all takes three times as long. */
function largest(numbers: ArrayLike<number>, place: number): number {
  const top = new Float64Array(place)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    let before = place - 1
    if (number <= (top[before] ?? 0)) continue
    for (; before > 0 && (top[before - 1] ?? 0) < number; before--) top[before] = top[before - 1] ?? 0
    top[before] = number
  }
  return top[place - 1] ?? 0
}

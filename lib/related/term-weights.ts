import type { ArticleTerms, TermsOfArticle } from './article-terms.ts'
import type { Term } from './lexicon.ts'
import { copyRow, type Put, packRows, type SparseRows } from './sparse-rows.ts'

/** What the terms of articles weigh. In tables there is a row for each article and a column for each term. */
export interface TermWeights {
  /** Each article's weightiest terms. */
  readonly core: SparseRows
  /** How surely an article names a term that is in some title, from 0 to 1. */
  readonly mentions: SparseRows
  /** What part of an article's title a term is. */
  readonly titles: SparseRows
  /** Where each article was among those weighed before, if all its rows are the same; else -1. */
  readonly stood: Int32Array
  readonly signs: Signs
}

/** What decides an article's rows beside its own words. */
interface Signs {
  readonly mean: number
  /** By term. */
  readonly worth: Float64Array
  readonly isShared: Uint8Array
  readonly isNamed: Uint8Array
}

/** What was weighed before. Which terms an article names is soon found out again, and would be most of it. */
export interface Weighed extends Pick<ArticleTerms, 'articles' | 'lexicon'> {
  readonly weights: Omit<TermWeights, 'mentions' | 'stood'>
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
  /** In such steps a term is worth more: finer ones find nothing better, and would weigh most articles anew for one that is new. */
  step: 0.25,
  /** Keeps a title of one common word from being named by everybody. */
  shortTitle: 5,
}

/** Weigh the terms of all articles: what few of them say, weighs most; what most of them say, nothing. Rows that are as they were `before` are taken over. */
export function weighTerms(terms: ArticleTerms, before?: Weighed): TermWeights {
  const { articles, lexicon } = terms
  const signs = signsOf(terms)
  const { worth, isShared, isNamed } = signs
  const stood = before?.lexicon === lexicon ? standing(articles, signs, before) : new Int32Array(articles.length).fill(-1)
  const rowsOf = (former: SparseRows | undefined, write: (article: TermsOfArticle, put: Put) => void): SparseRows =>
    packRows(articles, (article, put, at) => {
      const was = stood[at] ?? -1
      if (former && was >= 0) copyRow(former, was, put)
      else write(article, put)
    })
  const orders = Float64Array.from(lexicon.terms, ({ order }) => order)
  return {
    stood,
    signs,
    core: rowsOf(before?.weights.core, (article, put) => putWeightiest(article.terms, weightsIn(article, signs), orders, put)),
    mentions: packRows(articles, ({ terms, counts }, put) => {
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0
        const count = counts[at] ?? 0
        if (isNamed[term] === 1) put(term, count / (count + 1))
      }
    }),
    titles: rowsOf(before?.weights.titles, ({ title }, put) => {
      const whole = title.reduce((sum, term) => sum + (worth[term] ?? 0), weighing.shortTitle)
      for (const term of title) if (isShared[term] === 1) put(term, (worth[term] ?? 0) / whole)
    }),
  }
}

/** What each term of an article weighs that it shares with any other, in its order; 0 for the others. The squares sum up to 1 at most. */
export function weightsIn(article: TermsOfArticle, { mean, worth, isShared }: Signs): Float64Array {
  const weights = weigh(article, article.length / Math.max(1, mean), worth)
  for (let at = 0; at < weights.length; at++) if (isShared[article.terms[at] ?? 0] !== 1) weights[at] = 0
  return weights
}

function signsOf({ articles, lexicon, spread }: ArticleTerms): Signs {
  const width = lexicon.terms.length
  const count = steady(articles.length)
  const worth = Float64Array.from(lexicon.terms, (term, at) => worthOf(term, spread[at] ?? 0, count))
  // A term that no other article has adds to the weight of its own, and to no resemblance.
  const isShared = Uint8Array.from(worth, (one, at) => ((spread[at] ?? 0) > 1 && one > 0 ? 1 : 0))
  const isNamed = new Uint8Array(width)
  for (const { title } of articles) for (const term of title) isNamed[term] = isShared[term] ?? 0
  const mean = steady(articles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, articles.length))
  return { mean, worth, isShared, isNamed }
}

/** Find the articles whose rows are what they were: their own words are the same, and so is what these are worth. */
function standing(articles: readonly TermsOfArticle[], signs: Signs, before: Weighed): Int32Array {
  const former = before.weights.signs
  const places = new Map(before.articles.map((article, at) => [article, at]))
  const { worth, isShared, isNamed } = signs
  const isOther = Uint8Array.from(worth, (one, term) =>
    one === former.worth[term] && isShared[term] === former.isShared[term] && isNamed[term] === former.isNamed[term] ? 0 : 1,
  )
  return Int32Array.from(articles, (article) => {
    const was = signs.mean === former.mean ? places.get(article) : undefined
    return was === undefined || article.terms.some((term) => isOther[term] === 1) ? -1 : was
  })
}

/** Say what a term is worth for being rare (the inverse document frequency of BM25). */
function worthOf({ kind }: Term, spread: number, articles: number): number {
  if (spread === 0 || spread > Math.max(weighing.commonCount, articles * weighing.commonPart)) return 0
  const rarity = Math.log(1 + Math.max(0, articles - spread + 0.5) / (spread + 0.5))
  return Math.ceil(rarity / weighing.step) * weighing.step * (kind === 'phrase' ? weighing.phrase : 1)
}

/** Round to two digits: one article more or less is then hardly ever another number. */
const steady = (count: number): number => Number(count.toPrecision(2))

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

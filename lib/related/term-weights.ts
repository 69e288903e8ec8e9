import type { ArticleTerms, TermsOfArticle } from './article-terms.ts'
import { type Cell, cellsOf, packRows, type SparseRows, transpose } from './sparse-rows.ts'

/** What the terms of articles weigh, as tables: a row for each article, a column for each term. */
export interface TermWeights {
  /** Every term that an article shares with any other. The squares of a row sum up to 1 at most. */
  readonly all: SparseRows
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
export function weighTerms({ articles, lexicon, counts }: ArticleTerms): TermWeights {
  const spread = spreadOf(counts, lexicon.terms.length)
  const worth = lexicon.terms.map(
    ({ number, kind }) => worthOf(spread[number] ?? 0, articles.length) * (kind === 'phrase' ? weighing.phrase : 1),
  )
  const isShared = ({ column, value }: Cell): boolean => value > 0 && (spread[column] ?? 0) > 1
  const mean = articles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, articles.length)
  const inTitles = new Set(articles.flatMap(({ title }) => [...title]))
  const cross = (rowOf: (article: TermsOfArticle, at: number) => Cell[]): Crossed => {
    const rows = packRows(articles, (article, at) => rowOf(article, at).filter(isShared))
    return { rows, turned: transpose(rows, lexicon.terms.length) }
  }
  const all = packRows(articles, ({ length }, at) => weigh(cellsOf(counts, at), length / Math.max(1, mean), worth).filter(isShared))
  return {
    all,
    core: cross((_, at) => weightiest(cellsOf(all, at))),
    mentions: cross((_, at) => mentionsAmong(cellsOf(counts, at), inTitles, worth)),
    titles: cross(({ title }) => partsOf(title, worth)),
  }
}

/** Count in how many articles each term occurs. */
function spreadOf({ columns }: SparseRows, size: number): Int32Array {
  const spread = new Int32Array(size)
  for (const column of columns) spread[column] = (spread[column] ?? 0) + 1
  return spread
}

/** Say what a term is worth for being rare (the inverse document frequency of BM25). */
function worthOf(spread: number, articles: number): number {
  if (spread > Math.max(weighing.commonCount, articles * weighing.commonPart)) return 0
  return Math.log(1 + (articles - spread + 0.5) / (spread + 0.5))
}

/** Weigh the terms of an article that is `long` times as long as the others. */
function weigh(counts: readonly Cell[], long: number, worth: readonly number[]): Cell[] {
  const discount = weighing.saturation * (1 - weighing.lengthEffect + weighing.lengthEffect * long)
  const cells = counts.map(({ column, value }) => ({ column, value: ((worth[column] ?? 0) * value) / (value + discount) }))
  const norm = Math.sqrt(cells.reduce((sum, { value }) => sum + value * value, 0))
  return cells.map(({ column, value }) => ({ column, value: norm > 0 ? value / norm : 0 }))
}

function weightiest(cells: Cell[]): Cell[] {
  return cells.sort((a, b) => b.value - a.value || a.column - b.column).slice(0, weighing.coreTerms)
}

function mentionsAmong(counts: readonly Cell[], inTitles: ReadonlySet<number>, worth: readonly number[]): Cell[] {
  return counts
    .filter(({ column }) => inTitles.has(column) && (worth[column] ?? 0) > 0)
    .map(({ column, value }) => ({ column, value: value / (value + 1) }))
}

function partsOf(title: ReadonlySet<number>, worth: readonly number[]): Cell[] {
  const parts = [...title].map((column) => ({ column, value: worth[column] ?? 0 }))
  const whole = parts.reduce((sum, { value }) => sum + value, weighing.shortTitle)
  return parts.map(({ column, value }) => ({ column, value: value / whole }))
}

import type { TermsOfArticle } from './article-terms.ts'
import type { Term } from './lexicon.ts'
import type { Resemblance } from './resemblance.ts'
import { isTellable, type Spelling, spellingsOf } from './spellings.ts'
import { weightsIn } from './term-weights.ts'

/** Say in a few words what two articles have in common: `Both on cold calling and quota`. */
export function reasonFor(one: number, other: number, resemblance: Resemblance): string {
  const shared = sharedTerms(one, other, resemblance)
  const common = shared.filter(({ isCommon }) => isCommon)
  const told = strongest(common.length > 0 ? common : shared.slice(0, 2))
  return told.length > 0 ? `Both on ${enumerate(told.map(spelled))}` : 'On a similar subject'
}

/** More words than this explain nothing. */
const MOST = 3

/** A term that counts for less than this part of the strongest is not why two articles belong together. */
const FAINT = 0.3

/** Phrases and tags tell more than the words they are made of; a phrase weighs little, because its words do. */
const telling = { word: 1, phrase: 10, tag: 3, category: 0 }

interface SharedTerm extends Spelling {
  readonly term: Term
  readonly strength: number
  /** Whether both name it in title, description, headings or tags. */
  readonly isCommon: boolean
}

/**
 * List what both say and one at least claims to be about, strongest first. What the other says in passing comes last, and has to be
 * more than a word. A phrase is common already where one claims it and the other a word of it.
 */
function sharedTerms(one: number, other: number, resemblance: Resemblance): SharedTerm[] {
  const { weights, lexicon, articles } = resemblance
  const pair = [one, other].flatMap((at) => articles[at] ?? [])
  const [saidByOne = [], saidByOther = []] = pair.map((article) => saidBy(article, weightsIn(article, weights.signs)))
  const ones = new Map(saidByOne.map((said) => [said.number, said]))
  const shared: (SharedTerm & { readonly order: number })[] = []
  for (const replied of saidByOther) {
    const [term, said] = [lexicon.terms[replied.number], ones.get(replied.number)]
    const spelling = term && spellingsOf(resemblance).get(term)
    if (!term || !said || !spelling || !isTellable(term, spelling)) continue
    const silent = [said, replied].filter(({ isClaimed }) => !isClaimed)
    if (silent.length === 2) continue
    const order = silent.filter(isInPassing).length
    if (order > 0 && term.kind === 'word') continue
    const isCommon = order === 0 && silent.every(({ article }) => term.words.some((word) => article.claims.includes(word)))
    shared.push({ term, ...spelling, strength: said.weight * replied.weight * telling[term.kind], isCommon, order })
  }
  return shared.sort((a, b) => a.order - b.order || b.strength - a.strength)
}

/** A term that an article shares with any other. */
interface Said {
  readonly article: TermsOfArticle
  readonly number: number
  readonly weight: number
  readonly count: number
  readonly isClaimed: boolean
}

function saidBy(article: TermsOfArticle, weights: Float64Array): Said[] {
  const claims = new Set(article.claims)
  return Array.from(article.terms, (number, at) => ({
    article,
    number,
    weight: weights[at] ?? 0,
    count: article.counts[at] ?? 0,
    isClaimed: claims.has(number),
  })).filter(({ weight }) => weight > 0)
}

/** Say whether an article says a term only once, among many others. */
const isInPassing = ({ count, weight }: Said): boolean => count <= 1 && weight < SUBJECT

/** In a text of a few sentences a single word may be the subject: then it weighs this much. */
const SUBJECT = 0.1

/** Choose three at most that do not repeat each other. */
function strongest(shared: readonly SharedTerm[]): SharedTerm[] {
  const told: SharedTerm[] = []
  for (const one of shared) {
    if (told.length === MOST || one.strength < (shared[0]?.strength ?? 0) * FAINT) break
    const chosen = shared.find((other) => isPhraseOf(other, one)) ?? one
    if (!told.some((before) => repeats(before, chosen))) told.push(chosen)
  }
  return told
}

/** Say whether a phrase may take the place of one of its words. */
function isPhraseOf(phrase: SharedTerm, { term, strength }: SharedTerm): boolean {
  return phrase.term.kind === 'phrase' && phrase.term.words.includes(term.number) && phrase.strength >= strength * FAINT
}

function repeats(one: SharedTerm, other: SharedTerm): boolean {
  const [a, b] = [one.spelling.toLowerCase(), other.spelling.toLowerCase()]
  return a.includes(b) || b.includes(a) || one.term.words.some((word) => other.term.words.includes(word))
}

/** Spell a term as articles mostly do. Where only headings and first words prove a capital, it is a matter of style. */
function spelled({ term: { kind }, spelling, seen }: SharedTerm): string {
  if (kind === 'tag' || seen > 0.2) return spelling
  return spelling.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => word.toLowerCase())
}

function enumerate(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

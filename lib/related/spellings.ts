import { compare } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { type ArticleTerms, eachPair, fieldsOf, labelOf, readWords, tagsOf } from './article-terms.ts'
import type { Term } from './lexicon.ts'
import { isReadable, type Word } from './words.ts'

/** How articles mostly write a term, and how much speaks for it. */
export interface Spelling {
  readonly spelling: string
  readonly seen: number
}

/** Find out how articles write their terms: only who says a reason asks for it. */
export const spellingsOf = onceFor((terms: ArticleTerms): ReadonlyMap<Term, Spelling> => {
  const { lexicon, articles, spread } = terms
  const seen = new Map<Term, Map<string, number>>()
  const see = (term: Term, spelling: string, weight: number): void => {
    const spellings = seen.get(term) ?? new Map<string, number>()
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + weight)
    seen.set(term, spellings)
  }
  const found = new Map<Term, Spelling>()
  for (const { relatable } of articles) {
    for (const { name, text } of fieldsOf(relatable)) {
      const words = readWords(text, lexicon)
      for (const word of words) {
        if (word.term) see(word.term, word.written, evidence(name === 'text' && word.joined, word))
      }
      eachPair(words, (first, second, [one, two]) => {
        const phrase = first.phrases?.get(second.number)
        if (phrase && (spread[phrase.number] ?? 0) > 0) see(phrase, `${one.written} ${two.written}`, evidence(name === 'text', two))
      })
    }
    // Labels are spelled as their first article spells them.
    for (const tag of tagsOf(relatable)) {
      const label = labelOf('tag', tag, lexicon)
      if (!found.has(label)) found.set(label, { spelling: tag.trim(), seen: 0 })
    }
  }
  for (const [term, spellings] of seen) {
    const [most] = [...spellings].sort(([a, one], [b, other]) => other - one || compare(a, b))
    if (most) found.set(term, { spelling: most[0], seen: most[1] })
  }
  return found
})

/** Weigh what a use proves of a spelling: little where capitals are a matter of style, less than usual where a title may be quoted. */
function evidence(isInsideSentence: boolean, { written }: Word): number {
  if (!isInsideSentence) return 0.001
  return /^\p{Lu}\p{Ll}/u.test(written) ? 0.3 : 1
}

/** Say whether a term may be in a reason: words that a reader knows, not numbers, pieces or the category. */
export const isTellable = ({ kind }: Term, { spelling }: Spelling): boolean =>
  kind !== 'category' && spelling.split(' ').some(isReadable)

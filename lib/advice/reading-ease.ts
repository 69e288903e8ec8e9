import { syllable } from 'syllable'
import { baseOf } from '#lib/text/languages.ts'

interface Formula {
  readonly syllables: (word: string) => number
  /** From words in a sentence and syllables in a word, on the average. */
  readonly ease: (words: number, syllables: number) => number
}

const vowels = (word: string, pattern: RegExp): number => Math.max(1, word.match(pattern)?.length ?? 1)

/** What is said in one breath counts once; a French e at the end of a word is silent. */
const german = (word: string) => vowels(word, /ei|ai|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü]/g)
const french = (word: string) =>
  vowels(word.replace(/(?<=..)(?:es?|ent)$/, ''), /eau|oi|ou|ai|ei|au|eu|œu|ie|ia|io|[aeiouyàâäéèêëîïôöùûüœæ]/g)

/** The words of a language are few, and to count their syllables takes long. Hostile texts have words without end. */
function onceForWord(count: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>()
  return (word) => {
    const counted = known.get(word) ?? count(word.slice(0, 100))
    if (known.size < 100_000) known.set(word, counted)
    return counted
  }
}

const formulas: Readonly<Record<string, Formula>> = {
  // R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948.
  en: { syllables: onceForWord(syllable), ease: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables },
  // T. Amstad, "Wie verständlich sind unsere Zeitungen?", 1978.
  de: { syllables: german, ease: (words, syllables) => 180 - words - 58.5 * syllables },
  // L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", 1958.
  fr: { syllables: french, ease: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables },
}

/** Say how easily sentences are read: 100 is very easy, 0 very hard. Null for a language without a formula of its own. */
export function readingEase(sentences: readonly string[], language: string): number | null {
  const formula = formulas[baseOf(language)]
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/\p{Letter}[\p{Letter}\p{Mark}'’-]*/gu) ?? [])
  if (!formula || words.length === 0) return null
  const syllables = words.reduce((sum, word) => sum + formula.syllables(word), 0)
  return formula.ease(words.length / sentences.length, syllables / words.length)
}

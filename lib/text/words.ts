import { isWide } from './signs.ts'

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]+/gu

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

/** No run of one script is that long, but in hostile texts. */
const longest = 5000

/** Count words as a reader does: by white space, and in scripts that have none between words by their dictionary. */
export function countWords(words: string): number {
  let dictionary = 0
  const spaced = words.replace(unspaced, (run) => {
    dictionary += run.length > longest ? Math.ceil(run.length / 2) : wordsIn(run)
    return ' '
  })
  return spaced.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length + dictionary
}

function wordsIn(run: string): number {
  let count = 0
  for (const { isWordLike } of segmenter(/[\u3040-\u30FF]/.test(run) ? 'ja' : 'zh').segment(run)) count += isWordLike ? 1 : 0
  return count
}

/** Words a minute of silent reading of English non-fiction: Brysbaert, "How many words do we read per minute?", 2019. */
const wordsAMinute = 238
/** Characters a minute of Chinese and of Japanese, read aloud: Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance", 2012. */
const charactersAMinute = { chinese: 255, japanese: 357 } as const

/** Say in how many minutes a text is read, not rounded. `count` is how many words it has. */
export function readingMinutes(words: string, count = countWords(words)): number {
  const wide = (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
  if (wide === 0) return count / wordsAMinute
  const kana = (words.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
  const rate = kana * 8 > wide ? charactersAMinute.japanese : charactersAMinute.chinese
  const rest = [...words].map((sign) => (isWide(sign) ? ' ' : sign)).join('')
  return wide / rate + countWords(rest) / wordsAMinute
}

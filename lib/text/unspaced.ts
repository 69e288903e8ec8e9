const scripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Yi}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\u30FC'

/** Characters of scripts that put no space between words, each with its marks. */
const letter = new RegExp(`[${scripts}]\\p{M}*`, 'gu')
const run = new RegExp(`[${scripts}][${scripts}\\p{M}]*`, 'gu')

/**
 * Before a space that nobody wrote: a word joiner after other words, which are found as they are, and a mark of an extinct script after a character.
 * Where white space becomes one space, both are left as they are. Pagefind 1.5.2 takes two words for one where the one begins as the other
 * does, as characters with and without marks do: this mark ends both. The segmenters of browsers leave it with its character.
 */
const [joiner, end] = ['\u2060', '\u{11002}']

/**
 * Set each character of scripts without spaces apart, so that a search for words finds it. No dictionary divides these words: two of them
 * may differ, and what is asked for is then not found. Other texts stay as they are.
 */
export const spread = (words: string): string => words.replace(run, (found) => `${joiner} ${found.replace(letter, `$&${end} `)}`)

const apart = new RegExp(`[${joiner}${end}]((?:</?mark>)*) ?((?:</?mark>)*)`, 'gu')

/** Put together again what `spread` set apart, and what was marked in it. */
export const gathered = (words: string): string => words.replace(apart, '$1$2').replaceAll('</mark><mark>', '')

/**
 * Write what is asked for as the index has it. Characters of scripts without spaces are looked for in this order, next to each other,
 * if nothing else is asked for.
 */
export function asked(words: string): string {
  const runs = words.match(run)
  if (!runs) return words
  const plain = spread(words).replaceAll(joiner, '').replace(/\s+/g, ' ').trim()
  const isAlone = runs.length === 1 && words.replace(run, '').replace(/[\p{P}\p{S}\s]/gu, '') === ''
  return isAlone && plain.includes(' ') ? `"${plain.replaceAll('"', '')}"` : plain
}

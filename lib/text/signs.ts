/** Characters of scripts that put no space between words, and the signs that go with them. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303F\u30FB\u30FC\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u

/** Signs that are as wide as their neighbors: quotes, dashes, dots. */
const ambiguous = /[‘’“”…—–·]/

/** Say whether a character, of which no space is before or after, is Chinese or Japanese. */
export const isWide = (character: string): boolean => wide.test(character)

/** Say whether a line break between two characters is nothing, not a space. https://www.w3.org/TR/css-text-4/#line-break-transform */
export const joins = (before: string, after: string): boolean =>
  (isWide(before) && (isWide(after) || ambiguous.test(after))) || (ambiguous.test(before) && isWide(after))

/** Make one line of several: a line break is a space, and between Chinese or Japanese characters nothing. */
export function oneLine(words: string): string {
  return words
    .split('\n')
    .map((line) => (/\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line).trim())
    .filter((line) => line !== '')
    .reduce((all, line) => (all === '' || joins(lastOf(all), firstOf(line)) ? all + line : `${all} ${line}`), '')
}

/** The first character of a text, whole. */
export const firstOf = (words: string): string => String.fromCodePoint(...[words.codePointAt(0) ?? 32])

/** The last character of a text, whole. */
export function lastOf(words: string): string {
  const last = words.slice(-1)
  return /[\uDC00-\uDFFF]/.test(last) ? words.slice(-2) : last
}

/** What is a space or a line break in old files. */
const spaces = /[\t\v\f\r\n\u0085\u2028\u2029]/g

/** What no page and no feed may hold: control characters, what is no character at all, marks of annotations, byte order marks within a text. */
const never = /[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}\uFEFF\uFFF9-\uFFFB]/gu

/** Characters that turn those after them around, so that a reader reads other words than are there. https://trojansource.codes */
const turning = /[\u202A-\u202E]/g

/** The same within a frame that ends where it should: part of prose in two directions, and out of place anywhere else. */
const framing = /[\u2066-\u2069]/g

/** What is seen nowhere, and matters only where lines break. */
const invisible = /[\u00AD\u200B\u2060\u180E]/g

/** Take out of a text what readers, parsers and browsers must not get. Line breaks and tabs stay. */
export const cleanProse = (words: string): string =>
  suspect.test(words)
    ? words.replace(spaces, spaceFor).replace(never, keepBreaks).replace(turning, '').replace(tagLetters, '')
    : words

/** Take out of code whatever is not seen: it would be copied with it. */
export const cleanCode = (words: string): string =>
  suspect.test(words) ? cleanProse(words).replace(framing, '').replace(invisible, '') : words

/** Take out of a line that stands alone, such as a title, whatever is not seen. */
export const cleanLine = cleanCode

/** Say whether a text holds characters that make readers see other words than are there. */
export const deceives = (words: string, isCode: boolean): boolean =>
  words.search(turning) >= 0 || (isCode && words.search(framing) >= 0)

/** Letters that no one sees: some tools hide marks of theirs in them. In flags of regions they follow a black flag. */
const tagLetters = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,8})[\u{E0000}-\u{E007F}]+/gu

const suspect =
  /[^\t\n -~\u00A0-\u00AC\u00AE-\u167F\u2010-\u2027\u2030-\u205F\u2070-\uD7FF\u{E000}-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFEF]/u

/** A form feed parts words, and so does a line separator. */
const spaceFor = (sign: string): string => (sign === '\n' || sign === '\t' ? sign : ' ')
const keepBreaks = (sign: string): string => (sign === '\n' || sign === '\t' ? sign : '')

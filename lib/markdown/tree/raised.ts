/** Characters that stand higher or lower, by those that they stand for. */
const pairs = (plain: string, other: string): ReadonlyMap<string, string> =>
  new Map([...plain].map((sign, at) => [sign, [...other][at] ?? sign]))
const higher = pairs('0123456789+−-=()abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ')
const lower = pairs('0123456789+−-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')

/** Endings that are read the same on the line, after a number or the beginning of a word: 1st, nth, 2nde, Mme. */
const endings = /^(?:st|nd|rd|th|er|ers|re|res|ère|ème|èmes|eme|me|mes|lle|lles|nde|te|ste)$/iu
const marks: Readonly<Record<string, string>> = { TM: '™', SM: '℠', R: '®' }

/** Write raised or lowered words on the line, so that no number becomes another: 10⁴, 2^N, CO₂, m_max. `before` is what they stand on. */
export function onTheLine(words: string, isHigher: boolean, before: string): string {
  const inner = words.replace(/\s+/g, ' ').trim()
  if (inner === '') return ''
  if (isHigher && Object.hasOwn(marks, inner)) return marks[inner] ?? inner
  if (isHigher && endings.test(inner) && /[\p{Letter}\p{Number}]$/u.test(before)) return inner
  const signs = [...inner].map((sign) => (isHigher ? higher : lower).get(sign))
  if (signs.every((sign) => sign !== undefined)) return signs.join('')
  const mark = isHigher ? '^' : '_'
  return /^[\p{Letter}\p{Number}]+$/u.test(inner) ? `${mark}${inner}` : `${mark}(${inner})`
}

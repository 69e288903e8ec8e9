import { baseOf } from './languages.ts'
import { isWide } from './signs.ts'

/** How a language writes quotes, dashes and dots. */
interface Style {
  /** Open, close, and those of a quote within a quote. */
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
  /** What two hyphens are, between spaces and without. */
  readonly dash: readonly [spaced: string, tight: string]
  /** What stands before ; ! ? and before a colon, where authors type a space. */
  readonly spaces?: readonly [narrow: string, wide: string]
  /** Words that begin with an apostrophe. */
  readonly elisions?: RegExp
}

const em = '—'
const en = '–'
const style = (quotes: string, dash: Style['dash'], more: Omit<Style, 'double' | 'single' | 'dash'> = {}): Style => {
  const [open = '', close = '', inner = '', end = ''] = quotes.split(' ')
  return { double: [open, close], single: [inner, end], dash, ...more }
}

const narrow = '\u202F'
const english = /^(?:tis|twas|twill|twere|em|n|til|till|cause|bout|round|cuz|nuff|neath|tude)(?!\p{Letter})/iu
/** With a capital, `'Raus'` is what somebody says. */
const german = /^(?:[sn]|[Nn](?:e|en|em|er|es)|ran|rauf|raus|rein|rum|runter|rüber|nauf|naus|nüber|S|N)(?!\p{Letter})/u
const dutch = /^(?:s|t|n|m|k|r|ns|tis|twas)(?!\p{Letter})/iu

const french = style(`«${narrow} ${narrow}» “ ”`, [en, em], { spaces: [narrow, '\u00A0'] })
const low = (close: string, inner: string): Style => style(`„ ${close} ${inner}`, [en, en])

/** By language, and by language and region where that differs. https://www.unicode.org/cldr/charts/48/by_type/core_data.alphabetic_information.punctuation.html */
const styles: Readonly<Record<string, Style>> = {
  en: style('“ ” ‘ ’', [em, em], { elisions: english }),
  'en-gb': style('“ ” ‘ ’', [en, em], { elisions: english }),
  'en-ie': style('“ ” ‘ ’', [en, em], { elisions: english }),
  'en-nz': style('“ ” ‘ ’', [en, em], { elisions: english }),
  'en-au': style('“ ” ‘ ’', [en, em], { elisions: english }),
  de: style('„ “ ‚ ‘', [en, en], { elisions: german }),
  'de-ch': style('« » ‹ ›', [en, en], { elisions: german }),
  'de-li': style('« » ‹ ›', [en, en], { elisions: german }),
  lb: style('„ “ ‚ ‘', [en, en]),
  fr: french,
  'fr-ch': french,
  'fr-ca': { ...french, spaces: ['\u00A0', '\u00A0'] },
  es: style('« » “ ”', [em, em]),
  'es-mx': style('“ ” ‘ ’', [em, em]),
  'es-419': style('“ ” ‘ ’', [em, em]),
  'es-us': style('“ ” ‘ ’', [em, em]),
  ca: style('« » “ ”', [em, em]),
  gl: style('« » “ ”', [em, em]),
  eu: style('« » “ ”', [em, em]),
  it: style('« » “ ”', [en, en]),
  'it-ch': style('« » ‹ ›', [en, en]),
  pt: style('“ ” ‘ ’', [em, em]),
  'pt-pt': style('« » “ ”', [em, em]),
  nl: style('“ ” ‘ ’', [en, en], { elisions: dutch }),
  sv: style('” ” ’ ’', [en, en]),
  da: style('” ” ’ ’', [en, en]),
  nb: style('« » ‘ ’', [en, en]),
  no: style('« » ‘ ’', [en, en]),
  nn: style('« » ‘ ’', [en, en]),
  fi: style('” ” ’ ’', [en, en]),
  is: low('“', '‚ ‘'),
  et: low('“', '‚ ‘'),
  lt: low('“', '‚ ‘'),
  lv: style('“ ” ‘ ’', [en, en]),
  pl: low('”', '‚ ’'),
  cs: low('“', '‚ ‘'),
  sk: low('“', '‚ ‘'),
  sl: low('“', '‚ ‘'),
  hr: low('”', '‘ ’'),
  bs: low('”', '‘ ’'),
  sr: low('“', '‘ ’'),
  hu: low('”', '» «'),
  ro: low('”', '« »'),
  bg: low('“', '‚ ‘'),
  mk: low('“', '‚ ‘'),
  ru: style('« » „ “', [em, em]),
  be: style('« » „ “', [em, em]),
  uk: style('« » „ “', [em, em]),
  el: style('« » “ ”', [en, en]),
  tr: style('“ ” ‘ ’', [en, em]),
  id: style('“ ” ‘ ’', [em, em]),
  ms: style('“ ” ‘ ’', [em, em]),
  vi: style('“ ” ‘ ’', [en, em]),
  af: style('“ ” ‘ ’', [en, em]),
  ga: style('“ ” ‘ ’', [en, em]),
  cy: style('‘ ’ “ ”', [en, em]),
  ko: style('“ ” ‘ ’', [em, em]),
  ja: style('「 」 『 』', ['――', '――']),
  zh: style('“ ” ‘ ’', ['——', '——']),
  'zh-tw': style('「 」 『 』', ['——', '——']),
  'zh-hk': style('「 」 『 』', ['——', '——']),
  'zh-mo': style('「 」 『 』', ['——', '——']),
  'zh-hant': style('「 」 『 』', ['——', '——']),
}

/** Find how a language is written; null where we do not know, and leave what was typed. */
export function styleOf(language: string): Style | null {
  const parts = language.toLowerCase().split(/[-_]/)
  const found = parts.slice(1).map((part) => styles[`${parts[0]}-${part}`])
  return found.find((one) => one !== undefined) ?? styles[baseOf(language)] ?? null
}

/** What was read of a paragraph so far. */
export interface Reading {
  /** The last character; white space at the start. */
  before: string
  /** Quotes that are open. */
  double: number
  single: number
}

export const startOfParagraph = (): Reading => ({ before: ' ', double: 0, single: 0 })

/** Code between backticks, web and mail addresses, and options of commands are as they are to be typed. */
const verbatim = String.raw`(?<code>(?<!\x60)(?<ticks>\x60+)(?!\x60)[^\n]{1,300}?(?<!\x60)\k<ticks>(?!\x60)|\bhttps?:\/\/\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|(?<![^\s([{"'“‘„«=/|,;:])--?(?=\p{Letter})[\p{Letter}\p{Number}_-]*(?:=(?:"(?=[^\s"'])[^"\n]{1,80}"|'(?=[^\s"'])[^'\n]{1,80}'|[^\s"',;)\]]*))?|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。，、；：])--[a-z][a-z\d-]+(?![A-Z]))`
const marks = new RegExp(`${verbatim}|\\.{3,}|\\.(?: \\.){2,}|-+|["']|(?<! ) (?=[;!?»:])|« `, 'gu')

/** Give a line of plain text, such as a title, the quotes, dashes and dots of its language. */
export const smartenLine = (line: string, language: string): string => smartenWords(line, language, startOfParagraph(), ' ')

/**
 * Give words of a paragraph the quotes, dashes and dots of their language, reading each character once.
 * @param after the first character of what follows
 */
export function smartenWords(words: string, language: string, reading: Reading, after: string): string {
  const style = styleOf(language)
  if (!style) return words
  // The mark just before, as shown: asking the growing text for its end would copy it each time.
  let shown = { end: -1, mark: '' }
  const result = words.replace(marks, (mark: string, ...rest) => {
    const index: number = rest.at(-3)
    const { code } = rest.at(-1)
    if (code !== undefined) return code
    const end = index + mark.length
    const around = {
      before: words.charAt(index - 1) || reading.before,
      shown: shown.end === index ? shown.mark : words.charAt(index - 1) || reading.before,
      next: words.slice(end, end + 8) || after,
      earlier: words.charAt(index - 2),
    }
    const open = reading.double + reading.single
    const written = smarten(mark, style, around, reading)
    // What closes a quote in one language opens one in another: „ ‚x‘ “.
    const closes = /["']/.test(mark) && reading.double + reading.single <= open
    shown = { end, mark: closes ? '' : written.slice(-1) }
    return written
  })
  reading.before = words.at(-1) ?? reading.before
  return result
}

interface Around {
  readonly before: string
  /** The character before as it is now shown. */
  readonly shown: string
  readonly next: string
  /** The character before that one, in the same text. */
  readonly earlier: string
}

function smarten(mark: string, style: Style, around: Around, reading: Reading): string {
  // `./...` and `.../x` are paths.
  if (mark.startsWith('.') && (around.before === '/' || around.next.startsWith('/'))) return mark
  if (mark.startsWith('.')) return style.dash[0] === '——' && mark.length === 6 ? '……' : '…'
  if (mark.startsWith('-')) return dash(mark, style, around)
  if (mark === '"') return double(style, around, reading)
  if (mark === "'") return single(style, around, reading)
  return space(mark, style, around)
}

function double(style: Style, around: Around, reading: Reading): string {
  const { before, next } = around
  const isAfterApostrophe = /['’]/.test(before) && /^[\p{Letter}\p{Number}]/u.test(next) && reading.double === 0
  if (opens(around, reading.double) || isAfterApostrophe) {
    reading.double++
    return style.double[0]
  }
  if (/\d/.test(before) && reading.double === 0 && !isWide(next)) return '″'
  reading.double = Math.max(0, reading.double - 1)
  return style.double[1]
}

function single(style: Style, around: Around, reading: Reading): string {
  const { before, next } = around
  const isLetter = /^[\p{Letter}\p{Number}]/u.test(next)
  // 5 ' 6
  if (/\s/.test(before) && /^\s/.test(next)) return "'"
  if (isPrime(around) && reading.single === 0) return '′'
  if (opens(around, reading.single)) {
    if (/^\d\d(?!\d)/.test(next) && !/^\d\d['’]/.test(next)) return '’'
    const elision = style.elisions?.exec(next)?.[0] ?? ''
    if (elision !== '' && (elision.length === 1 || !/^['’]/.test(next.slice(elision.length)))) return '’'
    reading.single++
    return style.single[0]
  }
  if (reading.single === 0 || (isLetter && /[\p{Letter}\p{Number}]/u.test(before) && !isWide(before))) return '’'
  reading.single--
  return style.single[1]
}

/** Feet and minutes: 6' 2", 5'10", 6'. The Swiss write 10'000. */
const isPrime = ({ before, next, earlier }: Around): boolean =>
  /\d/.test(before) && !/^\d{3}(?!\d)/.test(next) && (/^\s?\d/.test(next) || (/^(?:\s|$)/.test(next) && !/\d/.test(earlier)))

/** A quote opens after a space, an opening bracket or quote, a dash, a slash or a colon; next to Chinese and Japanese, where none is open. */
function opens({ before, shown, next }: Around, open: number): boolean {
  if (/^\s/.test(next)) return false
  if (/[\s([{«‹“‘„‚¿¡「『（]/.test(before) || /[“‘„‚«‹「『]/.test(shown)) return true
  if (isWide(before)) return open === 0
  if (/[—–\-/:=|+&]/.test(before)) return open === 0 || /^[\p{Letter}\p{Number}]/u.test(next)
  return false
}

/** Two or three hyphens are a dash; between numbers they mean "to". */
function dash(mark: string, style: Style, { before, next }: Around): string {
  // An arrow, <-- and -->, and what ends the options of a command: npm run x -- --y.
  if (mark.length < 2 || mark.length > 3 || before === '<' || /^(?:>|\s--?\p{Letter})/u.test(next)) return mark
  if (mark.length === 3) return style.dash[0] === '——' || style.dash[0] === '――' ? style.dash[0] : em
  if (/\d/.test(before) && /^\d/.test(next)) return en
  const [isSpaced, isFollowed] = [/\s/.test(before), /^\s/.test(next)]
  // An option, or something else that is to be typed.
  if (isSpaced && !isFollowed && !/^(?:$|["'”’»“‘]|[,.!?)](?:\s|$|["'”’]))/.test(next)) return mark
  return isSpaced ? style.dash[0] : style.dash[1]
}

/** French puts a space before some marks, and no line may break there. */
function space(mark: string, { spaces, double }: Style, { before, next }: Around): string {
  if (!spaces || mark.length > 2) return mark
  if (mark.startsWith('«')) return double[0]
  if (mark.length > 1 || /^\s?$/.test(before)) return mark
  const sign = next.charAt(0)
  return sign === ':' ? spaces[1] : sign === '»' ? narrow : spaces[0]
}

export type Direction = 'ltr' | 'rtl'

/** Languages that are written from right to left, and scripts. */
const rtlLanguages = new Set(
  'ae aeb aii ajp acm acq afb apc apd ar arc ars ary arz avl ayl bal bcc bgn bqi ckb dv fa glk ha-arab he hnd iw ji khw ks lrc mzn nqo pnb prs ps sd sdh skr syr tmr ug ur yi zdj'.split(
    ' ',
  ),
)
const rtlScripts = new Set('adlm arab aran armi hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '))
/** Where a language has another script than at home. */
const rtlRegions = new Set(['pa-pk', 'ku-iq', 'ku-ir', 'az-ir', 'uz-af', 'ms-bn', 'tk-ir', 'kk-cn', 'ky-cn', 'ha-cm'])

/** Say in which direction a language is written, by its tag: the script of a tag decides, where it has one. */
export function directionOf(tag: string): Direction {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/)
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (script) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  return rtlLanguages.has(language) || rest.some((part) => rtlRegions.has(`${language}-${part}`)) ? 'rtl' : 'ltr'
}

/** The language of a tag, without script and region. */
export const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

const rtlLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}]/u

/** Say whether a text has letters that go from right to left. */
export const holdsRtl = (words: string): boolean =>
  /[\u0590-\u08FF\uFB1D-\uFEFC\u{10800}-\u{10FFF}\u{1E900}-\u{1E95F}]/u.test(words)

/** Say in which direction most letters of a text go; null where it has none. */
export function directionIn(words: string): Direction | null {
  if (!holdsRtl(words)) return /\p{Letter}/u.test(words) ? 'ltr' : null
  let balance = 0
  for (const letter of words.match(/\p{Letter}/gu) ?? []) balance += rtlLetter.test(letter) ? 1 : -1
  return balance > 0 ? 'rtl' : 'ltr'
}

/** Scripts by which a language is known. Those of several languages, such as the Cyrillic, name none. */
const scripts: readonly (readonly [name: string, letter: RegExp, language: string | null])[] = [
  ['latin', /\p{Script=Latin}/u, null],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  ['han', /\p{Script=Han}/u, 'zh'],
  ['hangul', /\p{Script=Hangul}/u, 'ko'],
  ['arabic', /\p{Script=Arabic}/u, null],
  ['hebrew', /\p{Script=Hebrew}/u, 'he'],
  ['cyrillic', /\p{Script=Cyrillic}/u, null],
  ['greek', /\p{Script=Greek}/u, 'el'],
  ['devanagari', /\p{Script=Devanagari}/u, null],
  ['thai', /\p{Script=Thai}/u, 'th'],
  ['lao', /\p{Script=Lao}/u, 'lo'],
  ['khmer', /\p{Script=Khmer}/u, 'km'],
  ['myanmar', /\p{Script=Myanmar}/u, 'my'],
  ['bengali', /\p{Script=Bengali}/u, null],
  ['tamil', /\p{Script=Tamil}/u, 'ta'],
  ['telugu', /\p{Script=Telugu}/u, 'te'],
  ['kannada', /\p{Script=Kannada}/u, 'kn'],
  ['malayalam', /\p{Script=Malayalam}/u, 'ml'],
  ['gujarati', /\p{Script=Gujarati}/u, 'gu'],
  ['gurmukhi', /\p{Script=Gurmukhi}/u, 'pa'],
  ['sinhala', /\p{Script=Sinhala}/u, 'si'],
  ['georgian', /\p{Script=Georgian}/u, 'ka'],
  ['armenian', /\p{Script=Armenian}/u, 'hy'],
  ['ethiopic', /\p{Script=Ethiopic}/u, null],
]

/** In which scripts languages are written that are not written in Latin letters alone. */
const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  ja: ['kana', 'han'],
  zh: ['han'],
  yue: ['han'],
  ko: ['hangul', 'han'],
  ...Object.fromEntries('be bg kk ky mk mn ru tg tt uk ba cv ce os ab'.split(' ').map((tag) => [tag, ['cyrillic']])),
  ...Object.fromEntries('sr bs uz az'.split(' ').map((tag) => [tag, ['cyrillic', 'latin', 'arabic']])),
  ...Object.fromEntries('hi mr ne sa mai bho kok'.split(' ').map((tag) => [tag, ['devanagari']])),
  ...Object.fromEntries('am ti gez'.split(' ').map((tag) => [tag, ['ethiopic']])),
  ...Object.fromEntries('bn as'.split(' ').map((tag) => [tag, ['bengali']])),
  pa: ['gurmukhi', 'arabic'],
  ku: ['latin', 'arabic'],
  yi: ['hebrew'],
  ji: ['hebrew'],
  iw: ['hebrew'],
  ...Object.fromEntries(
    scripts.flatMap(([name, , language]) =>
      language && name !== 'kana' && name !== 'han' && name !== 'hangul' ? [[language, [name]]] : [],
    ),
  ),
}

/** No known language: nothing is done to its words. */
export const noLanguage = 'und'

/**
 * Say which language a text is in that was not said: `expected`, unless most of its letters are of another script; then the language
 * that alone is written so, else `und`.
 */
export function languageIn(words: string, expected: string): string {
  const own = scriptsOf[baseOf(expected)] ?? (directionOf(expected) === 'rtl' ? ['arabic'] : ['latin'])
  const found = own.includes('latin') && !/[\u0370-\uFFDC]/.test(words) ? null : mostlyIn(words)
  if (!found) return expected
  const [name, , language] = found
  return own.includes(name) || /-(?:arab|cyrl|hebr|latn)\b/i.test(expected) ? expected : (language ?? noLanguage)
}

/** Enough to tell. */
const sample = 20_000

/** The script of more than half of the letters; Chinese says in one what others say in two or three. */
function mostlyIn(words: string): (typeof scripts)[number] | null {
  const counts = new Map<(typeof scripts)[number], number>()
  let all = 0
  for (const letter of words.slice(0, sample).match(/\p{Letter}/gu) ?? []) {
    const script = scripts.find(([, pattern]) => pattern.test(letter))
    const weight = script && /^(?:han|kana|hangul)$/.test(script[0]) ? 2 : 1
    all += weight
    if (script) counts.set(script, (counts.get(script) ?? 0) + weight)
  }
  const kana = [...counts].find(([[name]]) => name === 'kana')
  const han = [...counts].find(([[name]]) => name === 'han')
  // Japanese has both.
  if (kana && han && kana[1] * 8 > han[1]) {
    counts.set(kana[0], kana[1] + han[1])
    counts.delete(han[0])
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most && most[1] * 2 > all ? most[0] : null
}

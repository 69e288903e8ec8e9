/** Subtags that say which variety of a language it is, and look like words. */
const varieties =
  /^(\d\w{3}|valencia|oxendict|scotland|scouse|fonipa|pinyin|wadegile|hepburn|polyton|monoton|arevela|arevmda|tarask)$/

const names = {
  language: new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }),
  region: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
  script: new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' }),
}

/** Spell a language as https://www.rfc-editor.org/rfc/rfc5646 asks: `en_us` is `en-US`. Null where there is no such language. */
export function languageTag(written: string): string | null {
  // POSIX adds an encoding: `de_AT.UTF-8`.
  const asTag = written
    .trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
  if (asTag.length > 35) return null
  try {
    const locale = new Intl.Locale(asTag)
    const { language, region, script, baseName } = locale
    const parts = baseName.split('-').slice(1)
    const isKnown =
      names.language.of(language) !== undefined &&
      (region === undefined || names.region.of(region) !== undefined) &&
      (script === undefined || names.script.of(script) !== undefined) &&
      parts.every((part) => part === region || part === script || varieties.test(part))
    return isKnown && language !== 'und' ? locale.toString() : null
  } catch {
    return null
  }
}

/** Codes of countries that are no languages, by what is spoken there. */
const ofCountries: Readonly<Record<string, string>> = {
  ...{
    jp: 'ja',
    cn: 'zh',
    tw: 'zh-TW',
    hk: 'zh-HK',
    gr: 'el',
    cz: 'cs',
    dk: 'da',
    ua: 'uk',
    rs: 'sr',
    ir: 'fa',
    il: 'he',
    in: 'hi',
  },
  ...{
    eng: 'en',
    us: 'en-US',
    gb: 'en-GB',
    at: 'de-AT',
    ch: 'de-CH',
    mx: 'es-MX',
    vn: 'vi',
    my: 'ms',
    ee: 'et',
    al: 'sq',
    by: 'be',
  },
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Find the language that somebody wrote by its name, in English or in itself: `Deutsch` and `german` are `de`. */
export function languageNamed(written: string): string | null {
  const name = written.trim().toLowerCase()
  if (Object.hasOwn(ofCountries, name)) return ofCountries[name] ?? null
  if (/^[a-z]{0,2}$/.test(name) || name.length > 40) return null
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const known = codes.filter((code) => names.language.of(code) !== undefined)
  const isCalled = (code: string) =>
    names.language.of(code)?.toLowerCase() === name ||
    new Intl.DisplayNames([code], { type: 'language' }).of(code)?.toLowerCase() === name
  return known.find(isCalled) ?? null
}

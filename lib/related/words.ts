/** A word as its text has it. */
export interface Word {
  readonly written: string
  /** Only a space, a line break or a hyphen is between it and the word before: the two may be a phrase. */
  readonly joined: boolean
}

/** List the words of a text in order. Chinese, Japanese, Thai and the like, which set no spaces, yield pairs of characters. */
export function wordsOf(text: string): Word[] {
  const normal = text.normalize('NFKC')
  const words: Word[] = []
  const parts: Word[] = []
  let end = 0
  for (const match of normal.matchAll(WORD)) {
    const joined = match.index < end + 4 && JOINT.test(normal.slice(end, match.index))
    if (UNSPACED.test(match[0])) addUnspaced(match[0], words)
    else addWord(match[0].slice(0, LONGEST), joined, words, parts)
    end = match.index + match[0].length
  }
  return words.concat(parts)
}

/** Say which term a written word counts as, so that "call", "calls" and "calling" are one; null where it says nothing by itself. */
export function termOf(written: string): string | null {
  const word = written.toLowerCase().replace(/['’](?:s|re|ve|ll|d|m|t)?$/, '')
  if (STOP.has(word) || (word.length < 2 && !UNSPACED.test(word))) return null
  if (/^[a-z]+$/.test(word)) return englishStem(word)
  return /^\p{Script=Cyrillic}{5,}$/u.test(word) ? word.replace(CYRILLIC_ENDING, '') : word
}

/** Say whether a reader would take this for a word or a name: neither a number nor a piece of unspaced script. */
export function isReadable(written: string): boolean {
  if (!/\p{Letter}/u.test(written)) return false
  if (UNSPACED.test(written)) return /^\p{Script=Han}{2,6}$|^[\p{Script=Katakana}ー]{3,}$/u.test(written)
  return written.length > 2 || /^[\p{Lu}\p{Number}]{2}$/u.test(written)
}

/** Marks a pair of characters, so that it is never taken for a word. */
const PIECE = '\u2060'
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’_][\p{L}\p{M}\p{N}]+)*/gu
const JOINT = /^(?:[ \u00a0]*\n?[ \u00a0]*|[-‐‑])$/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const RUN =
  /[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** No word that anybody means is longer; what is, must not fill the memory. */
const LONGEST = 60

/** Add a word, and the parts of a name such as `createImageBitmap` or `Next.js`, apart from the words around it. */
function addWord(written: string, joined: boolean, words: Word[], parts: Word[]): void {
  words.push({ written, joined })
  if (!COMPOUND.test(written)) return
  for (const part of written.split(BORDER)) parts.push({ written: part, joined: false })
}

const COMPOUND = /[._]|\p{Ll}\p{Lu}/u
const BORDER = /[._]|(?<=\p{Ll})(?=\p{Lu})/u

function addUnspaced(found: string, words: Word[]): void {
  for (const [run] of found.matchAll(RUN)) {
    if (!UNSPACED.test(run) || /^[\p{Script=Katakana}ー]/u.test(run)) words.push({ written: run.slice(0, LONGEST), joined: false })
    else addPieces(run, words)
  }
}

function addPieces(run: string, words: Word[]): void {
  for (const [name] of run.matchAll(/\p{Script=Han}{2,}/gu)) if (name.length < 7) words.push({ written: name, joined: false })
  const characters = [...run]
  if (characters.length === 1) words.push({ written: PIECE + run, joined: false })
  for (let i = 1; i < characters.length; i++) words.push({ written: `${PIECE}${characters[i - 1]}${characters[i]}`, joined: false })
}

/** Take the ending off an English word: plural, -ed, -ing, and the vowel that they leave or replace. */
function englishStem(word: string): string {
  let stem = word
  if (stem.length > 3)
    stem = stem
      .replace(/ies$/, 'y')
      .replace(/(ss|sh|ch|x|z)es$/, '$1')
      .replace(/([^sui])s$/, '$1')
  const bare = stem.replace(/(?:ing|ed)$/, '')
  if (bare.length < stem.length && bare.length > 2 && /[aeiouy]/.test(bare)) stem = bare.replace(/([bdgmnprt])\1$/, '$1')
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem
}

const CYRILLIC_ENDING =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ам|ям|ом|ем|[аяоеыиуюьй])$/u

const STOP: ReadonlySet<string> = new Set(
  `a about actually after again all also although always am an and another any anyone anything are aren around as at away be became because
  become been before being below best better between big both but by came can cannot could couldn did didn different do does doesn doing
  don done down each easily either else enough even ever every everyone everything example far few find first for from full further gave
  get gets getting give given gives go goes going gone good got great had has hasn have haven having he help helps her here him his how
  however i if in instead into is isn it its itself just keep kind know known last later least less let like little ll long look looking
  lot lots made make makes making many may maybe me mean means might mind more most much must my need needs never new next no nobody none
  nor not nothing now of off often on once one only onto or other others otherwise our ourselves out over own part per perhaps please
  possible put quite rather re read really right said same say says second see seem seems seen several shall she should shouldn show
  simply since so some someone something sometimes soon still such sure take takes taken tell than that the their them themselves then
  there these they thing things think this those though three through thus time to together too took toward try trying turn two under
  until up upon us use used uses using usually ve very want wants was wasn way ways we well went were weren what whatever when where
  whether which while who whole whom whose why will wish with within without won work works would wouldn yes yet you your yours yourself`.split(
    /\s+/,
  ),
)

import { onceForText } from '#lib/once-for.ts'
import { canSet } from './typefaces.ts'

/** What only decorates a title, or cannot be seen: it may be left out where the typefaces do not have it. */
const ornament =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]|\u20E3/u

/** Spell a text in characters that cards can draw, without emoji; null where others are missing: half a title would be a wrong one. */
export const settable = onceForText((text): string | null => {
  const spelled = plain(text)
  return spelled !== '' && canSet(spelled) ? spelled : null
})

/** Name the characters that keep a text off a card, each once. */
export function missingFrom(text: string): string[] {
  return [...new Set(Array.from(plain(text)).filter((character) => !canSet(character)))]
}

const leftOut = '\0'

function plain(text: string): string {
  const characters = Array.from(text.normalize('NFC').replace(/\s/gu, ' '), (character) => {
    if (canSet(character) && !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)) return character
    return ornament.test(character) ? leftOut : simpler(character)
  })
  // A comma behind an emoji moves up to the word before it.
  const joined = characters.join('').replace(/ *\0+(?=[ ,.;:!?]|$)/g, '')
  const single = joined.replaceAll(leftOut, '').replace(/ +/g, ' ').trim()
  // Marks need a letter to stand on, and a pile of them would leave the card.
  return single
    .replace(/(^|\s)\p{Mark}+/gu, '$1')
    .replace(/(\p{Mark}{2})\p{Mark}+/gu, '$1')
    .trim()
}

/** A ligature, a full-width or a mathematical letter is read as a plain one (Unicode Annex 15), and so do two kinds of hyphen. */
function simpler(character: string): string {
  const plain = character.normalize('NFKC').replace('\u2010', '-')
  return canSet(plain) ? plain : character
}

import type { Element } from 'hast'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'

/** What nearly everybody writes for browsers that cannot play or show something: no word of the text. */
const usual =
  /\b(?:browsers?|navigateur|navigateurs|navegador|navegadores|przeglądarka|support(?:s|ed|iert|e)?|unterstützt|html5|javascript|download|herunterladen|télécharger|descargar|flash)\b|浏览器|ブラウザ/iu

/** Say whether the words within a player say nothing, or only that it cannot play. */
export function isBoilerplate(node: Element): boolean {
  const words = lineOf(node)
  return words.length <= 30 || (words.length <= 200 && usual.test(words))
}

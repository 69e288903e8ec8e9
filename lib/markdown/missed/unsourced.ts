import type { Remark } from '#lib/findings.ts'
import type { WrittenWords } from '#lib/markdown/tree/words-as-written.ts'

/** `a claim[1]` and `[1][2]`, right behind words, as chat tools and encyclopedias number their sources. */
const number = /\[(?<=[\p{Letter}\p{Number}.,;:!?"”’)\]]\[)\d{1,3}\](?=[\s.,;:!?"”’)[]|$)(?!\()/gu
/** A list of sources below, in whatever form: `[1] …`, `1. …`, a heading. */
const list =
  /^[ \t>*-]*(?:\[1\]|1[.)])[ \t:]|^[ \t#*]*(?:sources?|references|notes|footnotes|literatur|quellen|nachweise|références|notes|bibliographie|fuentes|referencias|fonti|note|bibliograf\p{Letter}+|источники|参考文献|来源|出典)[ \t:*]*$/imu

/** Name numbers of sources of which the text has no list: they lead nowhere. */
export function unsourced({ text, placeAt }: WrittenWords, source: string): Remark[] {
  if (!/\[\d{1,3}\]/.test(text) || list.test(source) || /<ol\b/i.test(source)) return []
  const found = [...text.matchAll(number)]
  const [first] = found
  if (first?.[0] !== '[1]' || found.length < 2 || found.some(({ 0: written }) => written === '[0]')) return []
  return [
    {
      ...placeAt(first.index),
      severity: 'warning',
      rule: 'foreign-syntax',
      message: `"${first[0]}" is the number of a source, as are ${found.length - 1} more in this text, and it has no list of sources.`,
      fix: 'Write each source as a link, or as a note: [^1] here and, as a line of its own, [^1]: What it says. Or delete the numbers.',
    },
  ]
}

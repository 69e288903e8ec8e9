/** Cut a text at a word so that it has no more than `limit` characters, and say so with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const end = /\s/.test(text[limit] ?? '') ? limit : cut.search(/\s\S*$/)
  return `${(end > 0 ? cut.slice(0, end) : wholeSigns(text, limit)).replace(/[\s.,;:–—-]+$/u, '')}…`
}

/** Take as many whole letters as leave room for the ellipsis; one may be many code units, as a family of emoji is. */
function wholeSigns(text: string, limit: number): string {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, limit + 2))]
  const fitting = letters.filter(({ index, segment }) => index + segment.length < limit)
  return fitting.map(({ segment }) => segment).join('')
}

/** Cut a text at a word so that it has no more than `limit` characters, and say so with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const end = /\s/.test(text[limit] ?? '') ? limit : cut.search(/\s\S*$/)
  return `${(end > 0 ? cut.slice(0, end) : [...cut].slice(0, -1).join('')).replace(/[\s.,;:–—-]+$/u, '')}…`
}

/** When a text is published. */
export type Publication =
  | { readonly when: 'not yet' }
  | { readonly when: 'now' }
  /** `at` is what publishAt says: `2026-02-01T09:00:00+01:00`. */
  | { readonly when: 'later'; readonly at: string }

/** Lines of front matter, from 0: `from` to before `to`; in TOML only those above its first table. Null where a text has none. */
function headerOf(lines: readonly string[]): { readonly from: number; readonly to: number; readonly isToml: boolean } | null {
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return null
  const isToml = fence === '+++'
  const to = lines.findIndex((line, at) => at > 0 && (line.trimEnd() === fence || (isToml && line.startsWith('['))))
  return to < 0 ? null : { from: 1, to, isToml }
}

/** Read what the front matter of a text says of its publication. */
export function publicationOf(text: string): Publication {
  const lines = text.split('\n')
  const header = headerOf(lines)
  const own = header === null ? [] : lines.slice(header.from, header.to)
  const said = (field: string) =>
    own.map((line) => new RegExp(`^${field}\\s*[:=]\\s*["']?([^"'#]*)`).exec(line)?.[1]?.trim()).find(Boolean)
  if (said('draft') === 'true') return { when: 'not yet' }
  const at = said('publishAt')
  return at === undefined ? { when: 'now' } : { when: 'later', at }
}

/** Write into the front matter of a text when it is published; every other line stays as it is. */
export function withPublication(text: string, publication: Publication): string {
  const lines = text.split('\n')
  const header = headerOf(lines)
  const line = lineOf(publication, header?.isToml === true)
  if (header === null) return line === null ? text : ['---', line, '---', '', ...lines].join('\n')
  const isOfIt = (one: string) => /^(draft|publishAt)\s*[:=]|^# A draft is shown at the writing desk alone\./.test(one)
  const own = lines.slice(header.from, header.to)
  const first = own.findIndex(isOfIt)
  const kept = own.filter((one) => !isOfIt(one))
  const at = first < 0 ? kept.length : own.slice(0, first).filter((one) => !isOfIt(one)).length
  return [
    ...lines.slice(0, header.from),
    ...kept.slice(0, at),
    ...(line === null ? [] : [line]),
    ...kept.slice(at),
    ...lines.slice(header.to),
  ].join('\n')
}

function lineOf(publication: Publication, isToml: boolean): string | null {
  const is = isToml ? ' =' : ':'
  if (publication.when === 'not yet') return `draft${is} true`
  return publication.when === 'later' ? `publishAt${is} ${publication.at}` : null
}

/** Spell a moment as the clock of this place shows it, with the place's distance from UTC. */
export function withOffset(moment: Date): string {
  const minutes = -moment.getTimezoneOffset()
  const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0')
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return minutes === 0 ? `${local}Z` : `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

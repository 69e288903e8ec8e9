/** Fields at the top of a text that no line of `---` is above. */
export interface Unfenced {
  readonly data: Readonly<Record<string, string>>
  /** How many lines of the file they take. */
  readonly above: number
}

/** Names that begin a text of Pelican or MultiMarkdown beside its title: one of them must be there. */
const others =
  /^(?:date|modified|updated|authors?|tags|category|categories|slug|summary|description|status|lang|draft|publish(?:ed)?|keywords|permalink)$/

const field = /^([A-Za-z][\w-]{0,40}):(?:[ \t]+(.*))?$/

/**
 * Read fields as Pelican and MultiMarkdown have them: `Title: …` is the first line of the file, each line below it is a field, and an empty line
 * ends them. Null where a text begins otherwise.
 */
export function unfencedFields(lines: readonly string[]): Unfenced | null {
  if (!/^title:[ \t]+\S/i.test(lines[0] ?? '')) return null
  const data: Record<string, string> = {}
  let last = ''
  for (const [at, line] of lines.entries()) {
    const [, written, value = ''] = field.exec(line) ?? []
    const name = written?.toLowerCase() ?? ''
    if (line.trim() === '') return Object.keys(data).some((one) => others.test(one)) ? { data, above: at } : null
    if (written !== undefined && !Object.hasOwn(data, name)) data[name] = value.trim()
    // A value goes on where its next line is indented.
    else if (written === undefined && /^[ \t]{2,}\S/.test(line)) data[last] = `${data[last]} ${line.trim()}`.trim()
    else return null
    last = written === undefined ? last : name
  }
  return null
}

const opening = /^(?:title|date|layout|tags|categories|permalink|author|description):(?:\s|$)/i
/** A field, a comment, or what a value goes on with: an item of a list, an indented line. */
const part = /^(?:["']?[\p{L}_][\p{L}\p{N}_. -]{0,40}["']?:(?:\s|$)|[ \t]*-[ \t]|[ \t]+\S|#)/u

/** Say in which line (from 0) a text's fields end that only a line of `---` is below, as in Hexo: `title:` is among them. Null where a text begins otherwise. */
export function endOfUnopened(lines: readonly string[], first: number): number | null {
  if (!opening.test(lines[first] ?? '')) return null
  const end = lines.findIndex((line, at) => at > first && !part.test(line))
  const fields = lines.slice(first, end)
  return /^-{3,}\s*$/.test(lines[end] ?? '') && fields.some((line) => /^title:\s*\S/i.test(line)) ? end : null
}

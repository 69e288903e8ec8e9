import { type Columns, columnsOf, viewsInExport } from './csv-export.ts'
import { linesIn } from './lines.ts'
import { isLogLine, type View, viewsInLog } from './log-line.ts'

/** How often articles were read, and what could not be understood. */
export interface Counted {
  readonly counts: ReadonlyMap<string, number>
  /** `an access log`, `a table of page views`; null where no line was either. */
  readonly form: string | null
  readonly lines: number
  readonly notUnderstood: number
}

/** Count how often each article was read. `addressAt` says at which present address the article of a path is. */
export async function countViews(chunks: AsyncIterable<string>, addressAt: (path: string) => string | null): Promise<Counted> {
  const counts = new Map<string, number>()
  const found = new Map<string, string | null>()
  let [lines, notUnderstood] = [0, 0]
  let reader: Reader | null = null
  for await (const line of linesIn(chunks)) {
    const text = line?.replace(/^\ufeff/, '') ?? null
    if (text !== null && /^\s*(#.*)?$/.test(text)) continue
    lines += 1
    const next = text === null ? null : readerOf(text)
    if (next) reader = next
    if (next?.isHeading) continue
    const views: readonly View[] | null = text === null ? null : (reader?.read(text) ?? null)
    if (views === null) notUnderstood += 1
    for (const { path, count } of views ?? []) {
      const address = known(found, pathOf(path), addressAt)
      if (address !== null) counts.set(address, (counts.get(address) ?? 0) + count)
    }
  }
  return { counts, form: reader?.form ?? null, lines, notUnderstood }
}

interface Reader {
  readonly form: string
  /** A line of names counts nothing itself. */
  readonly isHeading: boolean
  readonly read: (line: string) => readonly View[] | null
}

const logReader: Reader = { form: 'an access log', isHeading: false, read: viewsInLog }

/** A line of a log, or the names of an export's columns, say how the lines from here on are read. */
function readerOf(line: string): Reader | null {
  if (isLogLine(line)) return logReader
  const columns: Columns | null = columnsOf(line)
  return columns && { form: 'a table of page views', isHeading: true, read: (text) => viewsInExport(text, columns) }
}

/** A site has few articles, and a log asks for them many times. */
const mostRemembered = 100_000

function known(found: Map<string, string | null>, path: string, addressAt: (path: string) => string | null): string | null {
  const before = found.get(path)
  if (before !== undefined) return before
  const address = addressAt(path)
  if (found.size < mostRemembered) found.set(path, address)
  return address
}

/** Take host, query and fragment off what was asked for, and decode the rest; what cannot be decoded is no article. */
function pathOf(target: string): string {
  const path = target.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

import type { View } from './log-line.ts'

/** Where an export has what is counted. */
export interface Columns {
  readonly page: number
  readonly count: number
}

/** How exports of Plausible and Google Analytics call their columns, the best first. */
const pageNames = [
  'page',
  'name',
  'page path',
  'page path and screen class',
  'page path + query string',
  'page path and query string',
]
const countNames = [
  'pageviews',
  'views',
  'screen page views',
  'visitors',
  'visits',
  'sessions',
  'active users',
  'users',
  'total users',
]

/** Read the names of an export's columns; null where a line does not name any that count pages. */
export function columnsOf(line: string): Columns | null {
  const names = fieldsOf(line).map((name) => name.trim().toLowerCase())
  const [page, count] = [pageNames, countNames].map((known) => known.map((name) => names.indexOf(name)).find((at) => at >= 0))
  return page === undefined || count === undefined ? null : { page, count }
}

/** Read a line of an export: null where it does not say how often a page was read. */
export function viewsInExport(line: string, { page, count }: Columns): readonly View[] | null {
  const fields = fieldsOf(line)
  const [path = '', number = ''] = [fields[page]?.trim(), fields[count]?.trim().replaceAll(',', '')]
  return path.startsWith('/') && /^\d{1,12}$/.test(number) ? [{ path, count: Number(number) }] : null
}

/** Divide a line at its commas; a field in quotes may hold some, and doubled quotes. https://www.rfc-editor.org/rfc/rfc4180 */
function fieldsOf(line: string): string[] {
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return [...fields].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
}

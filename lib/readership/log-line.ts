import { isBot } from './is-bot.ts'

/** What a line of a log or an export says was read, and how often. */
export interface View {
  /** As it was asked for: `/blog/x/?utm_source=y`. */
  readonly path: string
  readonly count: number
}

/**
 * Client, names, time, request, status and size; in the combined format the page that led there and the browser too. Some servers write
 * the host first. https://httpd.apache.org/docs/2.4/logs.html#accesslog
 */
const line =
  /^[^["]{1,500}\[[^\]"]{1,60}\] "(?<method>[A-Z]{1,20}) (?<target>\S{1,8000})(?: HTTP\/[\d.]{1,5})?" (?<status>\d{3}) (?:\d+|-)(?<more> "(?:[^"\\]|\\.)*" "(?<agent>(?:[^"\\]|\\.)*)".*)?\s*$/

/** Say whether a line is one of an access log, common or combined. */
export const isLogLine = (text: string): boolean => line.test(text)

/** Read a line of an access log: null where it is none, `[]` where it tells of no reader. */
export function viewsInLog(text: string): readonly View[] | null {
  const { method, target = '', status, more, agent } = line.exec(text)?.groups ?? {}
  if (method === undefined) return null
  const isRead = method === 'GET' && (status === '200' || status === '304') && !(more !== undefined && isBot(agent ?? ''))
  return isRead ? [{ path: target, count: 1 }] : []
}

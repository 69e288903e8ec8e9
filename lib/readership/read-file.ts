import { createReadStream } from 'node:fs'

/** Read a file, or standard input for `-`, as a stream of text. */
export function textOf(name: string): AsyncIterable<string> {
  if (name !== '-') return createReadStream(name, 'utf8')
  return process.stdin.setEncoding('utf8')
}

/** A line longer than this, in characters, is no line of a log or an export. */
export const longestLine = 16_384

/** Divide a stream of text into lines without ever holding more than the longest; null means a line that is longer. */
export async function* linesIn(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let rest = ''
  let isTooLong = false
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield isTooLong || line.length > longestLine ? null : line.replace(/\r$/, '')
      isTooLong = false
    }
    if (rest.length > longestLine) [rest, isTooLong] = ['', true]
  }
  if (isTooLong || rest !== '') yield isTooLong ? null : rest
}

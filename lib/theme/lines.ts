/** Say in which line (from 1) of a YAML text a setting is, by the names that lead to it; where it cannot be seen, the nearest line above it. */
export function lineOf(text: string, path: readonly string[]): number {
  const lines = text.split('\n')
  let [line, depth, from] = [1, -1, 0]
  for (const name of path) {
    const found = findKey(lines, name, from, depth)
    if (found === null) return line
    ;[line, depth, from] = [found.at + 1, found.depth, found.at + 1]
  }
  return line
}

const key = /^(\s*)(?:-\s+)?(["']?)([\w.-]+)\2\s*:/

function findKey(lines: readonly string[], name: string, from: number, above: number): { at: number; depth: number } | null {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^\s*(#|$)/.test(line)) continue
    const [, indent = '', , found] = key.exec(line) ?? []
    const depth = /^\s*/.exec(line)?.[0].length ?? 0
    if (depth <= above) return null
    if (found === name && (above >= 0 || indent === '')) return { at, depth }
  }
  return null
}

import { headersAt } from '#lib/release/headers.ts'
import type { HeaderRule } from '#lib/release/release.ts'

/** How nginx says the same headers: maps for the block `http`, and lines for the block `server`. */
export interface NginxHeaders {
  readonly maps: readonly string[]
  readonly lines: readonly string[]
}

/** Write header rules for nginx. A file's own headers hold for the file alone: what is missing is never kept for good. */
export function nginxHeaders(rules: readonly HeaderRule[]): NginxHeaders {
  const general = headersAt('/404.html', rules)
  const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))].filter((name) => name !== 'Content-Type')
  return {
    maps: [
      ...names.map((name) => mapOf(name, general[name] ?? '', rules)),
      'map $status $counterpoint_allow {\n  405 "GET, HEAD";\n}',
    ],
    lines: [
      ...names.map((name) => `add_header ${name} ${variableOf(name)} always;`),
      'add_header Allow $counterpoint_allow always;',
      ...rules.flatMap(typeOf),
    ],
  }
}

const variableOf = (name: string): string => `$counterpoint_${name.toLowerCase().replaceAll('-', '_')}`

/** nginx takes the first pattern that matches, our rules hold the last; and it would say all headers a second time on a 416. */
function mapOf(name: string, general: string, rules: readonly HeaderRule[]): string {
  const own = rules.filter((rule) => rule.path !== '/*' && rule.headers[name] !== undefined).reverse()
  const lines = own.map((rule) => `  "~^(?:200|206|304):${patternOf(rule.path)}" ${quoted(rule.headers[name] ?? '')};`)
  if (name === 'Cache-Control') lines.unshift('  "~:/healthz(?:\\?|$)" no-store;')
  const [of, second] = lines.length === 0 ? ['$status', '416'] : ['$status:$request_uri', '~^416:']
  return [`map ${of} ${variableOf(name)} {`, '  volatile;', `  default ${quoted(general)};`, `  ${second} "";`, ...lines, '}'].join(
    '\n',
  )
}

function patternOf(path: string): string {
  const isFolder = path.endsWith('*')
  const literal = (isFolder ? path.slice(0, -1) : path).replace(/[.+?()[\]{}^$|]/g, '\\$&')
  return isFolder ? literal : `${literal}(?:\\?|$)`
}

// nginx would send a second header of that name.
const typeOf = ({ path, headers }: HeaderRule): string[] =>
  headers['Content-Type'] === undefined
    ? []
    : [`location = ${path} {\n  types {}\n  default_type ${headers['Content-Type']};\n  try_files $uri =404;\n}`]

/** Write a text so that nginx reads it as one word. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

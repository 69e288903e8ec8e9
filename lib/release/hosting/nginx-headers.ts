import type { HeaderRule } from '#lib/release/manifest/release.ts'
import { headersAt } from './headers.ts'

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
  const lines = own.map((rule) => `  ${quoted(`~^(?:200|206|304):${patternOf(rule.path)}`)} ${inNginx(rule.headers[name] ?? '')};`)
  if (name === 'Cache-Control') lines.unshift('  "~:/healthz " no-store;')
  const [of, second] = lines.length === 0 ? ['$status', '416'] : ['"$status:$counterpoint_address $uri"', '~^416:']
  return [`map ${of} ${variableOf(name)} {`, '  volatile;', `  default ${quoted(general)};`, `  ${second} "";`, ...lines, '}'].join(
    '\n',
  )
}

/**
 * Match the address that is answered, percent-encoded, and the path of the file: a twin is answered at its page too. Of an address, all
 * up to its last slash is its folder.
 */
function patternOf(path: string): string {
  const file = path.endsWith('/') ? `${path}index.html` : path
  const [start = '', end] = file.split('*').map(literal)
  if (end === undefined) return `[^ ]+ ${start}$`
  return end === '' ? start : `(?<counterpoint_folder>/[^ ]*/)[^ /]* ${start}.+${end}$`
}

const inNginx = (value: string): string => quoted(value).replaceAll('{folder}', `\${counterpoint_folder}`)

// nginx would send a second header of that name.
const typeOf = ({ path, headers }: HeaderRule): string[] =>
  headers['Content-Type'] === undefined
    ? []
    : [`${placeOf(path)} {\n  types {}\n  default_type ${headers['Content-Type']};\n  try_files $uri =404;\n}`]

const placeOf = (path: string): string =>
  path.includes('*') ? `location ~ ${quoted(`^${literal(path).replace('*', '.+')}$`)}` : `location = ${path}`

/** Write a text so that a pattern means it letter by letter. */
export const literal = (path: string): string => path.replace(/[.+?()[\]{}^$|]/g, '\\$&')

/** Write a text so that nginx reads it as one word. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

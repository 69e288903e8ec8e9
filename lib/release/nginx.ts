import { join } from 'node:path'
import { goneFrom, movesOf } from '#lib/release/addresses.ts'
import { contentTypes, unknownType } from '#lib/release/content-types.ts'
import { hashedFolders } from '#lib/release/headers.ts'
import { acceptMaps } from '#lib/release/nginx-accept.ts'
import { nginxHeaders, quoted } from '#lib/release/nginx-headers.ts'
import { dividedTarget } from '#lib/release/redirect-targets.ts'
import type { Release } from '#lib/release/release.ts'

/** What nginx needs of a release besides its files. */
export interface NginxFiles {
  /** For the block `http`. */
  readonly 'maps.conf': string
  /** For the block `server`. */
  readonly 'site.conf': string
}

/**
 * Write how nginx answers as our own server does, from a release and the shelf that it stands on. `others` are the names of the other
 * releases there, newest first: pages that were opened before a switch still name their files.
 */
export function nginxFiles(release: Release, shelf: string, others: readonly string[]): NginxFiles {
  const headers = nginxHeaders(release.headers)
  return {
    'maps.conf': [...addressMaps(release), malformed, ...acceptMaps, variants, ...headers.maps, types, ''].join('\n'),
    'site.conf': [
      `root ${quoted(join(shelf, release.id))};`,
      ...headers.lines,
      refusals,
      ...hashedFolders.map(
        (folder) => `location ^~ /${folder} {\n  location ~ "\\.(?:br|gz)$" { return 404; }\n  try_files $uri @others;\n}`,
      ),
      elsewhere(shelf, others),
      addresses,
      health(release),
      '',
    ].join('\n'),
  }
}

/** Give each spelling of an address the one that it stands for, or say that it is gone. Keys of nginx maps know no letter case. */
function addressMaps(release: Release): string[] {
  const moves = movesOf(release)
  const own = Object.keys(release.redirects).map((from) => [from, moves.get(from.toLowerCase()) ?? from] as const)
  const entries = keyed([...moves, ...own])
  const targets = [...entries].map(([key, address]) => [key, dividedTarget(address)] as const)
  const gone = [...keyed([...goneFrom(release)].map((spelling) => [spelling, '1']))].filter(([key]) => !entries.has(key))
  return [
    ...sizesFor([...entries, ...gone].map(([key]) => key)),
    mapOf('$uri', '$counterpoint_address', '$uri', onlyPaths(targets)),
    mapOf('$uri', '$counterpoint_place', '""', onlyPlaces(targets)),
    mapOf('$uri', '$counterpoint_gone', '0', gone),
    mapOf('$counterpoint_address', '$counterpoint_path', '$counterpoint_address', decodedPaths(targets)),
    queries,
  ]
}

type Entry = readonly [key: string, value: string]
type Targets = readonly (readonly [key: string, target: ReturnType<typeof dividedTarget>])[]

function keyed(spelled: readonly Entry[]): Map<string, string> {
  const entries = new Map<string, string>()
  for (const [spelling, value] of spelled.filter(([spelling]) => isWritable(spelling))) {
    for (const key of [spelling.normalize('NFC'), spelling.normalize('NFD')].map(inLowerAscii)) {
      if (!entries.has(key)) entries.set(key, value)
    }
  }
  return entries
}

const onlyPaths = (targets: Targets): Entry[] => targets.map(([key, { path }]) => [key, path])
const onlyPlaces = (targets: Targets): Entry[] =>
  targets.filter(([, { place }]) => place !== '').map(([key, { place }]) => [key, place])

function decodedPaths(targets: Targets): Entry[] {
  const own = new Set(targets.map(([, { path }]) => path).filter((path) => path.startsWith('/')))
  return [...own].map((path): Entry => [path, decodeURIComponent(path)]).filter(([path, decoded]) => path !== decoded)
}

/** A target elsewhere may have a query of its own. */
const queries = `map $args $counterpoint_more_args {
  default "&$args";
  "" "";
}
map $counterpoint_address $counterpoint_query {
  default "$is_args$args";
  "~\\?" $counterpoint_more_args;
}`

// nginx would take it for the name of a variable, and has no way to write the sign itself.
const isWritable = (path: string): boolean => !path.includes('$')
const inLowerAscii = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** nginx refuses to start where a key does not fit into a bucket. */
function sizesFor(keys: readonly string[]): string[] {
  const longest = Math.max(0, ...keys.map((key) => Buffer.byteLength(key)))
  const bucket = 2 ** Math.max(7, Math.ceil(Math.log2(longest + 32)))
  return [`map_hash_bucket_size ${bucket};`, `map_hash_max_size ${Math.max(2048, keys.length * 2)};`]
}

function mapOf(from: string, to: string, otherwise: string, entries: readonly Entry[]): string {
  const lines = entries.map(([key, value]) => `  ${quoted(key)} ${quoted(value)};`)
  return [`map ${from} ${to} {`, `  default ${otherwise};`, ...lines, '}'].join('\n')
}

const malformed = `map $request $counterpoint_malformed {
  default 0;
  "~^\\S+ [^/]" 1;
  "~^\\S+ \\S{4097}" 1;
  "~^\\S+ [^? ]*[\\\\\\\\#]" 1;
  "~*^\\S+ [^? ]*%(?:[01][\\da-f]|2f|5c|7f)" 1;
  "~*^\\S+ [^? ]*/(?:\\.|%2e){1,2}(?:[/? ])" 1;
}`

/** What pages with a twin are answered by, nginx says of all pages. */
const variants = `map "$status:$uri" $counterpoint_vary {
  volatile;
  default "";
  "~^(?:200|206|304):/(?:.*/)?index\\.(?:html|md)$" Accept;
}`

const types = ['types {', ...Object.entries(contentTypes).map(([end, type]) => `  ${quoted(type)} ${end.slice(1)};`), '}'].join(
  '\n',
)

const refusals = `default_type ${unknownType};
etag on;
disable_symlinks on from=$document_root;
add_header Vary $counterpoint_vary always;
error_page 404 410 @missing;
if ($request_method !~ "^(?:GET|HEAD)$") { return 405 ""; }
if ($counterpoint_malformed) { return 400 ""; }
if ($uri ~ "//") { return 404; }
if ($counterpoint_path != $uri) { return 308 $counterpoint_address$counterpoint_query$counterpoint_place; }
if ($counterpoint_gone) { return 410; }
location @missing {
  etag off;
  try_files /404.html =404;
}`

const addresses = `location ~ "/$" { try_files \${uri}$counterpoint_index \${uri}index.html =404; }
location ~ "/\\.(?!well-known/)|\\.(?:br|gz)$|^/(?:release\\.json|_headers|_redirects|404\\.html)$" { return 404; }
location / { try_files $uri =404; }`

function elsewhere(shelf: string, others: readonly string[]): string {
  const places = others.map((name) => `/${name}$uri`)
  const tried = places.length === 0 ? 'return 404;' : `try_files ${places.join(' ')} =404;`
  return `location @others {\n  root ${quoted(shelf)};\n  ${tried}\n}`
}

function health({ id, files }: Release): string {
  const names = Object.keys(files)
  const text = JSON.stringify({
    status: 'ok',
    release: id,
    files: names.length,
    pages: names.filter((name) => name.endsWith('.html')).length,
  })
  return `location = /healthz {\n  default_type application/json;\n  return 200 '${text}\\n';\n}`
}

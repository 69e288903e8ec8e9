import { dividedTarget } from '#lib/release/manifest/redirect-targets.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { goneFrom, movesOf } from './addresses.ts'
import { quoted } from './nginx-headers.ts'

/** Give each spelling of an address the one that it means, or say that it is gone. Keys of nginx maps know no letter case. */
export function addressMaps(release: Release): string[] {
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

// nginx would take it for the name of a variable, and has no way to write the character itself.
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

import { hashOf } from '#lib/cache.ts'
import type { ReleaseInput } from '#lib/release/make-release.ts'
import { home, onHost, rootOf } from '#lib/urls.ts'

/**
 * Put a site below the path that its origin names: where its files lie, and what leads where. A release is then served as it lies, by whatever
 * serves folders. What pages say themselves is put there when they are finished.
 */
export function belowRoot(input: ReleaseInput): ReleaseInput {
  const { origin, pages, own, search, elsewhere, sources, redirects, gone, originals = {} } = input
  if (rootOf(origin) === '') return input
  const at = (address: string) => onHost(origin, address)
  const placed = <File extends { readonly file: string }>(one: File): File => ({ ...one, file: at(`/${one.file}`).slice(1) })
  const keyed = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(entries).map(([address, value]) => [at(address), value]))
  const moves = Object.entries(redirects).map(([from, to]) => [at(from), at(to)])
  return {
    ...input,
    pages: pages.map(placed),
    own: own.map(placed),
    search: {
      print: hashOf(search.print, rootOf(origin)),
      addresses: search.addresses.map(at),
      make: async () => (await search.make()).map(placed),
    },
    elsewhere: elsewhere.map(at),
    sources: keyed(sources),
    // Whoever asks the host alone is led to the site.
    redirects: { [home]: at(home), ...Object.fromEntries(moves) },
    gone: gone.map(at),
    originals: keyed(originals),
  }
}

import type { Catalog } from '#lib/catalog/catalog.ts'
import { type Occasion, published } from '#lib/catalog/published.ts'
import { type Renames, renamesIn } from '#lib/content/addresses/renames.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { addressesByPath } from '#lib/content/source/names.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { type Finding, hasErrors } from '#lib/findings.ts'
import type { Place } from '#lib/lists/place.ts'
import * as urls from '#lib/urls.ts'
import { type Likely, likelyPlaces } from './likely-places.ts'

/** List the addresses that the ledger keeps: pages and former addresses. Later pages of a list, and parts of an index, come and go with its articles. */
export function addressesToKeep({ addresses, targets }: Pick<Catalog, 'addresses' | 'targets'>): string[] {
  const pages = [...addresses].flatMap(([address, place]) => (isPassing(place) ? [] : [address]))
  return [...pages, ...targets.former.keys()]
}

const isPassing = (place: Place): boolean =>
  place.type === 'part' || (place.type === 'list' && (place.page > 1 || place.list.part !== undefined))

/** Say which addresses of the ledger lead nowhere now: each is an error, which names what it has probably become. */
export async function vanishedFindings(reading: Reading, catalog: Catalog, occasion: Occasion): Promise<Finding[]> {
  const { ledger, folder } = reading
  const isKept = keptBy(reading, catalog, occasion)
  const vanished = ledger.entries.filter(({ address }) => !isKept(address))
  if (vanished.length === 0) return []
  const gitKnows = await renamesIn(folder.root)
  const hidden = hiddenArticles(reading, catalog, gitKnows)
  const likely = likelyPlaces(ledger.entries, catalog, gitKnows)
  const redirects = `${folder.shown}/redirects.yaml`
  return vanished.map(({ address, line }) => {
    const source = hidden.get(urls.keyOf(address))
    const place = source ? null : likely(address)
    const said = source
      ? withdrawn(address, source, redirects)
      : place
        ? moved(address, place, redirects)
        : lost(address, redirects)
    return { file: ledger.file, line, column: 1, severity: 'error', rule: 'address-vanished', ...said }
  })
}

/** A mistake is named where it is and not here again: what it names counts as kept, and so do lists that its article may be missing from. */
function keptBy(reading: Reading, { addresses, targets }: Catalog, occasion: Occasion): (address: string) => boolean {
  const written = published(reading.sources, reading.site, occasion).flatMap(({ address, fields }) => [
    address,
    ...(fields.aliases ?? []),
  ])
  const moves = reading.moves.map(({ from }) => from)
  const kept = new Set([...addresses.keys(), ...written, ...moves].map(urls.keyOf))
  const listsMayLack = hasErrors(reading.findings)
  return (address) => kept.has(urls.keyOf(address)) || targets.elsewhere(address) || (listsMayLack && isOfList(address))
}

const isOfList = (address: string): boolean =>
  /^\/((tags|categories|series|sides|authors|debates)\/([^/]+\/)?|blog\/|articles\/|archive\/)$/.test(address)

/** Articles that are written and not out, by the address that they would have, or had before their file was renamed. */
function hiddenArticles({ sources }: Reading, { articles }: Catalog, gitKnows: Renames): ReadonlyMap<string, Source> {
  const out = new Set(articles.map(({ path }) => path))
  const hidden = sources.filter(({ path }) => !out.has(path))
  const byPath = new Map(hidden.map((source) => [source.path, source]))
  const renamed = [...gitKnows].flatMap(([from, to]) => {
    const source = byPath.get(to)
    return source ? addressesByPath(from).map((address) => [urls.keyOf(address), source] as const) : []
  })
  return new Map([...renamed, ...hidden.map((source) => [urls.keyOf(source.address), source] as const)])
}

type Said = Pick<Finding, 'message' | 'fix'>

function withdrawn(address: string, { draft, file }: Source, redirects: string): Said {
  const message = `${address} was published, and ${file} is ${draft ? 'a draft now' : 'not to be published yet'}.`
  return { message, fix: `Publish it again, or add ${chosen(address)} to ${redirects}.` }
}

function lost(address: string, redirects: string): Said {
  const message = `${address} was published, and nothing is there now.`
  return { message, fix: `Bring it back, or add ${chosen(address)} to ${redirects}.` }
}

function moved(address: string, { address: now, article }: Likely, redirects: string): Said {
  const message = `${address} was published, and nothing is there now; it has probably moved to ${now}.`
  const lines = `"${address}: ${now}" or "${address}: gone" to ${redirects}.`
  return { message, fix: article ? `Add ${alias(address, article)}; or ${lines}` : `Add ${lines}` }
}

function alias(address: string, { aliases, file }: { readonly aliases: readonly string[]; readonly file: string }): string {
  return aliases.length > 0
    ? `${address} to aliases: in ${file}`
    : `the line "aliases: [${address}]" between the two lines --- at the top of ${file}`
}

const chosen = (address: string): string => `"${address}: /new/", with the address that readers should get, or "${address}: gone"`

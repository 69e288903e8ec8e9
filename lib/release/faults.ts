import { hashOf } from '#lib/cache.ts'
import { compare } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { checksum } from '#lib/ready-file.ts'
import type { FinishedFacts } from '#lib/release/document/finish-document.ts'
import { type Linked, linkFaults, redirectFaults } from '#lib/release/document/links.ts'
import { addressOf, decodedPath } from '#lib/release/manifest/paths.ts'
import { onHost } from '#lib/urls.ts'

const needed = ['index.html', '404.html'] as const
const pagesNamed = 5

/** A release that is all made but not yet published. */
export interface Unchecked extends Omit<Linked, 'places'> {
  readonly pages: ReadonlyMap<string, FinishedFacts>
  /** The content file behind an address: `/blog/x/` to `content/blog/x.md`. */
  readonly sources: Readonly<Record<string, string>>
}

/** Say everything that keeps a release from being published, a plain sentence each. */
export function faultsIn(release: Unchecked): string[] {
  const linked = { ...release, places: placesOf(release) }
  const missing = needed
    .map((file) => onHost(release.origin, `/${file}`).slice(1))
    .filter((file) => !Object.hasOwn(release.files, file))
    .map((file) => `${file} is missing.`)
  const nothing = checksum('')
  const empty = Object.keys(release.files).filter((file) => release.files[file] === nothing)
  return [
    ...missing,
    ...empty.map((file) => `${file} is empty.`),
    ...frameworkFaults(release),
    ...redirectFaults(linked),
    ...pageFaults(release, linked),
  ]
}

function placesOf({ pages }: Unchecked): Linked['places'] {
  return new Map([...pages].map(([page, { places }]) => [page, new Set(places)]))
}

function frameworkFaults({ pages }: Unchecked): string[] {
  const found = [...pages.values()].some(({ frameworkScripts }) => frameworkScripts > 0)
  const changed = 'No page held a script of the framework: Next has changed what it writes.'
  return found ? [] : [`${changed} See what it writes now, and correct lib/release/document/document-framework.ts.`]
}

/** In what a page was sound when it was last looked at, by what is known of it. */
const soundIn = onceFor((_: FinishedFacts) => ({ surroundings: '' }))

function pageFaults(release: Unchecked, linked: Linked): string[] {
  const styled = [...release.pages.values()].some(({ sheets }) => sheets.length > 0)
  const surroundings = `${styled} ${surroundingsOf(release)}`
  const pagesByFault = new Map<string, string[]>()
  for (const [page, facts] of release.pages) {
    const was = soundIn(facts)
    if (was.surroundings === surroundings) continue
    const bare = styled && facts.sheets.length === 0 ? ['The page has no style sheet.'] : []
    const faults = [...bare, ...facts.faults, ...linkFaults(page, facts.addresses, linked)]
    if (faults.length === 0) was.surroundings = surroundings
    for (const fault of faults) {
      const pages = pagesByFault.get(fault)
      if (pages) pages.push(named(page, release))
      else pagesByFault.set(fault, [named(page, release)])
    }
  }
  return [...pagesByFault].sort(([a], [b]) => compare(a, b)).map(([fault, pages]) => `${listed(pages)}: ${fault}`)
}

/** Name all that the links of a page may lead to. */
function surroundingsOf({ origin, elsewhere, files, redirects, gone, pages }: Unchecked): string {
  const places = [...pages].map(([page, facts]) => `${page} ${nameOfPlaces(facts)}`)
  return hashOf(JSON.stringify([origin, elsewhere, redirects, gone]), Object.keys(files).join('\n'), places.join('\n'))
}

const nameOfPlaces = onceFor(({ places }: FinishedFacts) => hashOf(...places))

function named(page: string, { sources }: Unchecked): string {
  const address = decodedPath(addressOf(page))
  return address !== null && Object.hasOwn(sources, address) ? `${page} (${sources[address]})` : page
}

// A link of every page's header would otherwise bury all others.
function listed(pages: readonly string[]): string {
  const more = pages.length - pagesNamed
  const shown = [...pages].sort(compare).slice(0, pagesNamed)
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

import type { Targets } from '#lib/addresses/link.ts'
import { addressOf, formerAt } from '#lib/addresses/links.ts'
import type { Article } from '#lib/content/article.ts'
import type { PopularEntry } from '#lib/content/popular.ts'
import type { Finding } from '#lib/findings.ts'
import { nearest } from '#lib/text/nearest.ts'

/** Answer which listed post or article is at an address, present or former; null if there is none. */
export function readableAt(listed: readonly Article[], targets: Pick<Targets, 'former'>): (written: string) => Article | null {
  const byAddress = new Map(listed.flatMap((article) => (article.kind === 'page' ? [] : [[article.address, article]])))
  return (written) => {
    const address = addressOf(written, { address: '/' })
    const now = formerAt(address, targets)?.replace(/#.*$/, '') ?? address
    return byAddress.get(now) ?? null
  }
}

/** Find the articles that popular.yaml names, in its order; say which of its lines name none. */
export function popularArticles(
  entries: readonly PopularEntry[],
  listed: readonly Article[],
  targets: Pick<Targets, 'former'>,
): { popular: Article[]; findings: Finding[] } {
  const articleAt = readableAt(listed, targets)
  const found = entries.map((entry) => ({ entry, article: articleAt(entry.address) }))
  return {
    popular: [...new Set(found.flatMap(({ article }) => article ?? []))],
    findings: found.filter(({ article }) => article === null).map(({ entry }) => unknown(entry, listed)),
  }
}

function unknown({ address, file, line }: PopularEntry, listed: readonly Article[]): Finding {
  const addresses = listed.filter(({ kind }) => kind !== 'page').map((article) => article.address)
  const meant = nearest(address, addresses)
  const message = `There is no listed post or article at ${address}, so it is not shown among what is read most.`
  const fix = meant
    ? `Did you mean ${meant}?`
    : 'Correct the address, remove the line, or make the file again with `npm run popular`.'
  return { file, line, column: 1, severity: 'warning', rule: 'popular-unknown', message, fix }
}

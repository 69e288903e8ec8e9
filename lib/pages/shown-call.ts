import { resolveLink } from '#lib/addresses/links.ts'
import { standpoint } from '#lib/catalog/call-to-action.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import type { CallToAction } from '#lib/site.ts'
import { momentOf } from '#lib/time/moments.ts'
import type { ShownCall } from './model.ts'

/** Say what an article's page asks of its readers: pages about the site ask nothing, nor does what is in no list. */
export function callOn({ kind, unlisted }: Article, { site, targets }: Pick<Catalog, 'site' | 'targets'>): ShownCall | null {
  if (site.callToAction === null || kind === 'page' || unlisted) return null
  const { until: _, ...said } = site.callToAction
  const resolved = said.link === null ? null : resolveLink(said.link, standpoint, targets)
  return { ...said, link: resolved && 'href' in resolved ? resolved.href : null, ends: endOf(site.callToAction, site.timeZone) }
}

/** The first moment after its last day: `2027-01-01T00:00:00+01:00`; null where it has none. */
export function endOf({ until }: Pick<CallToAction, 'until'>, timeZone: string): string | null {
  if (until === null) return null
  const next = new Date(`${until}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return momentOf(next.toISOString().slice(0, 10), timeZone).iso
}

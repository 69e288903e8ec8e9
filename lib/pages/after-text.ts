import { resolveLink } from '#lib/addresses/links.ts'
import { standpoint } from '#lib/catalog/call-to-action.ts'
import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import type { CallToAction } from '#lib/site.ts'
import { baseOf } from '#lib/text/languages.ts'
import { momentOf } from '#lib/time/moments.ts'
import * as urls from '#lib/urls.ts'
import type { ShownCall, ShownComments } from './model/article.ts'

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

const giscus = 'https://giscus.app'

/** What giscus.app speaks, as its addresses have it. https://github.com/giscus/giscus/tree/main/locales */
const spoken = new Set('ar be bg ca cs da de el en eo es eu fa fr he hu id it ja ko nl pl pt ro ru th tr uk uz vi'.split(' '))

/** Say where readers comment on an article; null where they do not. */
export function commentsOn(article: Article, { site }: Pick<Catalog, 'site'>): ShownComments | null {
  const { comments } = site
  if (comments === null || !takesComments(article)) return null
  const language = baseOf(site.language)
  if (comments.provider === 'isso')
    return { host: new URL(comments.server).hostname, link: null, data: { server: comments.server, language } }
  const { provider: _, ...ids } = comments
  // giscus finds a discussion by the path of its page, without the first slash.
  const term = article.address.slice(1)
  const asked = new URLSearchParams({
    ...{ reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom', strict: '0', description: '' },
    ...ids,
    backLink: urls.absolute(site.origin, article.address),
    term,
  })
  const discussions = `https://github.com/${ids.repo}/discussions?${new URLSearchParams({ discussions_q: term })}`
  return {
    host: 'giscus.app',
    link: { title: 'GitHub', address: discussions },
    data: { frame: `${giscus}/${spoken.has(language) ? language : 'en'}/widget?${asked}` },
  }
}

const takesComments = ({ kind, comments }: Article): boolean => kind !== 'page' && comments

/** Say on which pages readers comment, and what these may ask; null where they do on none. */
export function commentSettings(catalog: Catalog) {
  const { comments } = catalog.site
  if (comments === null) return null
  const addresses = inAllLanguages(catalog).flatMap(({ articles }) => articles.filter(takesComments).map(({ address }) => address))
  return comments.provider === 'isso'
    ? { addresses, frame: null, server: comments.server }
    : { addresses, frame: giscus, server: null }
}

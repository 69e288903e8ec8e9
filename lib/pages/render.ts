import type { Standpoint } from '#lib/addresses/link.ts'
import { resolveLink } from '#lib/addresses/links.ts'
import { hashOf } from '#lib/cache.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Body } from '#lib/content/article.ts'
import { nameOfLinked } from '#lib/content/linked-files.ts'
import { bodyKey, treeOf } from '#lib/content/parsed-texts.ts'
import { type Resolve, renderBody } from '#lib/markdown/render-body.ts'
import type { SafeHtml } from '#lib/markdown/tree/body.ts'
import { onceFor } from '#lib/once-for.ts'
import { media } from '#lib/urls.ts'

/** Makes the HTML of a text, its links and pictures in place. */
export type Render = (body: Body, at: Standpoint, catalog: Catalog, options: { eagerFirstPicture: boolean }) => Promise<SafeHtml>

/** Make the HTML of a text, its links and pictures in place. */
export const render: Render = async (body, at, catalog, options) =>
  renderBody({ tree: await treeOf(body) }, resolvedBy(body, at, catalog), options)

/** Name the HTML of a text by all that decides it, in its place: to know whether a page is another one, nobody has to make it. */
export const renderPrint: Render = async (body, at, catalog, options) => {
  const known = prints(catalog)
  const print = known.get(body) ?? printOf(body, at, catalog)
  known.set(body, print)
  return `${print} ${options.eagerFirstPicture}` as SafeHtml
}

/** Page, search and feeds ask for it. */
const prints = onceFor((_: Catalog) => new Map<Body, string>())

function printOf(body: Body, at: Standpoint, catalog: Catalog): string {
  const { link, origin, sponsored } = resolvedBy(body, at, catalog)
  const links = body.links.map(({ href }) => [href, link(href)])
  return hashOf(bodyKey(body.source), `${origin} ${sponsored}`, JSON.stringify([links, body.images, body.played]))
}

function resolvedBy(body: Body, at: Standpoint, catalog: Catalog): Resolve {
  return {
    origin: catalog.site.origin,
    sponsored: Boolean(at.sponsored),
    picture: (src) => body.images[src] ?? null,
    recording: (src) => body.played[src] ?? null,
    link: (href) => {
      const linked = body.linked[href]
      if (linked !== undefined) return linked && media(nameOfLinked(linked)) + (/#.*$/s.exec(href)?.[0] ?? '')
      const resolved = resolveLink(href, at, catalog.targets)
      // Only the writing desk shows a page with a broken link; a build has refused it before.
      return 'href' in resolved ? resolved.href : null
    },
  }
}

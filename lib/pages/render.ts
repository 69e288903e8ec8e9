import { resolveLink, type Standpoint } from '#lib/addresses/links.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Body } from '#lib/content/article.ts'
import { treeOf } from '#lib/content/body.ts'
import { renderBody } from '#lib/markdown/render-body.ts'
import type { SafeHtml } from '#lib/markdown/tree/body.ts'

/** Make the HTML of a text, its links and pictures in place. */
export async function render(
  body: Body,
  at: Standpoint,
  catalog: Catalog,
  options: { eagerFirstPicture: boolean },
): Promise<SafeHtml> {
  const resolve = {
    origin: catalog.site.origin,
    picture: (src: string) => body.images[src] ?? null,
    link: (href: string) => {
      const resolved = resolveLink(href, at, catalog.targets)
      // Only the writing desk shows a page with a broken link; a build has refused it before.
      return 'href' in resolved ? resolved.href : null
    },
  }
  return renderBody({ tree: await treeOf(body) }, resolve, options)
}

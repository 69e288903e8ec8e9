import type { Catalog } from '#lib/catalog/catalog.ts'
import { inputAt, partsAt, printAt } from '#lib/inputs/inputs.ts'
import { type Frame, notFoundAddress } from '#lib/inputs/page-input.ts'
import type { UnmadePage } from '#lib/release/fill-release.ts'
import type { Renderers } from '#lib/rendering/pool.ts'

/** List all pages of a site with their prints; each is rendered only where nothing of its print is kept. */
export async function pageList(catalog: Catalog, frame: Frame, renderers: Renderers): Promise<UnmadePage[]> {
  const pages: UnmadePage[] = []
  for (const address of [notFoundAddress, ...catalog.addresses.keys()]) {
    const input = async () => {
      const found = await inputAt(address, catalog, frame)
      if (found === null) throw new Error(`There is no page at ${address}.`)
      return found
    }
    pages.push({
      file: address === notFoundAddress ? '404.html' : `${address.slice(1)}index.html`,
      print: (await printAt(address, catalog, frame)) ?? '',
      parts: async () => (await partsAt(address, catalog, frame)) ?? {},
      // Made again where it is needed: all inputs of a large site at once would fill the memory.
      render: async () => renderers.render(address, await input()),
    })
  }
  return pages
}

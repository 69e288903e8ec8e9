import { notFound } from 'next/navigation'
import type { Graph } from 'schema-dts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { loadCatalog } from '#lib/catalog/load.ts'
import type { Page } from '#lib/pages/model.ts'
import { pageAt } from '#lib/pages/pages.ts'
import type { Site } from '#lib/site.ts'
import { graphOf } from '#lib/structured-data/structured-data.ts'

/** Look up what is at an address; if there is nothing, the page for what is not found takes over. */
export async function loadPage(address: string): Promise<{ site: Site; page: Page; graph: Graph }> {
  const catalog = await loadCatalog()
  const page = await pageAt(address, catalog)
  return page ? { site: catalog.site, page, graph: graphOf(page, catalog) } : notFound()
}

/** Name every address but the front page's, in parts. */
export function paramsOf(catalog: Catalog): { address: string[] }[] {
  return [...catalog.addresses.keys()].flatMap((address) => (address === '/' ? [] : [{ address: address.split('/').slice(1, -1) }]))
}

/** Put an address together from its parts, which Next hands on percent-encoded. */
export async function addressOf(props: { params: Promise<{ address: string[] }> }): Promise<string> {
  const { address } = await props.params
  return `/${address.map(decodeURIComponent).join('/')}/`
}

import { codeHash, hashOf } from '#lib/cache.ts'
import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { fileAt, type ReadyFile, type UnmadeIndex } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'
import { indexFiles } from './index-files.ts'
import { searchPrint, searchRecords } from './search-record.ts'

/** Name the index that the search page reads. */
export async function searchIndex(catalog: Catalog): Promise<UnmadeIndex> {
  return {
    print: hashOf(await codeHash(), catalog.site.language, await searchPrint(catalog)),
    addresses: inAllLanguages(catalog).flatMap(({ listed, debates }) => [...listed, ...debates].map(({ address }) => address)),
    make: async () => {
      const records = await searchRecords(catalog)
      const index = records.length === 0 ? [] : await indexFiles(records)
      return index.map(({ file, bytes }) => ({ file: urls.searchIndex.slice(1) + file, bytes }))
    },
  }
}

/** Make the list of all titles, which the page for what is not found reads. */
export const titleList = (catalog: Catalog): ReadyFile => fileAt(urls.addressList, titlesByAddress(catalog))

/** Articles, debates and lists, but no later pages of them; addresses as the host knows them. */
function titlesByAddress(catalog: Catalog): string {
  const entries = addressesToIndex(catalog).flatMap((address) => {
    const place = catalog.addresses.get(address)
    const at = urls.onHost(catalog.site.origin, address)
    if (place?.type === 'article') return [[at, place.article.title]]
    if (place?.type === 'debate') return [[at, place.debate.title]]
    return place?.type === 'list' && place.page === 1 ? [[at, place.list.title]] : []
  })
  return `${JSON.stringify(Object.fromEntries(entries))}\n`
}

import type { Catalog } from '#lib/catalog/catalog.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import type { ReadyFile } from '#lib/ready-file.ts'
import { addressList, searchIndex } from '#lib/urls.ts'
import { indexFiles } from './index-files.ts'
import { searchRecords } from './search-record.ts'

/** Make what the search page and the page for what is not found read. */
export async function searchFiles(catalog: Catalog): Promise<ReadyFile[]> {
  const records = await searchRecords(catalog)
  const index = records.length === 0 ? [] : await indexFiles(records, catalog.site.language)
  return [
    ...index.map(({ file, bytes }) => ({ file: searchIndex.slice(1) + file, bytes })),
    { file: addressList.slice(1), bytes: Buffer.from(titlesByAddress(catalog)) },
  ]
}

/** Articles, debates and lists, but no later pages of them. */
function titlesByAddress(catalog: Catalog): string {
  const entries = addressesToIndex(catalog).flatMap((address) => {
    const place = catalog.addresses.get(address)
    if (place?.type === 'article') return [[address, place.article.title]]
    if (place?.type === 'debate') return [[address, place.debate.title]]
    return place?.type === 'list' && place.page === 1 ? [[address, place.list.title]] : []
  })
  return `${JSON.stringify(Object.fromEntries(entries))}\n`
}

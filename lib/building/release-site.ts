import { addressesToKeep } from '#lib/check/vanished.ts'
import { addToLedger } from '#lib/content/addresses/ledger.ts'
import { contentDir } from '#lib/content-dir.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { buildSite } from './build-site.ts'

/** Build, and where that succeeds, write down the addresses that are published now: none of them may die. @throws in plain words */
export async function releaseSite(): Promise<string> {
  const published = await buildSite()
  if (published === null) throw new Error('No address was written down.')
  const { file, added } = await addToLedger(contentDir(), addressesToKeep(published)).catch((error) => {
    throw inPlainWords('The release is published, but its addresses could not be written down.', error)
  })
  if (added.length === 0) return `${file} has every address already.`
  return `${file} has ${added.length === 1 ? '1 new address' : `${added.length} new addresses`}: commit ${file}.`
}

import { openPack, type Pack } from '#lib/cache.ts'
import type { KeptSource } from './read-source.ts'

let sources: Promise<Pack<KeptSource>> | undefined

/** Open what the files of all articles were read to, once for each process. */
export const openSources = (): Promise<Pack<KeptSource>> => {
  sources ??= openPack('sources')
  return sources
}

/** Write down what was read since, for the next process. */
export const keepSources = async (): Promise<void> => (await sources)?.save()

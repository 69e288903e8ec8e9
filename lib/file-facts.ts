import { hashOf, openPack, type Pack } from './cache.ts'
import { settledStateOf } from './file-state.ts'

const packs = new Map<string, Promise<Pack<unknown>>>()

/**
 * Learn something of a file once for each of its states, for this process and for those to come; `room` is where it is kept. What is
 * learned must survive JSON.
 */
export function onceForFile<Facts>(room: string, learn: (path: string) => Promise<Facts>): (path: string) => Promise<Facts> {
  return async (path) => {
    const state = settledStateOf(path)
    if (state === null) return learn(path)
    const opened = packs.get(room) ?? openPack<unknown>(room)
    packs.set(room, opened)
    const pack = (await opened) as Pack<Facts>
    const key = hashOf(path, state)
    const known = pack.get(key)
    if (known !== undefined) return known
    const facts = await learn(path)
    // Somebody may have written into it meanwhile.
    if (settledStateOf(path) === state) pack.set(key, facts)
    return facts
  }
}

/** Write down what was learned of files, for the next process. */
export const keepFileFacts = async (): Promise<void> => {
  for (const pack of packs.values()) await (await pack).save()
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { once } from '#lib/once-for.ts'

// Node hands it out by a flag alone: https://nodejs.org/docs/latest-v20.x/api/cli.html#--expose-gc
const collect = once((): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
})

/** Give back the memory that the last job took, while nobody waits: by itself Node would do so in the middle of the next one. */
export const giveBack = (): void => collect()()

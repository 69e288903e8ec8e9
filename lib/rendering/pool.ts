import type { PageInput } from '#lib/inputs/page-input.ts'

/** Processes that run the compiled app and make documents of inputs. */
export interface Renderers {
  /** Make the document of a page, as the framework writes it. @throws where it cannot be made */
  render(address: string, input: PageInput): Promise<string>
  close(): Promise<void>
}

/** One of the processes. */
export interface Renderer extends Renderers {
  isRunning(): boolean
}

/** How many pages have to wait for one process before another one is worth its start. */
const enough = 24
/** After as many pages a process holds half a gigabyte. */
const manyPages = 300
/** When nobody asked for as long, in milliseconds, nobody waits while one starts anew. */
const rest = 5000

/**
 * Keep `most` processes at most: one starts at once, the others when there is work for them, and another one where one has ended. At rest one
 * is left, and it is a fresh one where much was made: a build that stays must not hold what its largest job took.
 */
export function poolOf(start: () => Renderer, most: number): Renderers {
  let running: Renderer[] = [start()]
  let [asked, waiting, since] = [0, 0, 0]
  let resting: NodeJS.Timeout | undefined
  const next = (): Renderer => {
    running = running.filter((renderer) => renderer.isRunning())
    const isWanted = running.length === 0 || (waiting > enough * running.length && running.length < most)
    if (isWanted) running.push(start())
    const renderer = running[asked++ % running.length]
    if (renderer === undefined) throw new Error('There is no process that makes pages.')
    return renderer
  }
  const makeRoom = (): void => {
    const [first, ...others] = running
    if (first === undefined || (others.length === 0 && asked - since < manyPages)) return
    const isWorn = asked - since >= manyPages
    since = asked
    running = [isWorn ? start() : first]
    for (const renderer of isWorn ? [first, ...others] : others) renderer.close()
  }
  return {
    async render(address, input) {
      clearTimeout(resting)
      waiting++
      try {
        return await next().render(address, input)
      } finally {
        waiting--
        if (waiting === 0) resting = setTimeout(makeRoom, rest).unref()
      }
    },
    async close() {
      clearTimeout(resting)
      await Promise.all(running.map((renderer) => renderer.close()))
    },
  }
}

import { type Load, load } from './load.ts'
import type { Served } from './nginx.ts'
import type { Notes } from './notes.ts'
import { stop } from './servers.ts'

/** A server to be loaded: the column it has in the table, and how it is started. */
export interface Rival {
  readonly column: string
  serve(): Promise<Served>
}

/** Start a server, do something with it, end it; where it does not start, the table says so at `row`. */
export async function whileServed(
  notes: Notes,
  row: string,
  { column, serve }: Rival,
  then: (address: string) => Promise<void>,
): Promise<void> {
  const served: Served[] = []
  await notes.note(row, column, async () => {
    served.push(await serve())
    return 'served'
  })
  for (const { address, server } of served) await then(address).finally(() => stop(server))
}

/** Load one server. */
export async function press(notes: Notes, column: string, url: string, seconds: number): Promise<void> {
  await notes.note('requests', column, async () => told(notes, column, await load(url, { seconds })))
}

/** Load servers in turns, three times each, and note the middle one: what else the machine does then meets all of them alike. */
export async function pressInTurns(notes: Notes, rivals: readonly Rival[], page: string, seconds: number): Promise<void> {
  const served = new Map<string, Served>()
  const loads = new Map<string, Load[]>()
  for (const { column, serve } of rivals)
    await notes.note('requests', column, async () => {
      served.set(column, await serve())
      return 'served'
    })
  try {
    for (const _ of [1, 2, 3])
      for (const [column, { address }] of served)
        await notes.note('requests', column, async () => {
          const all = [...(loads.get(column) ?? []), await load(address + page, { seconds })]
          loads.set(column, all)
          return told(notes, column, middle(all))
        })
  } finally {
    for (const { server } of served.values()) await stop(server)
  }
}

function middle(loads: readonly Load[]): Load {
  const [found] = [...loads].sort((a, b) => a.perSecond - b.perSecond).slice(Math.floor(loads.length / 2))
  if (found === undefined) throw new Error('nothing was loaded')
  return found
}

function told(notes: Notes, column: string, { perSecond, p99, failed }: Load): string {
  const rate = `${Math.round(perSecond)}/s${failed > 0 ? `, ${failed} failed` : ''}`
  notes.set('requests', column, rate)
  notes.set('99 % of them within', column, `${p99.toFixed(1)} ms`)
  return rate
}

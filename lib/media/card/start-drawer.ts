import { startProgram } from '#lib/own-process.ts'
import type { Card } from './card.ts'
import type { Drawn } from './draw-files.ts'

/** A process that draws cards. */
export interface Drawer {
  /** Draw a card in all its shapes; null where the process did not. */
  draw(card: Card): Promise<Drawn | null>
  close(): void
}

/** Start a process that draws cards. */
export function startDrawer(): Drawer {
  const child = startProgram('media/card/drawer', [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const waiting = new Map<number, (drawn: Drawn | null) => void>()
  let count = 0
  const giveUp = (): void => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  child.on('message', ({ number, drawn }: { readonly number: number; readonly drawn: Drawn | null }) => {
    waiting.get(number)?.(drawn)
    waiting.delete(number)
  })
  child.on('error', giveUp)
  child.on('exit', giveUp)
  return {
    draw: (card) =>
      new Promise((resolve) => {
        const number = count++
        waiting.set(number, resolve)
        if (child.connected) child.send({ number, card })
        else giveUp()
      }),
    close: () => void child.kill('SIGKILL'),
  }
}

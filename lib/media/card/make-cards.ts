import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { atMost } from '#lib/media/picture/at-most.ts'
import { isWritten, sweepParts, writeWhole } from '#lib/media/picture/write-whole.ts'
import { type Card, cardFile } from './card.ts'

// One is laid out while another becomes pixels on a thread of its own; a third would only wait.
const inTurn = atMost(2)

/** Draw each of `cards` that `folder` does not have yet, the same card once, and say how many were drawn. */
export async function makeCards(cards: readonly Card[], folder: string): Promise<number> {
  const byFile = new Map(cards.map((card) => [cardFile(card), card]))
  const made = await Promise.all([...byFile].map(([file, card]) => inTurn(() => make(card, join(folder, file)))))
  const count = made.filter(Boolean).length
  if (count > 0) await sweepParts(folder)
  return count
}

async function make(card: Card, file: string): Promise<boolean> {
  if (await isWritten(file)) return false
  // Most builds draw nothing, and need not load what draws.
  const { drawCard } = await import('./draw-card.ts')
  await mkdir(join(file, '..'), { recursive: true })
  await writeWhole(file, await drawCard(card))
  return true
}

import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atMost } from '#lib/media/picture/at-most.ts'
import { isWritten, sweepParts, writeWhole } from '#lib/media/picture/write-whole.ts'
import { type Card, cardFile, cardShapes, shapeFile } from './card.ts'

// One is laid out while another becomes pixels on a thread of its own; a third would only wait.
const inTurn = atMost(2)

/** Draw each of `cards` that `folder` does not have yet, the same card once, and say how many were drawn. */
export async function makeCards(cards: readonly Card[], folder: string): Promise<number> {
  const byFile = new Map(cards.map((card) => [cardFile(card), card]))
  const made = await Promise.all([...byFile].map(([file, card]) => inTurn(() => makeAll(card, file, folder))))
  const count = made.filter(Boolean).length
  if (count > 0) await sweepParts(folder)
  return count
}

async function makeAll(card: Card, file: string, folder: string): Promise<boolean> {
  const made = await make(card, join(folder, file))
  await makeShapes(card, folder)
  return made
}

async function make(card: Card, file: string): Promise<boolean> {
  if (await isWritten(file)) return false
  // Most builds draw nothing, and need not load what draws.
  const { drawCard } = await import('./draw-card.ts')
  await mkdir(join(file, '..'), { recursive: true })
  await writeWhole(file, await drawCard(card))
  return true
}

/** Make the other shapes of an article's card, from the card itself. */
async function makeShapes(card: Card, folder: string): Promise<void> {
  if (card.type !== 'article') return
  for (const { ratio, height } of cardShapes) {
    const file = join(folder, shapeFile(card, ratio))
    if (await isWritten(file)) continue
    const { onTallerPaper } = await import('./draw-card.ts')
    await writeWhole(file, await onTallerPaper(await readFile(join(folder, cardFile(card))), height))
  }
}

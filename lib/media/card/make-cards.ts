import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { atMost } from '#lib/media/picture/at-most.ts'
import { isWritten, sweepParts, writeWhole } from '#lib/media/picture/write-whole.ts'
import { type Card, cardFile, cardFiles, cardShapes, cardSize } from './card.ts'

// One is laid out while another becomes pixels on a thread of its own; a third would only wait.
const inTurn = atMost(2)

/** Draw a card in all its shapes: bytes by file name. */
export function drawCardFiles(card: Card): Promise<ReadonlyMap<string, Buffer>> {
  return inTurn(async () => {
    // Most builds draw nothing, and need not load what draws.
    const { drawSheets } = await import('./draw-card.ts')
    const shapes = card.type === 'article' ? cardShapes : []
    const heights = [cardSize.height, ...shapes.map(({ height }) => height)]
    const sheets = await drawSheets(card, heights)
    return new Map(cardFiles(card).map((file, at) => [file, sheets[at] ?? Buffer.alloc(0)]))
  })
}

/** Draw each of `cards` that `folder` does not have yet, the same card once, and say how many were drawn. */
export async function makeCards(cards: readonly Card[], folder: string): Promise<number> {
  const byFile = new Map(cards.map((card) => [cardFile(card), card]))
  const made = await Promise.all([...byFile.values()].map((card) => makeAll(card, folder)))
  const count = made.filter(Boolean).length
  if (count > 0) await sweepParts(folder)
  return count
}

async function makeAll(card: Card, folder: string): Promise<boolean> {
  const missing: string[] = []
  for (const file of cardFiles(card)) if (!(await isWritten(join(folder, file)))) missing.push(file)
  if (missing.length === 0) return false
  await mkdir(folder, { recursive: true })
  const drawn = await drawCardFiles(card)
  for (const file of missing) await writeWhole(join(folder, file), drawn.get(file) ?? Buffer.alloc(0))
  return true
}

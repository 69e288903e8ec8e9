import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { atMost } from '#lib/media/picture/at-most.ts'
import { isWritten, sweepParts, writeWhole } from '#lib/media/picture/write-whole.ts'
import { type Card, cardFile, cardFiles, cardShapes, shapeFile } from './card.ts'

// One is laid out while another becomes pixels on a thread of its own; a third would only wait.
const inTurn = atMost(2)

/** Draw a card in all its shapes: bytes by file name. */
export function drawCardFiles(card: Card): Promise<ReadonlyMap<string, Buffer>> {
  return inTurn(async () => {
    // Most builds draw nothing, and need not load what draws.
    const { drawCard, onTallerPaper } = await import('./draw-card.ts')
    const drawn = await drawCard(card)
    const shapes = card.type === 'article' ? cardShapes : []
    const taller =
      shapes.length === 0
        ? []
        : await onTallerPaper(
            drawn,
            shapes.map(({ height }) => height),
          )
    return new Map([
      [cardFile(card), drawn],
      ...shapes.map(({ ratio }, at) => [shapeFile(card, ratio), taller[at] ?? drawn] as const),
    ])
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

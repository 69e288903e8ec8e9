import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isWritten, sweepParts, writeWhole } from '#lib/media/picture/write-whole.ts'
import { type Card, cardFile, cardFiles } from './card.ts'
import { type Drawn, drawFiles } from './draw-files.ts'
import { type Drawer, startDrawer } from './start-drawer.ts'

/** How many cards have to wait before a process of their own is worth its start: drawn here, they would hold up what else a first build makes. */
const many = 6

let waiting = 0
let drawer: Drawer | null = null

/** Draw a card in all its shapes; where many are asked for, a process of its own does. */
export async function drawCardFiles(card: Card): Promise<Drawn> {
  waiting++
  try {
    if (waiting > many) drawer ??= startDrawer()
    return (await drawer?.draw(card)) ?? (await drawFiles(card))
  } finally {
    waiting--
    if (waiting === 0) {
      drawer?.close()
      drawer = null
    }
  }
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

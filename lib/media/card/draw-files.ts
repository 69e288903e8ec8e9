import { atMost } from '#lib/media/picture/at-most.ts'
import { type Card, cardFiles, cardShapes, cardSize } from './card.ts'

/** The pictures of a card: bytes by file name. */
export type Drawn = ReadonlyMap<string, Uint8Array>

// One is laid out while another becomes pixels on a thread of its own; a third would only wait.
const inTurn = atMost(2)

/** Draw a card in all its shapes. */
export function drawFiles(card: Card): Promise<Drawn> {
  return inTurn(async () => {
    // Most builds draw nothing, and need not load what draws.
    const { drawSheets } = await import('./draw-card.ts')
    const shapes = card.type === 'article' ? cardShapes : []
    const sheets = await drawSheets(card, [cardSize.height, ...shapes.map(({ height }) => height)])
    return new Map(cardFiles(card).map((file, at) => [file, sheets[at] ?? Buffer.alloc(0)]))
  })
}

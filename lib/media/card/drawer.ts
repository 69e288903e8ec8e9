import type { Card } from './card.ts'
import { drawFiles } from './draw-files.ts'

// A process that draws each card it is sent. Where it cannot, it says so, and who asked draws it and hears why.
process.on('message', async ({ number, card }: { readonly number: number; readonly card: Card }) => {
  process.send?.({ number, drawn: await drawFiles(card).catch(() => null) })
})
// Without the one that asks, there is nothing to do.
process.on('disconnect', () => process.exit())

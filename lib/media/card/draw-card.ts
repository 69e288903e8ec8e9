import satori from 'satori'
import sharp from 'sharp'
import { type Card, cardSize } from './card.ts'
import { layOut, roomOf, titleKey } from './layout.ts'
import { settable } from './settable.ts'
import { settingsOf } from './settings.ts'
import { tallerPngs } from './taller-png.ts'
import { loadFonts } from './typefaces.ts'

// Two papers' worth of grays are not told apart in 32 colors; dithering would only make the file larger.
// What it shows is packed once more for all its shapes: until then it is not.
const format = { palette: true, colors: 16, dither: 0, effort: 1, compressionLevel: 0 } as const

/** Draw a card as PNGs in the middle of sheets, one for each height in pixels: its own paper goes on above and below. The same card gives the same bytes. */
export async function drawSheets(card: Card, heights: readonly number[]): Promise<Buffer[]> {
  const drawn = await sharp(Buffer.from(await cardSvg(card)))
    .png(format)
    .toBuffer()
  const sheets = await tallerPngs(drawn, heights)
  if (sheets === null) throw new Error('sharp wrote a card in another form. See which, and correct lib/media/card/taller-png.ts.')
  return sheets
}

/** Draw a card as paths. The first setting of the title that fits its room is taken. */
export async function cardSvg(card: Card): Promise<string> {
  const said = inType(card)
  const room = roomOf(said)
  let drawn = ''
  for (const setting of settingsOf(titleOf(said), room)) {
    let height = 0
    drawn = await satori(layOut(said, setting), {
      ...cardSize,
      fonts: loadFonts(),
      onNodeDetected: (node) => {
        if (node.key === titleKey) height = node.height
      },
    })
    if (height <= room.height) break
  }
  return drawn
}

const titleOf = (card: Card): string => (card.type === 'site' ? card.site : card.title)

/** What the typefaces cannot set is left out; without its title a card shows the site's name in that place. */
function inType(card: Card): Card {
  const site = settable(card.site) ?? ''
  if (card.type === 'site') {
    return { ...card, site, description: settable(card.description) ?? '', sides: card.sides.map((side) => settable(side) ?? '') }
  }
  const title = settable(card.title)
  const stance = card.stance && { ...card.stance, title: settable(card.stance.title) ?? '' }
  return { ...card, stance, category: card.category && settable(card.category), title: title ?? site, site: title ? site : '' }
}

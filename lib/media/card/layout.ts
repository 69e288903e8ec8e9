import { light } from '#lib/colors.ts'
import { cutAtWord } from '#lib/text/cut-at-word.ts'
import { type Box, column, row, type Style, text } from './box.ts'
import { type ArticleCard, type Card, cardSize, type SiteCard } from './card.ts'
import { disc, sideHalf } from './half-disc.ts'
import { sans, serif } from './typefaces.ts'

/** How much room a card has for its title, in pixels, and which sizes it may have, largest first. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly sizes: readonly [number, ...number[]]
}

/** A title as it is tried: cut if necessary, and its size in pixels. */
export interface Setting {
  readonly title: string
  readonly size: number
}

/** The key of the title's box. */
export const titleKey = 'title'

const margin = 72
const wide = cardSize.width - 2 * margin
const sizes = [104, 92, 80, 70, 62, 54] as const

/** Say how much room a card's title has. Beside a half disc it is narrow, below a whole one low. */
export function roomOf(card: Card): Room {
  if (card.type === 'site') return { width: wide, height: 200, sizes: [136, 112, 92, 76, 62, 54] }
  if (card.stance === null) return { width: wide, height: 390, sizes }
  return card.stance.place === 'middle' ? { width: 980, height: 240, sizes } : { width: 800, height: 390, sizes }
}

/** Lay out a card. A side's half disc is at the edge where its counterpart's would meet it. */
export function layOut(card: Card, setting: Setting): Box {
  const { width } = roomOf(card)
  if (card.type === 'site') return siteCard(card, title(setting, width, 'center'))
  const place = card.stance?.place
  if (place === 'middle') return middleCard(card, title(setting, width, 'center'))
  const parts = [labels(card), title(setting, width, 'left'), signature(card)]
  const words = column({ justifyContent: 'space-between', height: '100%', width }, parts)
  if (place === 'left') return sheet({ background: light.paperLeft, paddingRight: 0 }, [words, sideHalf('left', 470)])
  if (place === 'right') return sheet({ background: light.paperRight, paddingLeft: 0 }, [sideHalf('right', 470), words])
  return sheet({}, [words])
}

function middleCard(card: ArticleCard, title: Box): Box {
  const head = column({ alignItems: 'center', gap: 24 }, [disc(104), labels(card)])
  return sheet({ flexDirection: 'column' }, [head, title, signature(card)])
}

/** The sides' names are at their halves of the disc, as in the masthead. */
function siteCard({ sides: [left = '', right = ''], description }: SiteCard, title: Box): Box {
  const ear = (name: string, color: string, justifyContent: string) =>
    row({ width: 380, justifyContent }, [small(name, { color, maxWidth: 380, fontSize: 32 })])
  const ears = [ear(left, light.left, 'flex-end'), disc(120), ear(right, light.right, 'flex-start')]
  const type = { fontFamily: serif, fontWeight: 500, fontSize: 35, lineHeight: 1.32, color: light.inkSoft }
  const shape = { width: 840, maxHeight: 140, overflow: 'hidden', textAlign: 'center', textWrap: 'balance' }
  const about = text({ ...type, ...shape }, cutAtWord(description, 155))
  return sheet({ flexDirection: 'column' }, [row({ alignItems: 'center', gap: 30 }, ears), title, about])
}

function sheet(style: Style, children: readonly Box[]): Box {
  const page = { ...cardSize, padding: `58px ${margin}px`, background: light.paper }
  return row({ ...page, alignItems: 'center', justifyContent: 'space-between', ...style }, children)
}

function labels({ stance, category }: ArticleCard): Box {
  const tone = { left: light.left, right: light.right, middle: light.ink }
  return row({ gap: 22, height: 36, alignItems: 'center' }, [
    ...(stance ? [small(stance.title, { color: tone[stance.place], maxWidth: 380 })] : []),
    ...(category ? [small(category, { color: light.inkSoft, fontWeight: 500, maxWidth: 390 })] : []),
  ])
}

function title({ title, size }: Setting, width: number, textAlign: string): Box {
  const type = { fontFamily: serif, fontWeight: 500, fontSize: size, letterSpacing: '-0.02em', color: light.ink }
  const lines = { width, lineHeight: 1.08, textWrap: 'balance', wordBreak: 'break-word', textAlign }
  return { ...text({ ...type, ...lines }, title), key: titleKey }
}

/** A card without a side has no half disc: there the site's own mark is beside its name. */
function signature({ site, stance }: ArticleCard): Box {
  const type = { fontFamily: serif, fontWeight: 600, fontSize: 38, letterSpacing: '-0.01em', color: light.ink, maxWidth: 800 }
  const name = site === '' ? [] : [text({ ...type, ...oneLine }, site)]
  return row({ height: 48, alignItems: 'center', gap: 16 }, [...(stance ? [] : [disc(36)]), ...name])
}

const small = (words: string, style: Style): Box =>
  text({ fontFamily: sans, fontWeight: 600, fontSize: 28, ...oneLine, ...style }, words)

// Not `overflow: hidden`: it would cost a mask for each text, and with them four times the time of a card.
const oneLine = { lineClamp: 1 }

import { type Palette, usualPalette } from '#lib/colors.ts'
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
  const colors = colorsOf(card)
  if (card.type === 'site') return siteCard(card, title(setting, width, 'center', colors))
  const place = card.stance?.place
  if (place === 'middle') return middleCard(card, title(setting, width, 'center', colors))
  const parts = [labels(card), title(setting, width, 'left', colors), signature(card)]
  const words = column({ justifyContent: 'space-between', height: '100%', width }, parts)
  if (place === 'left') return sheet({ background: colors.paperLeft, paddingRight: 0 }, [words, sideHalf('left', 470, colors)])
  if (place === 'right') return sheet({ background: colors.paperRight, paddingLeft: 0 }, [sideHalf('right', 470, colors), words])
  return sheet({ background: colors.paper }, [words])
}

const colorsOf = ({ colors = usualPalette.light }: Card): Palette['light'] => colors

function middleCard(card: ArticleCard, title: Box): Box {
  const colors = colorsOf(card)
  const head = column({ alignItems: 'center', gap: 24 }, [disc(104, colors), labels(card)])
  return sheet({ flexDirection: 'column', background: colors.paper }, [head, title, signature(card)])
}

/** The sides' names are at their halves of the disc, as in the masthead. */
function siteCard(card: SiteCard, title: Box): Box {
  const colors = colorsOf(card)
  const {
    sides: [left = '', right = ''],
    description,
  } = card
  const ear = (name: string, color: string, justifyContent: string) =>
    row({ width: 380, justifyContent }, [small(name, { color, maxWidth: 380, fontSize: 32 })])
  const ears = [ear(left, colors.left, 'flex-end'), disc(120, colors), ear(right, colors.right, 'flex-start')]
  const type = { fontFamily: serif, fontWeight: 500, fontSize: 35, lineHeight: 1.32, color: colors.inkSoft }
  const shape = { width: 840, maxHeight: 140, overflow: 'hidden', textAlign: 'center', textWrap: 'balance' }
  const about = text({ ...type, ...shape }, cutAtWord(description, 155))
  const head = card.sideless ? bar(colors) : row({ alignItems: 'center', gap: 30 }, ears)
  return sheet({ flexDirection: 'column', background: colors.paper }, [head, title, about])
}

function sheet(style: Style, children: readonly Box[]): Box {
  const page = { ...cardSize, padding: `58px ${margin}px` }
  return row({ ...page, alignItems: 'center', justifyContent: 'space-between', ...style }, children)
}

/** What opens the card of a site without sides. */
const bar = ({ accent }: Palette['light']): Box => row({ width: 120, height: 14, background: accent }, [])

function labels(card: ArticleCard): Box {
  const { stance, category } = card
  const { left, right, ink, inkSoft, accent } = colorsOf(card)
  const tone = { left, right, middle: ink }
  return row({ gap: 22, height: 36, alignItems: 'center' }, [
    ...(stance ? [small(stance.title, { color: tone[stance.place], maxWidth: 380 })] : []),
    ...(category ? [small(category, { color: card.colors && !stance ? accent : inkSoft, fontWeight: 500, maxWidth: 390 })] : []),
  ])
}

function title({ title, size }: Setting, width: number, textAlign: string, { ink }: Palette['light']): Box {
  const type = { fontFamily: serif, fontWeight: 500, fontSize: size, letterSpacing: '-0.02em', color: ink }
  const lines = { width, lineHeight: 1.08, textWrap: 'balance', wordBreak: 'break-word', textAlign }
  return { ...text({ ...type, ...lines }, title), key: titleKey }
}

/** A card without a side has no half disc: there the site's own mark is beside its name. */
function signature(card: ArticleCard): Box {
  const { site, stance, sideless } = card
  const colors = colorsOf(card)
  const type = { fontFamily: serif, fontWeight: 600, fontSize: 38, letterSpacing: '-0.01em', color: colors.ink, maxWidth: 800 }
  const name = site === '' ? [] : [text({ ...type, ...oneLine }, site)]
  return row({ height: 48, alignItems: 'center', gap: 16 }, [
    ...(stance ? [] : [sideless ? row({ width: 24, height: 24, background: colors.accent }, []) : disc(36, colors)]),
    ...name,
  ])
}

const small = (words: string, style: Style): Box =>
  text({ fontFamily: sans, fontWeight: 600, fontSize: 28, ...oneLine, ...style }, words)

// Not `overflow: hidden`: it would cost a mask for each text, and with them four times the time of a card.
const oneLine = { lineClamp: 1 }

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import type { Palette } from '#lib/colors.ts'
import { engineFolder } from '#lib/engine.ts'
import { encoder } from '#lib/media/picture/encode.ts'
import type { Ratio } from '#lib/media/picture/picture.ts'
import { onceFor } from '#lib/once-for.ts'

/** What a picture for sharing says: of an article, or of the site itself. */
export type Card = ArticleCard | SiteCard

/** What any card is drawn in. */
interface Look {
  /** Where they are not ours. */
  readonly colors?: Palette['light']
  /** Said of a site without sides: nothing on its cards is made of two halves. */
  readonly sideless?: true
}

export interface ArticleCard extends Look {
  readonly type: 'article' | 'debate'
  readonly title: string
  /** Where it is in the debate, by name and by half of the disc. */
  readonly stance: { readonly title: string; readonly place: 'left' | 'right' | 'middle' } | null
  readonly category: string | null
  readonly site: string
}

export interface SiteCard extends Look {
  readonly type: 'site'
  readonly site: string
  readonly description: string
  /** The names of the left and of the right side. */
  readonly sides: readonly string[]
}

/** Pixels; what Open Graph's readers show whole. */
export const cardSize = { width: 1200, height: 630 } as const

/** The shapes that search engines ask for beside it, of an article's card: the same card on more of its paper. */
export const cardShapes: readonly { readonly ratio: Ratio; readonly width: number; readonly height: number }[] = [
  { ratio: '16x9', width: 1200, height: 675 },
  { ratio: '4x3', width: 1200, height: 900 },
  { ratio: '1x1', width: 1200, height: 1200 },
]

/** Name all files of a card: as it is shared, and an article's in the other shapes. */
export function cardFiles(card: Card): string[] {
  return [cardFile(card), ...(card.type === 'article' ? cardShapes.map(({ ratio }) => shapeFile(card, ratio)) : [])]
}

/** Name the file of a card in one of the other shapes. */
export const shapeFile = (card: Card, ratio: Ratio): string => cardFile(card).replace('.png', `-${ratio}.png`)

/** Name a card's file under /media/ by all that decides its bytes: the name is known before the card is drawn. */
export const cardFile = onceFor((card: Card): string => {
  hand ??= hashOf(...sources(), encoder, ...pins())
  return `card-${hashOf(JSON.stringify(card), hand).slice(0, 16)}.png`
})

/** How cards are drawn: the code of this folder, the libraries and the fonts. */
let hand: string | undefined

const folder = 'lib/media/card'

function sources(): string[] {
  const own = readdirSync(join(engineFolder(), folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const files = ['lib/text/cut-at-word.ts', ...own.sort().map((name) => join(folder, name))]
  return files.map((file) => readFileSync(join(engineFolder(), file), 'utf8').replaceAll('\r\n', '\n'))
}

function pins(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(engineFolder(), 'package.json'), 'utf8'))
  return ['satori', '@fontsource/newsreader', '@fontsource/inter'].map((name) => `${name}@${dependencies[name]}`)
}

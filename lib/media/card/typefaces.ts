import { readFileSync } from 'node:fs'
import { packageFile } from '#lib/engine.ts'
import { charactersOf } from './glyphs.ts'

/** A static font of one weight for some characters: satori reads neither variable fonts nor woff2. */
interface Font {
  readonly name: string
  readonly weight: 500 | 600
  readonly style: 'normal'
  readonly data: Buffer
}

const subsets = {
  newsreader: ['latin', 'latin-ext', 'vietnamese'],
  inter: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
} as const

const namesOf = (family: keyof typeof subsets): string[] => subsets[family].map((subset) => `${family}-${subset}`)

/** The two typefaces as lists of fonts; what the first of them lack is looked for in the other. */
export const serif = [...namesOf('newsreader'), ...namesOf('inter')].join(', ')
export const sans = [...namesOf('inter'), ...namesOf('newsreader')].join(', ')

let fonts: Font[] | undefined

/** Load all fonts of cards, once: satori knows a list again that it has read before. */
export function loadFonts(): Font[] {
  fonts ??= ([500, 600] as const).flatMap((weight) =>
    [...namesOf('newsreader'), ...namesOf('inter')].map(
      (name): Font => ({ name, weight, style: 'normal', data: readFont(name, weight) }),
    ),
  )
  return fonts
}

function readFont(name: string, weight: Font['weight']): Buffer {
  const [family = ''] = name.split('-')
  return readFileSync(packageFile(`@fontsource/${family}/files/${name}-${weight}-normal.woff`))
}

let characters: ReadonlySet<number> | undefined

/** Say whether the typefaces have all characters of a text. */
export function canSet(text: string): boolean {
  characters ??= new Set([...namesOf('newsreader'), ...namesOf('inter')].flatMap((name) => charactersOf(readFont(name, 500))))
  const known = characters
  return Array.from(text).every((character) => known.has(character.codePointAt(0) ?? -1))
}

import { type Palette, usualPalette } from '#lib/colors.ts'
import { type FrontBlock, type FrontLayout, frontBlocks, type PresetName } from '#lib/look.ts'

/** A ready-made look. What it lays out is in `components/styles/presets/`, in a file of its name. */
export interface Preset {
  readonly palette: Palette
  readonly fonts: Fonts
  /** Whether its first lines have words in italics: then these are asked for early, too. */
  readonly opensInItalics: boolean
  readonly front: FrontLayout
  readonly blocks: readonly FrontBlock[]
}

/** What a page is set in, by what it is for: a Fontsource package, or one of the two families that the engine brings. */
export interface Fonts {
  readonly headings: string
  readonly text: string
  /** Small words: navigation, dates, captions, buttons. */
  readonly labels: string
}

/** What the engine's own style sheet is set in, and what stands in until it is there. */
export const ownFamilies: Readonly<Record<string, string>> = {
  newsreader: 'Newsreader, "Newsreader Room", "Noto Serif", serif',
  inter: 'Inter, "Inter Room", system-ui, sans-serif',
}

/** A newspaper, a book, a poster. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  counterpoint: {
    palette: usualPalette,
    fonts: { headings: 'newsreader', text: 'newsreader', labels: 'inter' },
    opensInItalics: false,
    front: 'magazine',
    blocks: frontBlocks,
  },
  quiet: {
    palette: {
      light: {
        paper: '#fbf8f1',
        paperLeft: '#f8ebe0',
        paperRight: '#e9f1ef',
        paperAccent: '#eef2e8',
        shade: '#f3eee3',
        ink: '#2b2621',
        inkSoft: '#5c5348',
        rule: '#e0d7c7',
        left: '#8a2d17',
        right: '#1d5566',
        accent: '#2c5a4a',
      },
      dark: {
        paper: '#1b1916',
        paperLeft: '#2b201b',
        paperRight: '#1b2526',
        paperAccent: '#212720',
        shade: '#25221d',
        ink: '#e8e1d5',
        inkSoft: '#b6ac9d',
        rule: '#3c372f',
        left: '#f0a58a',
        right: '#8fc6d2',
        accent: '#9ccbb6',
      },
    },
    fonts: { headings: 'literata', text: 'literata', labels: 'literata' },
    opensInItalics: true,
    front: 'one-column',
    blocks: ['latest', 'pairs', 'most-read', 'categories'],
  },
  bold: {
    palette: {
      light: {
        paper: '#ffffff',
        paperLeft: '#ffe8e3',
        paperRight: '#dcf3f5',
        paperAccent: '#eceaff',
        shade: '#f2f2f5',
        ink: '#0b0b10',
        inkSoft: '#4b4b57',
        rule: '#d9d9e0',
        left: '#b3102f',
        right: '#075a6c',
        accent: '#2d1fd3',
      },
      dark: {
        paper: '#0f0f15',
        paperLeft: '#2c1418',
        paperRight: '#0c242a',
        paperAccent: '#1d1b38',
        shade: '#1c1c25',
        ink: '#f5f5f9',
        inkSoft: '#bcbcc9',
        rule: '#363642',
        left: '#ff9585',
        right: '#62d2de',
        accent: '#b0adff',
      },
    },
    fonts: { headings: 'bricolage-grotesque', text: 'instrument-sans', labels: 'bricolage-grotesque' },
    opensInItalics: false,
    front: 'magazine',
    blocks: frontBlocks,
  },
}

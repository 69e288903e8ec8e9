import { type Palette, usualPalette } from './colors.ts'
import type { ReadyFile } from './ready-file.ts'

/** The ready-made looks that site.yaml may name under `theme`. */
export const presetNames = ['counterpoint', 'quiet', 'bold'] as const
export type PresetName = (typeof presetNames)[number]

/** How the front page is laid out. */
export const frontLayouts = ['magazine', 'list', 'one-column'] as const
export type FrontLayout = (typeof frontLayouts)[number]

/** What may stand on the front page below what leads it. */
export const frontBlocks = ['pairs', 'latest', 'most-read', 'categories'] as const
export type FrontBlock = (typeof frontBlocks)[number]

/** What may stand after the text of an article, in its own column. */
export const footBlocks = ['call-to-action', 'tags', 'author', 'share', 'cite'] as const
export type FootBlock = (typeof footBlocks)[number]

/** What may stand around the text of an article. */
export const articleBlocks = ['contents', 'other-side', ...footBlocks, 'related', 'previous-next'] as const
export type ArticleBlock = (typeof articleBlocks)[number]

/** How a site looks, as far as its style sheet does not say it. */
export interface Look {
  readonly front: FrontLayout
  /** What stands on pages, in this order. */
  readonly blocks: { readonly front: readonly FrontBlock[]; readonly article: readonly ArticleBlock[] }
  /** Stands for the site's name; null where its name is set in letters. */
  readonly logo: Logo | null
  /** For what the style sheet does not reach: pictures, icons, feeds, the window around a page. */
  readonly palette: Palette
}

/** The site's logo, one for each theme. */
export interface Logo {
  readonly light: LogoFile
  /** Null where the same serves both. */
  readonly dark: LogoFile | null
}

/** A picture as it is served under /media/, and its size in pixels. */
export interface LogoFile {
  readonly file: string
  readonly width: number
  readonly height: number
}

/** What a theme adds to the style sheet of every page. */
export interface ThemeStyle {
  /** Follows ours, in layers of its own. It names its files by their names alone, because they lie beside it. */
  readonly css: string
  /** `assets/…` */
  readonly files: readonly ReadyFile[]
  /** Paths of the fonts that the first lines of a page are set in. */
  readonly preload: readonly string[]
  /** Families of ours that no page is set in any more. */
  readonly unused: readonly string[]
}

/** How a site looks that says nothing of it. */
export const usualLook: Look = {
  front: 'magazine',
  blocks: { front: frontBlocks, article: articleBlocks },
  logo: null,
  palette: usualPalette,
}

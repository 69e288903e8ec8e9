import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { type Palette, usualPalette } from '#lib/colors.ts'
import { engineFolder } from '#lib/engine.ts'
import type { PresetName } from '#lib/look.ts'
import type { Family } from './fonts.ts'
import type { cornerNames, densityNames, FontRole } from './settings.ts'

/** All that decides what a theme adds to the style sheet, besides the site's own. */
export interface Styled {
  readonly preset: PresetName
  readonly palette: Palette
  /** Null where the engine's own serve. */
  readonly families: Readonly<Record<FontRole, Family>> | null
  readonly corners: (typeof cornerNames)[number]
  readonly density: (typeof densityNames)[number]
  readonly hasLogo: boolean
}

/** Its layers: what site.yaml says, the preset, its parts that only some pages need (as ours are divided), the site's own. */
const layers = '@layer look,preset,preset-lists,preset-facing,preset-rich,site;'

/** Write the style sheet of a theme; empty where it is ours unchanged. */
export async function themeCss({ preset, palette, families, corners, density, hasLogo }: Styled, own: string): Promise<string> {
  const hasAccent = palette.light.accent !== usualPalette.light.accent || palette.dark.accent !== usualPalette.dark.accent
  const parts = [
    families === null ? '' : layered(faces(families)),
    layered(
      `:root{${[...colorTokens(palette), ...fontTokens(families), ...roomTokens(density), ...cornerTokens(corners)].join(';')}}`,
    ),
    hasAccent ? layered(await sheet('accent')) : '',
    families === null ? '' : layered(await sheet('headings')),
    corners === 'square' ? '' : layered(await sheet('corners')),
    hasLogo ? await sheet('logo') : '',
    preset === 'counterpoint' ? '' : await sheet(preset),
  ]
  const css = parts.filter((part) => part !== layered(':root{}')).join('')
  if (css === '' && own === '') return ''
  const { code } = await transform(layers + css, { loader: 'css', minify: true, charset: 'utf8' })
  return code.trim() + own
}

const layered = (css: string): string => `@layer look{${css}}`

const sheet = (name: string): Promise<string> => readFile(join(engineFolder(), 'components/styles/presets', `${name}.css`), 'utf8')

const faces = (families: Readonly<Record<FontRole, Family>>): string =>
  [...new Set(Object.values(families).map(({ css }) => css))].join('')

function colorTokens({ light, dark }: Palette): string[] {
  const names = Object.keys(light) as (keyof typeof light)[]
  return names.flatMap((name) =>
    light[name] === usualPalette.light[name] && dark[name] === usualPalette.dark[name]
      ? []
      : [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:light-dark(${light[name]},${dark[name]})`],
  )
}

function fontTokens(families: Styled['families']): string[] {
  if (families === null) return []
  const { headings, text, labels } = families
  return [`--headings:${headings.stack}`, `--serif:${text.stack}`, `--sans:${labels.stack}`]
}

/** The room between things in components/styles/tokens.css, in `rem`; the larger ones grow with the window. */
function roomTokens(density: Styled['density']): string[] {
  if (density === 'regular') return []
  const factor = density === 'compact' ? 0.75 : 1.3
  const of = (size: number) => `${Number((size * factor).toFixed(4))}rem`
  const growing = (least: number, base: number, grow: number, top: number) =>
    `clamp(${of(least)},${of(base)} + ${Number((grow * factor).toFixed(3))}vw,${of(top)})`
  return [
    ...[0.375, 0.75, 1.25, 2].map((size, at) => `--space-${at + 1}:${of(size)}`),
    `--space-5:${growing(2.5, 1.8, 2.4, 4)}`,
    `--space-6:${growing(3.5, 2.2, 4.5, 6.5)}`,
  ]
}

const cornerTokens = (corners: Styled['corners']): string[] =>
  corners === 'square'
    ? []
    : [`--corner:${corners === 'soft' ? '0.3125rem' : '0.875rem'}`, `--corner-small:${corners === 'soft' ? '0.25rem' : '2rem'}`]

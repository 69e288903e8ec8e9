import type { Remark } from '#lib/findings.ts'
import {
  type ArticleBlock,
  articleBlocks,
  type FrontBlock,
  type FrontLayout,
  frontBlocks,
  frontLayouts,
  type PresetName,
  presetNames,
} from '#lib/look.ts'
import { nearest } from '#lib/text/nearest.ts'
import { readColor } from './colors.ts'
import { lineOf } from './lines.ts'

/** How corners are cut, and how much room there is between things. */
export const cornerNames = ['square', 'soft', 'round'] as const
export const densityNames = ['compact', 'regular', 'airy'] as const

/** What site.yaml says under `theme`, each value of a form that is known; what is not said, or is wrong, is not there. */
export interface Settings {
  preset?: PresetName
  accent?: ColorSetting
  left?: ColorSetting
  right?: ColorSetting
  /** A name, or files of theme/fonts. */
  fonts?: { readonly [role in FontRole]?: readonly string[] }
  /** Paths of files. */
  logo?: { readonly light: string; readonly dark?: string }
  corners?: (typeof cornerNames)[number]
  density?: (typeof densityNames)[number]
  front?: FrontLayout
  blocks?: { readonly front?: readonly FrontBlock[]; readonly article?: readonly ArticleBlock[] }
}

/** `#rrggbb`; without one for the dark theme, it is found. */
export interface ColorSetting {
  readonly light: string
  readonly dark?: string
}

export const fontRoles = ['headings', 'text', 'labels'] as const
export type FontRole = (typeof fontRoles)[number]

/** Where a setting is, and who hears what is wrong with it. */
export interface Place {
  readonly path: readonly string[]
  readonly wrong: (problem: string, fix: string, rule?: string) => undefined
  readonly at: (name: string) => Place
}

/** Begin at `theme` in the text of a site.yaml. */
export function placeIn(text: string, remarks: Remark[]): Place {
  const placeAt = (path: readonly string[]): Place => ({
    path,
    wrong(message, fix, rule = 'theme-value') {
      remarks.push({ line: lineOf(text, path), column: 1, severity: 'error', rule, message, fix })
      return undefined
    },
    at: (name) => placeAt([...path, name]),
  })
  return placeAt(['theme'])
}

type Reader<Value> = (said: unknown, place: Place) => Value | undefined

/** Every setting of a theme, and how it is read. */
const readers: { readonly [name in keyof Settings]-?: Reader<NonNullable<Settings[name]>> } = {
  preset: oneOf(presetNames),
  accent: color,
  left: color,
  right: color,
  fonts,
  logo,
  corners: oneOf(cornerNames),
  density: oneOf(densityNames),
  front: oneOf(frontLayouts),
  blocks,
}

/** Read what site.yaml says under `theme`: the name of a preset alone is enough. */
export function readSettings(said: unknown, place: Place): Settings {
  if (isNothing(said)) return {}
  if (typeof said === 'string') return readAll({ preset: said }, readers, place)
  if (isMapping(said)) return readAll(said, readers, place)
  place.wrong('theme must be a preset, or settings on lines of their own.', 'Write for example theme: quiet')
  return {}
}

function readAll<All extends object>(
  said: Readonly<Record<string, unknown>>,
  known: { readonly [name in keyof All]-?: Reader<NonNullable<All[name]>> },
  place: Place,
): All {
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(said)) {
    const reader: Reader<unknown> | undefined = Object.hasOwn(known, name) ? known[name as keyof All] : undefined
    const here = place.at(name)
    const meant = reader === undefined ? reader : reader(value, here)
    if (reader === undefined) unknown(name, Object.keys(known), here)
    else if (meant !== undefined) read[name] = meant
  }
  return read as All
}

function unknown(name: string, known: readonly string[], place: Place): void {
  const meant = nearest(name, known)
  const fix = meant ? `Did you mean ${meant}?` : `Remove the line, or use one of ${known.join(', ')}.`
  place.wrong(`"${name}" is not a setting of ${place.path.slice(0, -1).join(': ')}.`, fix, 'theme-unknown')
}

function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (said, place) => {
    const name = place.path.at(-1)
    if (isNothing(said)) return undefined
    const plain =
      typeof said === 'string'
        ? said
            .trim()
            .toLowerCase()
            .replace(/[\s_]+/g, '-')
        : ''
    const found = values.find((value) => value === plain)
    if (found) return found
    const meant = nearest(plain, values)
    const listed = `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
    return place.wrong(
      `${name} must be ${listed}${typeof said === 'string' ? `, and not "${said}"` : ''}.`,
      meant ? `Did you mean ${meant}?` : `Write for example ${name}: ${values[0]}`,
    )
  }
}

function someOf<const Value extends string>(values: readonly Value[]): Reader<readonly Value[]> {
  return (said, place) => {
    const items = typeof said === 'string' ? said.split(',') : Array.isArray(said) ? said : null
    if (items === null)
      return place.wrong(`${place.path.at(-1)} must be a list of blocks.`, `Write for example [${values.join(', ')}]`)
    const one = oneOf(values)
    const read = items.flatMap((item) => one(item, place) ?? [])
    return [...new Set(read)]
  }
}

/** YAML takes what follows a bare # for a comment. */
function color(said: unknown, place: Place): ColorSetting | undefined {
  const quoted = 'Write the color in quotes, as in "#0a5c4b": without them YAML takes it for a comment.'
  if (isNothing(said)) return place.wrong(`${place.path.join(': ')} has no color.`, quoted)
  if (typeof said === 'string') {
    const light = oneColor(said, place)
    return light === undefined ? undefined : { light }
  }
  if (!isMapping(said)) return place.wrong(`${place.path.at(-1)} must be a color, or one for light: and one for dark:.`, quoted)
  const { light, dark } = readAll<{ light?: string; dark?: string }>(said, { light: oneColor, dark: oneColor }, place)
  if (light === undefined && dark === undefined) return undefined
  if (light === undefined) {
    if ('light' in said) return undefined
    return place.wrong(`${place.path.at(-1)} needs a color for the light theme.`, 'Add a line light: with a color.')
  }
  return dark === undefined ? { light } : { light, dark }
}

function oneColor(said: unknown, place: Place): string | undefined {
  if (isNothing(said))
    return place.wrong(
      `${place.path.join(': ')} has no color.`,
      'Write the color in quotes, as in "#0a5c4b": without them YAML takes it for a comment.',
    )
  const read = typeof said === 'string' ? readColor(said.trim()) : null
  if (read !== null) return read
  const shown = typeof said === 'string' ? `"${said.slice(0, 60)}"` : 'This'
  return place.wrong(
    `${shown} is not a color that hides nothing behind it.`,
    'Write it as on the web: "#0a5c4b", teal, rgb(10, 92, 75) or oklch(0.45 0.09 170).',
  )
}

function fonts(said: unknown, place: Place): Settings['fonts'] | undefined {
  if (isNothing(said)) return undefined
  if (typeof said === 'string' || Array.isArray(said)) {
    const both = names(said, place)
    return both && { headings: both, text: both }
  }
  if (!isMapping(said)) return place.wrong('fonts must name fonts for headings: and text:.', 'Write for example fonts: Fraunces')
  return readAll<NonNullable<Settings['fonts']>>(said, { headings: names, text: names, labels: names }, place)
}

function names(said: unknown, place: Place): readonly string[] | undefined {
  const all = (Array.isArray(said) ? said : [said]).map((one) => (typeof one === 'string' ? one.trim() : ''))
  if (all.every((one) => one === '')) return undefined
  if (all.every((one) => one !== '')) return all
  return place.wrong(
    `${place.path.at(-1)} must be the name of a font, or files of theme/fonts.`,
    'Write for example text: Fraunces, or text: [brand.woff2, brand-italic.woff2]',
  )
}

function logo(said: unknown, place: Place): Settings['logo'] | undefined {
  if (isNothing(said)) return undefined
  if (typeof said === 'string') return { light: said.trim() }
  const one: Reader<string> = (value, at) =>
    typeof value === 'string' && value.trim() !== ''
      ? value.trim()
      : at.wrong(`${at.path.at(-1)} must be the name of a file.`, 'Write for example logo: logo.svg')
  if (!isMapping(said)) return one(said, place) as undefined
  const { light, dark } = readAll<{ light?: string; dark?: string }>(said, { light: one, dark: one }, place)
  const first = light ?? dark
  return first === undefined ? undefined : { light: first, ...(light !== undefined && dark !== undefined && { dark }) }
}

function blocks(said: unknown, place: Place): Settings['blocks'] | undefined {
  if (isNothing(said)) return undefined
  if (isMapping(said))
    return readAll<NonNullable<Settings['blocks']>>(said, { front: someOf(frontBlocks), article: someOf(articleBlocks) }, place)
  return place.wrong('blocks must say front: or article:, each with a list.', 'Write for example article: [contents, related]')
}

const isNothing = (said: unknown): boolean =>
  said === null || said === undefined || (typeof said === 'string' && said.trim() === '')

const isMapping = (said: unknown): said is Readonly<Record<string, unknown>> =>
  typeof said === 'object' && said !== null && !Array.isArray(said)

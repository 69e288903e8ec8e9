import { existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Palette } from '#lib/colors.ts'
import { engineFolder } from '#lib/engine.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { articleBlocks, type Logo, type Look, type ThemeStyle, usualLook } from '#lib/look.ts'
import type { ReadyFile } from '#lib/ready-file.ts'
import { checkComponents } from './check-components.ts'
import { contrastOn, leastContrast, nearestReadable, tintOf } from './colors.ts'
import { type Family, familyOf, isFontProblem } from './fonts.ts'
import { readLogo } from './logo.ts'
import { type Preset, presets } from './presets.ts'
import { type FontRole, fontRoles, type Place, placeIn, readSettings, type Settings } from './settings.ts'
import { siteComponents } from './site-components.ts'
import { readSiteCss } from './site-css.ts'
import { themeCss } from './theme-style.ts'

/** How a site looks: all that its pages, pictures and style sheet must know of it. */
export interface Theme {
  readonly look: Look
  /** Null where it looks as the engine does. */
  readonly style: ThemeStyle | null
  /** The logo, as it is served. */
  readonly files: readonly ReadyFile[]
  readonly findings: readonly Finding[]
}

/** What a theme is read from. */
export interface ThemeSource {
  /** What site.yaml says under `theme`, and the text of that file. */
  readonly said: unknown
  readonly text: string
  /** As messages call it: `content/site.yaml`. */
  readonly file: string
  readonly language: string
  /** The folder `theme` of the site, and as messages call it. */
  readonly folder: string
  readonly shown: string
  /** The content folder: a logo may be beside site.yaml. */
  readonly content: string
}

/** Read how a site looks: what site.yaml says of it, and what the folder `theme` holds. */
export async function readTheme(source: ThemeSource): Promise<Theme> {
  const remarks: Remark[] = []
  const place = placeIn(source.text, remarks)
  const settings = readSettings(source.said, place)
  const preset = presets[settings.preset ?? 'counterpoint']
  const palette = paletteOf(settings, preset, place)
  const own = await readSiteCss(source.folder, source.shown)
  const components = await checkComponents(await siteComponents(source.folder), source.folder, source.shown)
  const families = await familiesOf(settings, preset, source, place)
  const logo = await logoOf(settings.logo, source, place)
  const { corners = 'square', density = 'regular' } = settings
  const css = await themeCss(
    { preset: settings.preset ?? 'counterpoint', palette, families, corners, density, hasLogo: logo.logo !== null },
    own.css,
  )
  const used = Object.values(families ?? {})
  return {
    look: {
      front: settings.front ?? preset.front,
      blocks: { front: settings.blocks?.front ?? preset.blocks, article: settings.blocks?.article ?? articleBlocks },
      logo: logo.logo,
      palette,
    },
    style:
      css === ''
        ? null
        : {
            css,
            files: [...new Map([...used.flatMap(({ files }) => files), ...own.files].map((file) => [file.file, file])).values()],
            preload: families === null ? [] : firstFiles(families, preset),
            unused: families === null ? [] : unusedOf(used),
          },
    files: logo.files,
    findings: [...onceEach(remarks).map((remark) => ({ file: source.file, ...remark })), ...own.findings, ...components],
  }
}

/** A font for two purposes that is not there is one thing to say. */
const onceEach = (remarks: readonly Remark[]): Remark[] => [
  ...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values(),
]

/** How a site looks of which nothing is said. */
export const usualTheme: Theme = { look: usualLook, style: null, files: [], findings: [] }

const coloredGrounds = { accent: 'paperAccent', left: 'paperLeft', right: 'paperRight' } as const

/** Put a site's own colors into those of its preset, each only where all that is set in it can be read. */
function paletteOf(settings: Settings, { palette }: Preset, place: Place): Palette {
  if (!settings.accent && !settings.left && !settings.right) return palette
  const mixed = { light: { ...palette.light }, dark: { ...palette.dark } }
  for (const name of ['accent', 'left', 'right'] as const) {
    const said = settings[name]
    if (said === undefined) continue
    for (const theme of ['light', 'dark'] as const) {
      const base = palette[theme]
      const wanted = said[theme] ?? said.light
      const tint = tintOf(wanted, base.paper)
      const grounds = [base.paper, base.shade, tint]
      const color = nearestReadable(wanted, grounds)
      mixed[theme][name] = color
      mixed[theme][coloredGrounds[name]] = tint
      if (said[theme] === undefined || color === wanted) continue
      const reached = Math.floor(contrastOn(wanted, grounds) * 10) / 10
      place
        .at(name)
        .at(theme)
        .wrong(
          `The ${name} color ${wanted} can hardly be read in the ${theme} theme: it stands out from its ground by ${reached}:1, and ${leastContrast}:1 is needed.`,
          `Write "${color}", which is the nearest color that can be read.`,
          'theme-contrast',
        )
    }
  }
  return mixed
}

/** Find the fonts of a site; null where they are those of the engine. */
async function familiesOf(
  settings: Settings,
  { fonts }: Preset,
  { folder, language }: ThemeSource,
  place: Place,
): Promise<Record<FontRole, Family> | null> {
  if (settings.fonts === undefined && (settings.preset ?? 'counterpoint') === 'counterpoint') return null
  const places = {
    theme: folder,
    modules: [folder, join(process.cwd(), 'theme'), join(engineFolder(), 'theme')].flatMap(modulesAbove),
    language,
  }
  const found: Partial<Record<FontRole, Family>> = {}
  for (const role of fontRoles) {
    const said = settings.fonts?.[role] ?? [fonts[role]]
    const family = await familyOf(said, places)
    if (isFontProblem(family)) place.at('fonts').at(role).wrong(family.message, family.fix, family.rule)
    else found[role] = family
  }
  const { headings, text, labels } = found
  return headings && text && labels ? { headings, text, labels } : null
}

function modulesAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [] : [join(above, 'node_modules'), ...modulesAbove(above)]
}

/** Name the fonts of the first lines of a page. */
function firstFiles({ headings, text, labels }: Record<FontRole, Family>, { opensInItalics }: Preset): string[] {
  const files = [headings.first, text.first, ...(opensInItalics ? [labels.italic] : [])]
  return [...new Set(files.flatMap((file) => file ?? []))]
}

/** Name the families of ours that no role is set in. */
function unusedOf(used: readonly Family[]): string[] {
  return ['Newsreader', 'Inter'].filter((name) => !used.some(({ stack }) => stack.startsWith(`${name},`)))
}

async function logoOf(
  said: Settings['logo'],
  { folder, content }: ThemeSource,
  place: Place,
): Promise<{ logo: Logo | null; files: readonly ReadyFile[] }> {
  if (said === undefined) return { logo: null, files: [] }
  const read = async (written: string, at: Place) => {
    const name = written.replace(/^\.?\//, '').replace(/^(?:theme|content)\//, '')
    const isPlain = name.split('/').every((part) => part !== '..' && !part.includes('\\'))
    const path = isPlain ? [folder, content].map((holder) => join(holder, name)).find(isFile) : undefined
    if (path === undefined)
      return at.wrong(
        `There is no logo "${written}".`,
        'Put the file into the folder theme, or beside site.yaml; letters must match.',
        'theme-logo',
      )
    const logo = await readLogo(path, name)
    return 'rule' in logo ? at.wrong(logo.message, logo.fix, logo.rule) : logo
  }
  const light = await read(said.light, place.at('logo').at('light'))
  const dark = said.dark === undefined ? undefined : await read(said.dark, place.at('logo').at('dark'))
  const files = [light, dark].flatMap((one) => (one ? [one.file] : []))
  return { logo: light ? { light: light.logo, dark: dark?.logo ?? null } : null, files }
}

/** What a link leads to is not of this folder. */
const isFile = (path: string): boolean => existsSync(path) && lstatSync(path).isFile()

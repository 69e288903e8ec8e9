import { existsSync, readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { cached } from '#lib/cache.ts'
import { compare, type Remark } from '#lib/findings.ts'
import { checksum, type ReadyFile } from '#lib/ready-file.ts'
import { nearest } from '#lib/text/nearest.ts'
import { slugify } from '#lib/urls.ts'
import { type FontFacts, readFont } from './font-metrics.ts'
import { ownFamilies } from './presets.ts'

/** A family of fonts as a style sheet asks for it. */
export interface Family {
  /** What `font-family` says: its name and what stands in for it. */
  readonly stack: string
  readonly css: string
  readonly files: readonly ReadyFile[]
  /** The file that holds the first letters that anybody reads. */
  readonly first: string | null
  readonly italic: string | null
}

/** What is wrong with a font. */
export type FontProblem = Pick<Remark, 'severity' | 'rule' | 'message' | 'fix'>

/** Where fonts are looked for, and for which language. */
export interface FontPlaces {
  /** The folder `theme` of the site. */
  readonly theme: string
  /** Folders in which packages are installed, the nearest first. */
  readonly modules: readonly string[]
  readonly language: string
}

/** Find a family by what a site says: the name of a package, or files of `theme/fonts`. */
export async function familyOf(said: readonly string[], places: FontPlaces): Promise<Family | FontProblem> {
  const [only = ''] = said
  const own = said.length === 1 ? ownFamilies[slugify(only)] : undefined
  if (own !== undefined) return { stack: own, css: '', files: [], first: null, italic: null }
  const isFile = (name: string): boolean => /\.(woff2?|ttf|otf|eot)$/i.test(name)
  if (said.some(isFile)) return filesFamily(said, places)
  if (said.length > 1) return problem(`"${said.join(', ')}" are several fonts.`, 'Name one font, or files of theme/fonts.')
  return packageFamily(only, places)
}

/** Say whether a family could not be found. */
export const isFontProblem = (found: Family | FontProblem): found is FontProblem => 'rule' in found

const problem = (message: string, fix: string, severity: FontProblem['severity'] = 'error'): FontProblem => ({
  severity,
  rule: 'theme-font',
  message,
  fix,
})

/** A larger file keeps readers waiting for longer than a font is worth. */
const heaviest = 500_000

async function filesFamily(said: readonly string[], { theme }: FontPlaces): Promise<Family | FontProblem> {
  const faces: Face[] = []
  const there = existsSync(join(theme, 'fonts')) ? readdirSync(join(theme, 'fonts')).sort(compare) : []
  for (const written of said) {
    const name = written.replace(/^\.?\/?(?:theme\/)?(?:fonts\/)?/, '')
    if (!/\.woff2$/i.test(name))
      return problem(`"${written}" is not a font that pages can load quickly.`, 'Convert it to WOFF2, and put it into theme/fonts.')
    if (!there.includes(name)) {
      const meant = nearest(name, there)
      return problem(
        `There is no file theme/fonts/${name}.`,
        meant ? `Did you mean ${meant}?` : 'Put the file there; letters must match.',
      )
    }
    const face = await readFace(join(theme, 'fonts', name), name)
    if ('rule' in face) return face
    faces.push({ ...face, range: null })
  }
  const first = faces.find(({ facts }) => !facts.isItalic) ?? faces[0]
  return first === undefined
    ? problem('No font is named.', 'Name one.')
    : familyFrom(basename(first.name, '.woff2'), faces, first.facts.like)
}

interface Face {
  readonly name: string
  readonly file: ReadyFile
  readonly facts: FontFacts
  /** Which letters it is for; null where it is asked for whatever they are. */
  readonly range: string | null
}

async function readFace(path: string, name: string): Promise<Omit<Face, 'range'> | FontProblem> {
  const { size } = await stat(path)
  if (size > heaviest) {
    const message = `The font "${name}" has ${Math.ceil(size / 1000)} kB; at most ${heaviest / 1000} kB are allowed.`
    return problem(message, 'Leave out the letters that your language does not need, for example with glyphhanger.')
  }
  const bytes = await readFile(path)
  const sum = checksum(bytes)
  const facts = await cached('fonts', sum, async () => readFont(bytes))
  if (facts === null) return problem(`The font "${name}" is damaged, or no font.`, 'Copy or export the file again.')
  return { name, facts, file: { file: `assets/${slugify(name.replace(/\.woff2$/i, ''))}-${sum.slice(0, 10)}.woff2`, bytes } }
}

interface Metadata {
  readonly id: string
  readonly family: string
  readonly subsets: readonly string[]
  readonly weights: readonly number[]
  readonly styles: readonly string[]
  readonly category: string
}

async function packageFamily(said: string, places: FontPlaces): Promise<Family | FontProblem> {
  const name = slugify(said.replace(/^@fontsource(?:-variable)?\//, ''))
  const scopes = said.startsWith('@fontsource/') ? ['@fontsource'] : ['@fontsource-variable', '@fontsource']
  const folder = scopes
    .flatMap((scope) => places.modules.map((modules) => join(modules, scope, name)))
    .find((path) => name !== '' && existsSync(join(path, 'metadata.json')))
  if (folder === undefined) return notInstalled(said, name, scopes[0] ?? '', places.modules)
  const metadata: Metadata = JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8'))
  const ranges: Record<string, string> = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'))
  const isVariable = basename(dirname(folder)) === '@fontsource-variable'
  const faces: Face[] = []
  // Of faces that share a sign the later one is asked: letters of the language's own script come last.
  for (const subset of subsetsFor(places.language).filter((subset) => metadata.subsets.includes(subset)))
    for (const variant of variantsOf(metadata, isVariable)) {
      const file = `${metadata.id}-${subset}-${variant}.woff2`
      const path = join(folder, 'files', file)
      if (!existsSync(path)) continue
      const face = await readFace(path, file)
      if ('rule' in face) return face
      faces.push({ ...face, range: subset === 'latin' ? null : (ranges[subset] ?? null) })
    }
  if (faces.length === 0) return problem(`The font "${said}" has no letters for ${places.language}.`, 'Choose another one.')
  return familyFrom(metadata.family, faces, metadata.category === 'serif' ? 'serif' : 'sans')
}

function notInstalled(said: string, name: string, scope: string, modules: readonly string[]): FontProblem {
  const installed = modules.flatMap((folder) => {
    const inside = join(folder, '@fontsource-variable')
    return existsSync(inside) ? readdirSync(inside).sort(compare) : []
  })
  const meant = nearest(name, installed)
  const fix = `Run npm install ${scope}/${name}, or put a file into theme/fonts and name that.`
  return problem(`The font "${said}" is not installed.`, meant && meant !== name ? `Did you mean ${meant}? Otherwise: ${fix}` : fix)
}

/** One file for all weights, or one for each of the two that a page needs; italics too, for what is stressed. */
function variantsOf({ weights, styles }: Metadata, isVariable: boolean): string[] {
  const italic = styles.includes('italic')
  if (isVariable) return ['wght-normal', ...(italic ? ['wght-italic'] : [])]
  const [light = 400] = weights.toSorted((a, b) => Math.abs(a - 400) - Math.abs(b - 400))
  const [strong = 700] = weights.toSorted((a, b) => Math.abs(a - 700) - Math.abs(b - 700))
  return [...new Set([`${light}-normal`, `${strong}-normal`, ...(italic ? [`${light}-italic`] : [])])]
}

/** Which files a language needs; the others would make every style sheet longer. */
function subsetsFor(language: string): string[] {
  const { script, language: code } = new Intl.Locale(language).maximize()
  const own: Readonly<Record<string, readonly string[]>> = {
    Cyrl: ['cyrillic-ext', 'cyrillic'],
    Grek: ['greek-ext', 'greek'],
    Arab: ['arabic'],
    Hebr: ['hebrew'],
    Deva: ['devanagari'],
    Thai: ['thai'],
  }
  return ['latin', 'latin-ext', ...(code === 'vi' ? ['vietnamese'] : []), ...(own[script ?? ''] ?? [])]
}

/** What most machines have, and how wide its letters are on average, in parts of its size. */
const likes = {
  serif: { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 0.4026, last: 'serif' },
  sans: { names: ['Arial', 'Liberation Sans', 'Arimo'], width: 0.4387, last: 'system-ui, sans-serif' },
} as const

function familyFrom(name: string, faces: readonly Face[], like: FontFacts['like']): Family {
  const family = JSON.stringify(name)
  const room = JSON.stringify(`${name} Room`)
  const first = faces.find(({ facts, range }) => !facts.isItalic && range === null) ?? faces[0]
  const italic = faces.find(({ facts, range }) => facts.isItalic && range === null)
  const rooms = [first, italic].flatMap((face) => (face ? [roomOf(room, face.facts, like)] : []))
  const css = faces.map(
    ({
      facts,
      file,
      range,
    }) => `@font-face{font-family:${family};${facts.isItalic ? 'font-style:italic;' : ''}font-weight:${facts.weight};
font-display:optional;src:url(${basename(file.file)}) format("woff2");${range === null ? '' : `unicode-range:${range};`}}`,
  )
  return {
    stack: `${family},${room},${likes[like].last}`,
    css: [...css, ...new Set(rooms)].join('\n'),
    files: faces.map(({ file }) => file),
    first: first?.file.file ?? null,
    italic: italic?.file.file ?? null,
  }
}

/** The system's own typeface in the room of the one that comes: nothing moves when it is there. */
function roomOf(name: string, { width, ascent, descent, lineGap, weight, isItalic }: FontFacts, like: FontFacts['like']): string {
  const local = likes[like].names.map((own) => `local("${own}${isItalic ? ' Italic' : ''}")`).join()
  const scale = width / likes[like].width
  const percent = (part: number) => `${Number((part * 100).toFixed(1))}%`
  return `@font-face{font-family:${name};${isItalic ? 'font-style:italic;' : ''}font-weight:${weight};src:${local};size-adjust:${percent(scale)};
ascent-override:${percent(ascent / scale)};descent-override:${percent(descent / scale)};line-gap-override:${percent(lineGap / scale)}}`
}

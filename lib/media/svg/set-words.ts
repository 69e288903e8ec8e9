/// <reference path="./opentype.d.ts" />
import type { Glyph } from '@shuding/opentype.js'
import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import { type Face, faceFor } from './faces.ts'

type Attributes = Record<string, string>

/** What moves letters, or draws them in a way that outlines of single letters do not repeat. */
const unusual =
  /^(?:dx|dy|rotate|textLength|letterSpacing|wordSpacing|writingMode|direction|unicodeBidi|dominantBaseline|alignmentBaseline|baselineShift|textDecoration|fontVariant|fontStretch|fontSizeAdjust|xmlSpace)$/
const inherited = /^(?:font|text|fill|stroke|letter|word|writing|direction|dominant|xmlSpace)/
const ofWords = new Set(['x', 'y', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'textAnchor'])
/** In these, only shapes themselves may stand. */
const shapesOnly = new Set(['clipPath', 'textPath'])

/**
 * Set the words of a clean drawing in the site's typefaces, as outlines: a drawing in a page cannot ask for the page's fonts, and another
 * machine's would decide how wide its words are. Words that the typefaces lack, or that are set in an unusual way, stay as they are.
 */
export function setWords(svg: Element): void {
  const outlines = new Outlines(svg)
  setIn(svg, {}, outlines)
  if (outlines.paths.length > 0) svg.children.push(elementOf('defs', {}, outlines.paths))
}

function setIn(parent: Element, given: Attributes, outlines: Outlines): void {
  if (shapesOnly.has(parent.tagName)) return
  const attributes = { ...given, ...attributesOf(parent, inherited) }
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'text') setText(child, attributes, outlines)
    else setIn(child, attributes, outlines)
  }
}

/** One line of words, placed by a number each for x and y. */
function setText(text: Element, given: Attributes, outlines: Outlines): void {
  const said = { ...given, ...attributesOf(text, /./) }
  const face = faceFor(said)
  const words = text.children
    .map((child) => (child.type === 'text' ? child.value : '\0'))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const numbers = [said.x ?? '0', said.y ?? '0', said.fontSize ?? '16'].map(numberOf)
  const [x = NaN, y = NaN, size = NaN] = numbers
  if (!face || !isUsual(said) || numbers.some(Number.isNaN) || !hasAll(face, words)) return
  const { uses, width } = outlines.of(words, face)
  const scale = size / face.font.unitsPerEm
  const start = x - width * scale * (said.textAnchor === 'end' ? 1 : said.textAnchor === 'middle' ? 0.5 : 0)
  text.tagName = 'g'
  text.properties = Object.fromEntries(Object.entries(text.properties).filter(([name]) => !ofWords.has(name)))
  text.children = [elementOf('g', { transform: `translate(${round(start)} ${y})scale(${round(scale)})` }, uses)]
}

/** A stroke would be scaled with the letters, and a gradient would begin anew in each. */
const isUsual = (said: Attributes): boolean =>
  !Object.keys(said).some((name) => unusual.test(name)) && (said.stroke ?? 'none') === 'none' && !/url/i.test(said.fill ?? '')

/** Finding ligatures takes more than the square of a line: at 120,000 letters, more than ten minutes. */
const longest = 300

const hasAll = ({ font }: Face, words: string): boolean =>
  words !== '' && words.length <= longest && Array.from(words).every((character) => font.charToGlyphIndex(character) > 0)

/** The letters that a drawing uses, each drawn once. */
class Outlines {
  readonly paths: Element[] = []
  private readonly ids = new Map<string, string | null>()
  private readonly prefix: string

  constructor(svg: Element) {
    const taken: string[] = []
    visit(svg, 'element', ({ properties }) => void taken.push(String(properties.id ?? '')))
    let prefix = 'letter'
    while (taken.some((id) => id.startsWith(prefix))) prefix += '-'
    this.prefix = prefix
  }

  of(words: string, { name, font }: Face): { uses: Element[]; width: number } {
    const uses: Element[] = []
    const width = font.forEachGlyph(words, 0, 0, font.unitsPerEm, undefined, (glyph, x) => {
      const id = this.idOf(glyph, `${name} ${glyph.index}`, font.unitsPerEm)
      if (id !== null) uses.push(elementOf('use', { href: `#${id}`, x: round(x) }))
    })
    return { uses, width }
  }

  /** A space draws nothing. */
  private idOf(glyph: Glyph, key: string, size: number): string | null {
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const path = glyph.getPath(0, 0, size).toPathData(0)
    const id = path === '' ? null : `${this.prefix}${this.paths.length}`
    if (id !== null) this.paths.push(elementOf('path', { id, d: path }))
    this.ids.set(key, id)
    return id
  }
}

function attributesOf({ properties }: Element, names: RegExp): Attributes {
  const entries = Object.entries(properties).filter(([name]) => names.test(name))
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

const numberOf = (written: string): number => (/^-?[\d.]+(?:px)?$/.test(written) ? Number.parseFloat(written) : Number.NaN)
const round = (value: number): string => String(Number(value.toFixed(4)))

const elementOf = (tagName: string, properties: Attributes, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

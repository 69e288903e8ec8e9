import type { PictureProblem } from '#lib/media/picture/picture.ts'

export const unreadable = (name: string, line: number): PictureProblem => ({
  rule: 'drawing-unreadable',
  message: `"${name}" cannot be read from line ${line} on: it is cut off or not well-formed.`,
  fix: 'Export the drawing again, as SVG in UTF-8.',
})

export const declaresEntities = (name: string): PictureProblem => ({
  rule: 'drawing-entities',
  message: `"${name}" declares abbreviations of its own at its top, which browsers and this site do not trust.`,
  fix: 'Export it without the editing data of your drawing program ("SVG for the web", "plain SVG").',
})

export const unsupportedElement = (name: string, element: string, line: number): PictureProblem => ({
  rule: 'drawing-unsupported',
  message: `"${name}" uses <${element}> in line ${line}, which this site does not keep; without it the drawing would look wrong.`,
  fix: fixes[element] ?? plainer,
})

export const unsupportedValue = (name: string, element: string, attribute: string, value: string): PictureProblem => ({
  rule: 'drawing-unsupported',
  message: `"${name}" has ${attribute}="${value.slice(0, 60)}" on a <${element}>, which this site does not keep; without it the drawing would look wrong.`,
  fix: plainer,
})

export const tooDeep = (name: string, line: number): PictureProblem => ({
  rule: 'drawing-heavy',
  message: `"${name}" holds groups in groups in groups, more than 100 deep, in line ${line}.`,
  fix: 'Ungroup parts of the drawing and export it again.',
})

export const tooManyParts = (name: string): PictureProblem => ({
  rule: 'drawing-heavy',
  message: `"${name}" has more than 20,000 parts, draws more than 100,000, or draws one inside itself.`,
  fix: 'Simplify the drawing, or export it as PNG.',
})

export const sizeless = (name: string): PictureProblem => ({
  rule: 'drawing-size',
  message: `"${name}" does not say how large it is.`,
  fix: 'Give its <svg> a viewBox, or a width and a height: most drawing programs do so on export.',
})

const plainer = 'Export it as plain SVG with "presentation attributes", or as PNG.'

const fixes: Readonly<Record<string, string>> = {
  style: 'Export it with "presentation attributes" instead of a style sheet.',
  image: 'Export it as PNG, or without the picture inside it.',
  foreignObject: 'Export it with plain SVG text, or with text turned into paths, or as PNG.',
}

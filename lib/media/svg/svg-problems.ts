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

export const partsLost = (name: string, lost: readonly string[]): PictureProblem => ({
  rule: 'drawing-cleaned',
  message: `"${name}" is shown without what this site does not keep of a drawing: ${listed(lost)}.`,
  fix: 'Look at it on the page. If something is missing, export it as plain SVG with "presentation attributes" and text as paths, or as PNG.',
})

const listed = (lost: readonly string[]): string =>
  lost.slice(0, 4).join(', ') + (lost.length > 4 ? ` and ${lost.length - 4} more` : '')

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

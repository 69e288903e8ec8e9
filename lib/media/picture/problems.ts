import type { PictureProblem } from './picture.ts'

/** What a picture may be at most, before anything decodes it. */
export const limits = {
  bytes: 30_000_000,
  drawingBytes: 500_000,
  /** Of all frames of an animation together, so that a short one may be large and a long one small. */
  pixels: 40_000_000,
  /** Of a still picture, which is never decoded larger than it is shown. */
  stillPixels: 150_000_000,
  frames: 1000,
  /** The longest side that a format can have: JPEG and PNG as they come in, WebP as it goes out. */
  side: 65_500,
  sideShown: 16_383,
} as const

/** Say whether a reading failed. */
export function isProblem(reading: object | string): reading is PictureProblem {
  return typeof reading === 'object' && 'rule' in reading && 'fix' in reading
}

export const unknownEnding = (name: string): PictureProblem => ({
  rule: 'picture-kind',
  message: `"${name}" is not a kind of picture that this site can show.`,
  fix: 'Export it as JPEG, PNG, WebP, AVIF, GIF or SVG, with the ending that goes with it.',
})

export const foreignContent = (name: string, content: string): PictureProblem => ({
  rule: 'picture-kind',
  message: `"${name}" holds ${content}, which this site cannot show.`,
  fix: 'Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
})

export const placeholder = (name: string): PictureProblem => ({
  rule: 'picture-placeholder',
  message: `"${name}" is only a placeholder of Git LFS: the file itself is not here.`,
  fix: 'Fetch it with "git lfs pull".',
})

export const wrongName = (name: string, said: string, held: string, ending: string): PictureProblem => ({
  rule: 'picture-name',
  message: `"${name}" is named ${said} but holds ${held}.`,
  fix: `Rename it to end in "${ending}", here and where it is shown.`,
})

export const damaged = (name: string): PictureProblem => ({
  rule: 'picture-damaged',
  message: `"${name}" is damaged or incomplete.`,
  fix: 'Copy or export the picture again.',
})

export const tooHeavy = (name: string, bytes: number, most: number): PictureProblem => ({
  rule: 'picture-heavy',
  message: `"${name}" has ${inMegabytes(bytes)} MB; at most ${inMegabytes(most)} MB are allowed.`,
  fix: 'Export it smaller or simpler.',
})

export const tooLarge = (name: string, width: number, height: number): PictureProblem => ({
  rule: 'picture-large',
  message: `"${name}" measures ${width} × ${height} pixels, ${Math.ceil((width * height) / 1_000_000)} million in all; at most 150 million, and 65,500 on a side, are allowed.`,
  fix: 'Export it smaller: 2,400 pixels of width are plenty.',
})

export const stilled = (name: string, width: number, height: number, frames: number): PictureProblem => ({
  rule: 'picture-stilled',
  message: `"${name}" moves through ${frames} frames${
    frames > limits.frames
      ? ', more than the 1,000'
      : ` of ${width} × ${height} pixels, ${Math.ceil((width * height * frames) / 1_000_000)} million in all, more than the 40 million`
  } that an animation may have here: only its first frame is shown.`,
  fix: 'If it is to move, make it shorter or smaller.',
})

export const unmoved = (name: string): PictureProblem => ({
  rule: 'picture-stilled',
  message: `"${name}" is an animation of a kind of which only the first frame can be shown.`,
  fix: 'If it is to move, export it as GIF or as animated WebP.',
})

export const scaled = (name: string, width: number, height: number): PictureProblem => ({
  rule: 'picture-scaled',
  message: `"${name}" measures ${width} × ${height} pixels, far more than a page shows; it is scaled down.`,
  fix: 'Nothing to do; a file of 2,400 pixels of width would do as well, and be built faster.',
})

const inMegabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toFixed(1)

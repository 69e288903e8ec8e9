import type { Element } from 'hast'

/** Pixels as shown. */
export interface Size {
  readonly width: number
  readonly height: number
}

const pixelsPer: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
}

/** Say how large a drawing is by its width and height, or by its viewBox where they are missing or relative. */
export function svgSize(svg: Element): Size | null {
  const width = pixelsOf(svg.properties.width)
  const height = pixelsOf(svg.properties.height)
  if (width && height) return rounded(width, height)
  const box = boxOf(svg.properties.viewBox)
  if (!box) return null
  if (width) return rounded(width, (width * box.height) / box.width)
  if (height) return rounded((height * box.width) / box.height, height)
  return rounded(box.width, box.height)
}

/** Units as in CSS Values 4, section 6; null for one that depends on where the drawing is shown. */
function pixelsOf(value: Element['properties'][string]): number | null {
  // One way to match each character: the value may be long and hostile.
  const [, digits, unit = ''] = /^\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(String(value ?? '').trim()) ?? []
  const factor = pixelsPer[unit.toLowerCase()]
  return digits && factor ? sane(Number(digits) * factor) : null
}

function boxOf(value: Element['properties'][string]): Size | null {
  const numbers = String(value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width, height, ...rest] = numbers
  return width && height && sane(width) && sane(height) && rest.length === 0 ? { width, height } : null
}

const sane = (pixels: number): number | null => (pixels > 0 && pixels <= 100_000 ? pixels : null)

function rounded(width: number, height: number): Size | null {
  return sane(width) && sane(height) ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) } : null
}

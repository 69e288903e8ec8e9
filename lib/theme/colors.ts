import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori'

const toOklch = converter('oklch')

/** Read a color as CSS spells it, opaque, as `#rrggbb`; null where it is none. */
export function readColor(written: string): string | null {
  const spelled = /^[\da-f]{3}$|^[\da-f]{6}$/i.test(written) ? `#${written}` : written
  const color = spelled.length > 100 ? undefined : parse(spelled)
  return color === undefined || (color.alpha ?? 1) < 1 ? null : inSrgb(color)
}

const inSrgb = (color: NonNullable<ReturnType<typeof parse>>): string => formatHex(clampChroma(color, 'oklch'))

/** How far text must stand out from its ground. https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const leastContrast = 4.5

/** Say how far a color stands out from the ground that it does worst on. */
export const contrastOn = (color: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => wcagContrast(color, ground)))

/** Find the color of the same hue that can be read on all grounds, nearest to `color` in lightness: itself, where it can. */
export function nearestReadable(color: string, grounds: readonly string[]): string {
  if (contrastOn(color, grounds) >= leastContrast) return color
  const { l, c, h } = toOklch(color) ?? { l: 0, c: 0, h: 0 }
  for (let step = 1; step <= 200; step++) {
    for (const lightness of [l - step / 200, l + step / 200]) {
      if (lightness < 0 || lightness > 1) continue
      const found = inSrgb({ mode: 'oklch', l: lightness, c, ...(h === undefined ? {} : { h }) })
      if (contrastOn(found, grounds) >= leastContrast) return found
    }
  }
  return contrastOn('#000000', grounds) > contrastOn('#ffffff', grounds) ? '#000000' : '#ffffff'
}

/** Make the tint of a color that serves as a ground beside `paper`: as light as that, and with a little of the color in it. */
export function tintOf(color: string, paper: string): string {
  const { c, h } = toOklch(color) ?? { c: 0, h: 0 }
  const { l } = toOklch(paper) ?? { l: 1 }
  const isDay = l > 0.5
  return inSrgb({
    mode: 'oklch',
    l: isDay ? l - 0.025 : l + 0.035,
    c: Math.min(c, isDay ? 0.016 : 0.022),
    ...(h === undefined ? {} : { h }),
  })
}

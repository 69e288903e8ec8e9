import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dark, light } from './colors.ts'

const tokens = readFileSync('components/styles/tokens.css', 'utf8')

for (const [scheme, colors] of Object.entries({ light, dark })) {
  for (const [name, color] of Object.entries(colors)) {
    test(`${scheme} ${name} is that of the style sheet`, () => {
      const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const value = new RegExp(`--${token}: light-dark\\(oklch\\((?<light>[\\d. ]+)\\), oklch\\((?<dark>[\\d. ]+)\\)\\)`)
      const spelled = value.exec(tokens)?.groups?.[scheme] ?? ''
      expect(color).toBe(sRgb(spelled.split(' ').map(Number)))
    })
  }
}

/** Spell an OKLCH color in sRGB. https://www.w3.org/TR/css-color-4/#color-conversion-code */
function sRgb([lightness = 0, chroma = 0, hue = 0]: readonly number[]): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map((channel) => byteOf(channel).toString(16).padStart(2, '0')).join('')}`
}

function byteOf(channel: number): number {
  const curved = channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, curved)) * 255)
}

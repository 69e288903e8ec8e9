import { type Palette, usualPalette } from '#lib/colors.ts'
import { initialPath } from '#lib/media/svg/initial.ts'

const drawing = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">\n${shapes}\n</svg>\n`

/** The mark of a site with sides, a disc of two halves on paper: the filled side and the outlined one, as beside every article that takes one. */
export const markOfSides = ({ light }: Palette): string =>
  drawing(`<rect width="64" height="64" rx="14" fill="${light.paper}"/>
<path d="M32 8a24 24 0 0 0 0 48Z" fill="${light.left}"/>
<path d="M32 8a24 24 0 0 1 0 48ZM36 12.4A20 20 0 0 1 36 51.6Z" fill="${light.right}" fill-rule="evenodd"/>`)

/** The mark of a site without them: the first letter of its name, or a disc where our typeface has no such letter. */
export function markOfName(name: string, { light }: Palette): string {
  const letter = initialPath(name, 64) ?? 'M32 12a20 20 0 0 1 0 40a20 20 0 0 1 0-40Z'
  return drawing(`<rect width="64" height="64" rx="14" fill="${light.accent}"/>\n<path d="${letter}" fill="${light.paper}"/>`)
}

/** That of a site in our colors. */
export const mark = markOfSides(usualPalette)

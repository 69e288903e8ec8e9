import { light } from '#lib/colors.ts'

/** The site's own mark, a disc of two halves on paper: the filled side and the outlined one, as beside every article that takes one. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
<rect width="64" height="64" rx="14" fill="${light.paper}"/>
<path d="M32 8a24 24 0 0 0 0 48Z" fill="${light.left}"/>
<path d="M32 8a24 24 0 0 1 0 48ZM36 12.4A20 20 0 0 1 36 51.6Z" fill="${light.right}" fill-rule="evenodd"/>
</svg>
`

import { colours } from './colours.ts'

/** The site's own mark, a disc of two halves on paper: the filled side and the outlined one, as beside every article that takes one. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
<rect width="64" height="64" rx="14" fill="${colours.paper}"/>
<path d="M32 8a24 24 0 0 0 0 48Z" fill="${colours.left}"/>
<path d="M34.25 10.37A21.75 21.75 0 0 1 34.25 53.63Z" fill="none" stroke="${colours.right}" stroke-width="4.5"/>
</svg>
`

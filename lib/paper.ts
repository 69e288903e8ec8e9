/** The color of the page in either scheme, as `theme-color` and manifests need it: `--paper` of components/tokens.css in sRGB. */
export const paper = { light: '#fafaf8', dark: '#151411' } as const

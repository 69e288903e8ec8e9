/** The colors of components/styles/tokens.css in sRGB, for what the style sheet does not reach: pictures, icons, manifests, feeds. */
export interface Colors {
  readonly paper: string
  readonly paperLeft: string
  readonly paperRight: string
  readonly shade: string
  readonly ink: string
  readonly inkSoft: string
  readonly rule: string
  readonly left: string
  readonly right: string
}

/** The colors of a site by day and by night. */
export interface Palette {
  readonly light: Colors & Accent
  readonly dark: Colors & Accent
}

/** What stands out where nothing takes a side, and its tint as a ground. */
interface Accent {
  readonly accent: string
  readonly paperAccent: string
}

/** Ours by day. */
export const light: Colors = {
  paper: '#fafaf8',
  paperLeft: '#fbf0e9',
  paperRight: '#eaf5f6',
  shade: '#f1f0ec',
  ink: '#1d1a16',
  inkSoft: '#4f4d48',
  rule: '#d2d1cd',
  left: '#a01400',
  right: '#00586a',
}

/** Ours by night. */
export const dark: Colors = {
  paper: '#151411',
  paperLeft: '#241815',
  paperRight: '#111d20',
  shade: '#201e1a',
  ink: '#e6e4df',
  inkSoft: '#b3b1ab',
  rule: '#3c3a37',
  left: '#fc8f6e',
  right: '#67c5cf',
}

/** Ours: what takes no side is in ink. */
export const usualPalette: Palette = {
  light: { ...light, accent: light.ink, paperAccent: light.shade },
  dark: { ...dark, accent: dark.ink, paperAccent: dark.shade },
}

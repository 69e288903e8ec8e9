/** The colors by day of components/styles/tokens.css in sRGB, for what the style sheet does not reach: pictures, icons, manifests, feeds. */
export const light = {
  paper: '#fafaf8',
  paperLeft: '#fbf0e9',
  paperRight: '#eaf5f6',
  shade: '#f1f0ec',
  ink: '#1d1a16',
  inkSoft: '#4f4d48',
  rule: '#d2d1cd',
  left: '#a01400',
  right: '#00586a',
} as const

/** The same by night, as far as anybody needs them. */
export const dark = { paper: '#151411', shade: '#201e1a', ink: '#e6e4df', inkSoft: '#b3b1ab', rule: '#3c3a37' } as const

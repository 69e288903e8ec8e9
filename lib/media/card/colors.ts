/** The site's light colours (components/tokens.css) as sRGB, which every reader of a PNG understands. */
export const colors = {
  paper: '#fafaf8',
  paperLeft: '#fbf0e9',
  paperRight: '#eaf5f6',
  ink: '#1d1a16',
  inkSoft: '#4f4d48',
  left: '#ba2300',
  right: '#006173',
} as const

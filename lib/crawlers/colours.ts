/** The site's colours by day where a style sheet cannot give them: those of components/tokens.css in sRGB. */
export const colours = { paper: '#fafaf8', ink: '#1d1a16', left: '#ba2300', right: '#006173' } as const

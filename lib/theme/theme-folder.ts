import { dirname, join } from 'node:path'

/** The folder of what a site changes of the engine's looks: it is beside its content folder. */
export const themeFolder = (content: string): string => join(dirname(content), 'theme')

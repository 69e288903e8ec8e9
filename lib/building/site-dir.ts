import { resolve } from 'node:path'

/** Say where releases go. */
export const siteDir = (): string => resolve(process.env.SITE_DIR || '.site')

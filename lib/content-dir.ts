import { resolve } from 'node:path'

/** Say which folder holds the content. */
export const contentDir = (): string => resolve(process.env.CONTENT_DIR || 'content')

import { articleNames, authorNames, categoryNames, debateNames } from '#lib/content/written/synonyms.ts'
import { articleFields, authorFields, categoryFields, debateFields } from './fields.ts'

/** What the files of each folder may say. */
export const articleForm = { schema: articleFields, names: articleNames } as const
export const categoryForm = { schema: categoryFields, names: categoryNames } as const
export const authorForm = { schema: authorFields, names: authorNames } as const
export const debateForm = { schema: debateFields, names: debateNames } as const

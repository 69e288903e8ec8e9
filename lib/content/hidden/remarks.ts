import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import type { NotYet } from './notes.ts'

/** Say that a line for a draft is left empty. */
export const neither = (line: number): Remark => ({
  line,
  column: 1,
  severity: 'warning',
  rule: 'field-value',
  message: 'draft: says neither true nor false, so the text is published.',
  fix: 'Write draft: true if it is not to be published, and draft: false if it is.',
})

/** Say that a folder or a file name makes a text a draft. */
export const hiddenByPlace = (part: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `"${part}" in its path makes this text a draft, as in other systems: it is not published.`,
  fix: 'Write draft: true to say so. To publish it, write draft: false, or move or rename the file.',
})

/** Say that a permalink is none. */
export const noPage = (line: number): Remark => ({
  line,
  column: 1,
  severity: 'error',
  rule: 'field-of-another-system',
  message: 'In Eleventy this "permalink" makes no page of a text; here it would be the address of one.',
  fix: 'Write draft: true instead, or the address that the page shall have.',
})

/** Say that a title sounds unfinished. */
export const unfinishedTitled = (title: string, line: number): Remark => ({
  line,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `The title "${title}" sounds unfinished, and the text is published.`,
  fix: 'Write draft: true if it is not to be published, and draft: false if it is; or change the title.',
})

/** Say that a line of the text sounds as if it were not to be out. */
export const notYetOut = ({ words, line }: NotYet): Remark => ({
  line,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `"${brief(words)}" says that this is not to be out yet, and the text is published.`,
  fix: 'Write draft: true, or publishAt: with a day, between the lines of --- at the top; or delete the line. If readers are to read it, write draft: false.',
})

/** Say that a file name is one of a copy. */
export const copied = (name: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `The file name "${name}" is one that programs give to a copy, and the text is published.`,
  fix: 'Delete the file if it is a copy; if it is a text of its own, rename it, or write draft: false.',
})

/** Say that a file name sounds unfinished. */
export const unfinished = (name: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `The file name "${name}" sounds unfinished, and the text is published.`,
  fix: 'Write draft: true if it is not to be published, and draft: false if it is; or rename the file.',
})

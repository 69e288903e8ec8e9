import type { Severity } from '#lib/findings.ts'

/**
 * A mark that another system replaces and that nothing here reads: how it looks, how bad it is, what to write instead, and what it is.
 * A pattern that looks back does so after the sign it begins with: a sign is found sooner than what may be before one.
 */
export type ForeignMark = readonly [
  pattern: RegExp,
  severity: Severity,
  fix: string | ((words: string) => string),
  /** What is said after its words. */
  says?: string,
]

export const toCallout = 'Write a callout as a quote: > [!NOTE] on its first line, and > before each line that follows.'
export const toPicture = 'Write the picture as ![What it shows](./picture.jpg), and what goes with it as plain text.'
export const toTemplate = 'Write here what it should show, or delete it; to show it as it is, write it `between backticks`.'
export const toLink = 'Write a link: [words to click](the-other-file.md).'
export const toWatch = 'Link to it instead: [Watch the recording](https://…).'
export const toHide = 'Delete it: such a note is private, and all readers would see it.'
export const toNoContents = 'Delete it: pages of several sections have a list of them already.'

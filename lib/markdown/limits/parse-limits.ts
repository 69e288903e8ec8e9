import type { Remark } from '#lib/findings.ts'

const split = 'Publish it as several articles.'
const sideBySide = 'Look for lists and quotes within each other many times over, and write them side by side.'

/** Each is far above any real article and was measured to stay under about a second and a half. */
export const parseLimits = {
  'too-many-marks': {
    most: 15_000,
    message: 'This text has more than 15,000 links, brackets, stars, backticks and tags.',
    fix: split,
  },
  'too-many-escapes': { most: 20_000, message: 'This text has more than 20,000 backslashes and & marks.', fix: split },
  // The work is the square of the marks in a paragraph, added up: 1,200 in one, or 20 in each of 3,000.
  'too-much-emphasis': {
    most: 1_500_000,
    message: 'This text has paragraphs of a thousand stars and underscores.',
    fix: 'Write \\* and \\_ where they are meant as such, or mark code as code.',
  },
  'too-many-brackets': {
    most: 300,
    message: 'This paragraph has hundreds of brackets without a partner.',
    fix: 'Write \\[ and \\] where they are meant as such, or mark code as code.',
  },
  'brackets-too-deep': {
    most: 30,
    message: 'This paragraph has more than 30 brackets open at a time.',
    fix: 'Write \\[ where a bracket is meant as such, or mark code as code.',
  },
  'too-many-comments': {
    most: 50,
    message: 'This paragraph has more than 50 comments within its lines.',
    fix: 'Delete the comments: nobody sees them.',
  },
  'too-many-definitions': { most: 2_000, message: 'This text has more than 2,000 lines of the form [name]: address.', fix: split },
  'too-many-quotes': { most: 500, message: 'This text has more than 500 quotes.', fix: split },
  'too-many-lists': { most: 1_000, message: 'This text has more than 1,000 lists.', fix: split },
  'too-many-loose-lines': {
    most: 2_000,
    message: 'More than 2,000 lines here belong to a list or quote only because no empty line separates them.',
    fix: 'Put an empty line after the list or quote.',
  },
  'too-deeply-nested': { most: 60, message: 'This line opens more than 30 lists and quotes within each other.', fix: sideBySide },
  'indented-too-far': {
    most: 200,
    message: 'This list or quote begins more than 200 characters from the margin.',
    fix: sideBySide,
  },
} as const

export type ParseLimit = keyof typeof parseLimits

/** A text that the parser was stopped at. */
export class BeyondLimit extends Error {
  readonly remark: Remark
  constructor(rule: ParseLimit, { line, column }: { line: number; column: number }) {
    const { message, fix } = parseLimits[rule]
    super(message)
    this.remark = { line, column, severity: 'error', rule, message, fix }
  }
}

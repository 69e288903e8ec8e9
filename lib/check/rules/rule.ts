/** A mistake to show what a rule is about. What is not said is as it should be: a post with a title, a date and a text. */
export interface Example {
  /** Lines of the front matter. */
  readonly fields?: string
  /** The text. */
  readonly text?: string
  /** The file as a whole, or files of these paths, of which the first is shown. */
  readonly whole?: string
  readonly files?: Readonly<Record<string, string>>
  /** Where the finding is: a line of what is shown, from 1; 0 for the beginning of the file. Otherwise its first line. */
  readonly line?: number
}

/** What a rule of the check is about. */
export interface Rule {
  /** What is wrong, and what readers would get. */
  readonly means: string
  readonly fix: string
  readonly example?: Example
}

export type Rules = Readonly<Record<string, Rule>>

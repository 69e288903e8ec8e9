import { brief } from '#lib/markdown/tree/addresses.ts'

/** What is taken out of a text before it is read, and what is said of it. */
export interface Cut {
  readonly start: number
  readonly written: string
  /** What stands there instead, in as many lines; spaces before it fill up what it is shorter. */
  readonly instead?: string
  /** Whether nothing fills up what it is shorter: its words go on in the line. */
  readonly isTight?: boolean
  /** Null where it was said of another. */
  readonly message: string | null
  readonly fix: string
}

/** Say of a mark that only another system reads that it is left out. */
export const leftOut = (written: string): Pick<Cut, 'message' | 'fix'> => ({
  message: `"${brief(written)}" is meant for another system, so it is left out.`,
  fix: nothingToDo,
})

export const nothingToDo = 'Nothing to do; you may delete it.'

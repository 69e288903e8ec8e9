import { type Table, tableOf } from './table.ts'

/** The table of results, which also says why something is not in it. */
export interface Notes extends Table {
  /** Put into the table what `measure` says, or why it could not; gives whether it could. */
  note(row: string, column: string, measure: () => Promise<string>): Promise<boolean>
}

/** Begin a table of results; each is printed as it comes. */
export function notesOf(corner: string): Notes {
  const table = tableOf(corner)
  const note: Notes['note'] = async (row, column, measure) => {
    const [said, isMeasured] = await measure().then(
      (cell) => [cell, true] as const,
      (error) => [`not measured: ${error instanceof Error ? error.message : error}`, false] as const,
    )
    table.set(row, column, said)
    console.log(`${column}, ${row}: ${said}`)
    return isMeasured
  }
  return { ...table, note }
}

/** A table: a cell for each row and column that was measured, the words of why where it was not. */
export interface Table {
  set(row: string, column: string, cell: string): void
  /** As Markdown, its columns in line. */
  print(): string
}

const nothing = '–'

/** Make an empty table; rows and columns come in the order in which they are first named. */
export function tableOf(corner: string): Table {
  const [rows, columns] = [new Map<string, Map<string, string>>(), new Set<string>()]
  return {
    set: (row, column, cell) => {
      columns.add(column)
      const cells = rows.get(row) ?? new Map()
      rows.set(row, cells.set(column, oneLine(cell)))
    },
    print: () => {
      const head = [corner, ...columns]
      const lines = [...rows].map(([row, cells]) => [row, ...[...columns].map((column) => cells.get(column) ?? nothing)])
      const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0)))
      const printed = [head, widths.map((width) => '-'.repeat(width)), ...lines].map((line) => inLine(line, widths))
      return `${printed.join('\n')}\n`
    },
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/').slice(0, 120)

const inLine = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`

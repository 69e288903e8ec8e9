/** Rows of a table of which most cells are empty, packed so that 10,000 articles fit and are quick to multiply. */
export interface SparseRows {
  /** Where each row begins in `columns` and `values`; one more than there are rows. */
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Puts the next cell into a row. */
export type Put = (column: number, value: number) => void

/** Pack one row for each item: `write` puts its cells. */
export function packRows<Item>(items: readonly Item[], write: (item: Item, put: Put, at: number) => void): SparseRows {
  const starts = new Int32Array(items.length + 1)
  let [columns, values] = [new Int32Array(1024), new Float64Array(1024)]
  let cell = 0
  const put = (column: number, value: number): void => {
    if (cell === columns.length) [columns, values] = [doubled(columns, Int32Array), doubled(values, Float64Array)]
    columns[cell] = column
    values[cell++] = value
  }
  for (const [at, item] of items.entries()) {
    write(item, put, at)
    starts[at + 1] = cell
  }
  // A part of the longer rows would keep them in memory.
  return { starts, columns: columns.slice(0, cell), values: values.slice(0, cell) }
}

function doubled<Numbers extends Int32Array | Float64Array>(numbers: Numbers, Longer: new (length: number) => Numbers): Numbers {
  const longer = new Longer(numbers.length * 2)
  longer.set(numbers)
  return longer
}

/** Put what a row of another table holds. */
export function copyRow({ starts, columns, values }: SparseRows, row: number, put: Put): void {
  const end = startOf(starts, row + 1)
  for (let cell = startOf(starts, row); cell < end; cell++) put(columns[cell] ?? 0, values[cell] ?? 0)
}

/** Turn columns into rows. Cells of a new row are in the order of the old rows. */
export function transpose({ starts, columns, values }: SparseRows, width: number): SparseRows {
  const turned = new Int32Array(width + 1)
  for (const column of columns) turned[column + 1] = startOf(turned, column + 1) + 1
  for (let at = 0; at < width; at++) turned[at + 1] = startOf(turned, at + 1) + startOf(turned, at)
  const next = turned.slice()
  const [newColumns, newValues] = [new Int32Array(columns.length), new Float64Array(columns.length)]
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let cell = startOf(starts, row); cell < startOf(starts, row + 1); cell++) {
      const column = columns[cell] ?? 0
      const place = startOf(next, column)
      next[column] = place + 1
      newColumns[place] = row
      newValues[place] = values[cell] ?? 0
    }
  }
  return { starts: turned, columns: newColumns, values: newValues }
}

/** Add to `sums` the products of one row of `left` with every row of the table that `turned` is the transpose of. */
export function addProducts(sums: Float64Array, left: SparseRows, row: number, turned: SparseRows, factor: number): void {
  const endOfRow = startOf(left.starts, row + 1)
  for (let from = startOf(left.starts, row); from < endOfRow; from++) {
    const column = left.columns[from] ?? 0
    const weight = factor * (left.values[from] ?? 0)
    const end = startOf(turned.starts, column + 1)
    for (let cell = startOf(turned.starts, column); cell < end; cell++) {
      const at = turned.columns[cell] ?? 0
      sums[at] = (sums[at] ?? 0) + weight * (turned.values[cell] ?? 0)
    }
  }
}

const startOf = (starts: Int32Array, at: number): number => starts[at] ?? 0

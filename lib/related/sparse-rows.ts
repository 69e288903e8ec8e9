/** Rows of a table of which most cells are empty, packed so that 10,000 articles fit and are quick to multiply. */
export interface SparseRows {
  /** Where each row begins in `columns` and `values`; one more than there are rows. */
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** One filled cell of a row. */
export interface Cell {
  readonly column: number
  readonly value: number
}

/** Pack one row for each item. The rows are made one at a time, because all at once would fill the memory. */
export function packRows<Item>(items: readonly Item[], rowOf: (item: Item, at: number) => readonly Cell[]): SparseRows {
  const starts = new Int32Array(items.length + 1)
  let [columns, values] = [new Int32Array(1024), new Float64Array(1024)]
  let cell = 0
  for (const [at, item] of items.entries()) {
    const row = rowOf(item, at)
    while (cell + row.length > columns.length) [columns, values] = [doubled(columns, Int32Array), doubled(values, Float64Array)]
    for (const { column, value } of row) {
      columns[cell] = column
      values[cell++] = value
    }
    starts[at + 1] = cell
  }
  return { starts, columns: columns.slice(0, cell), values: values.slice(0, cell) }
}

function doubled<Numbers extends Int32Array | Float64Array>(numbers: Numbers, Longer: new (length: number) => Numbers): Numbers {
  const longer = new Longer(numbers.length * 2)
  longer.set(numbers)
  return longer
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

/** List the cells of one row. */
export function cellsOf({ starts, columns, values }: SparseRows, row: number): Cell[] {
  const cells: Cell[] = []
  for (let cell = startOf(starts, row); cell < startOf(starts, row + 1); cell++)
    cells.push({ column: columns[cell] ?? 0, value: values[cell] ?? 0 })
  return cells
}

/** Look up one cell; an empty one is 0. */
export function valueAt({ starts, columns, values }: SparseRows, row: number, column: number): number {
  const cell = columns.subarray(startOf(starts, row), startOf(starts, row + 1)).indexOf(column)
  return cell < 0 ? 0 : (values[startOf(starts, row) + cell] ?? 0)
}

/** Multiply two rows of a table cell by cell. Their columns must ascend. */
export function productsOf(table: SparseRows, one: number, other: number): Cell[] {
  const products: Cell[] = []
  let [a, b] = [startOf(table.starts, one), startOf(table.starts, other)]
  const [endOfA, endOfB] = [startOf(table.starts, one + 1), startOf(table.starts, other + 1)]
  while (a < endOfA && b < endOfB) {
    const [column, columnOfB] = [table.columns[a] ?? 0, table.columns[b] ?? 0]
    if (column === columnOfB) products.push({ column, value: (table.values[a] ?? 0) * (table.values[b] ?? 0) })
    if (column <= columnOfB) a++
    if (columnOfB <= column) b++
  }
  return products
}

/** Add to `sums` the products of one row of `left` with every row of the table that `turned` is the transpose of. */
export function addProducts(sums: Float64Array, left: SparseRows, row: number, turned: SparseRows, factor: number): void {
  for (const { column, value } of cellsOf(left, row)) {
    const end = startOf(turned.starts, column + 1)
    for (let cell = startOf(turned.starts, column); cell < end; cell++) {
      const at = turned.columns[cell] ?? 0
      sums[at] = (sums[at] ?? 0) + factor * value * (turned.values[cell] ?? 0)
    }
  }
}

const startOf = (starts: Int32Array, at: number): number => starts[at] ?? 0

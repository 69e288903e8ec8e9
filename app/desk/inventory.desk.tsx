'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { Inventory, InventoryRow } from '#lib/inputs/desk-views.ts'

interface Column {
  readonly name: string
  readonly of: (row: InventoryRow) => string | number
  readonly isNumber?: true
  readonly isDay?: true
}

const columns: readonly Column[] = [
  { name: 'Title', of: ({ title }) => title },
  { name: 'Status', of: ({ status }) => status },
  { name: 'Day', of: ({ day }) => day ?? '', isDay: true },
  { name: 'Category', of: ({ category }) => category ?? '' },
  { name: 'Authors', of: ({ authors }) => authors.join(', ') },
  { name: 'Words', of: ({ words }) => words, isNumber: true },
  { name: 'Errors', of: ({ errors }) => errors, isNumber: true },
  { name: 'Warnings', of: ({ warnings }) => warnings, isNumber: true },
  { name: 'Advice', of: ({ advice }) => advice ?? '…', isNumber: true },
  { name: 'Links here', of: ({ linksIn }) => linksIn, isNumber: true },
  { name: 'Links to', of: ({ linksOut }) => linksOut, isNumber: true },
  { name: 'Most read', of: ({ rank }) => rank ?? '', isNumber: true },
]

const choices: Readonly<Record<string, (row: InventoryRow) => boolean>> = {
  'All texts': () => true,
  Published: ({ status }) => status === 'Published',
  Scheduled: ({ status }) => status === 'Scheduled',
  Drafts: ({ status }) => status === 'Draft',
  'With errors': ({ errors }) => errors > 0,
  'With advice': ({ advice }) => advice !== null && advice > 0,
  'Nothing links here': ({ linksIn, address }) => linksIn === 0 && address !== null,
  'Links to nothing': ({ linksOut, address }) => linksOut === 0 && address !== null,
}

/** A table of thousands takes a browser longer than anybody waits for a click. */
const mostAtFirst = 100

/** List the texts: sorted by any column, filtered by a choice and by words. */
export function InventoryTable({ rows, isWhole }: Pick<Inventory, 'rows' | 'isWhole'>) {
  useFilling(isWhole)
  const [sorting, setSorting] = useState({ column: 2, isDown: true })
  const [choice, setChoice] = useState('All texts')
  const [words, setWords] = useState('')
  const [most, setMost] = useState(mostAtFirst)
  const shown = useMemo(() => {
    const column = columns[sorting.column]
    const wanted = words.toLowerCase().split(/\s+/)
    const some = rows.filter((row) => {
      const all = `${row.title} ${row.file} ${row.category ?? ''} ${row.authors.join(' ')}`.toLowerCase()
      return choices[choice]?.(row) && wanted.every((word) => all.includes(word))
    })
    const order = (a: InventoryRow, b: InventoryRow) => compare(column?.of(a) ?? '', column?.of(b) ?? '')
    return some.sort((a, b) => (sorting.isDown ? order(b, a) : order(a, b)))
  }, [rows, sorting, choice, words])
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{shown.length === rows.length ? `${rows.length} texts` : `${shown.length} of ${rows.length} texts`}</h2>
      <form className="desk-filter" onSubmit={(event) => event.preventDefault()}>
        <label>
          Show{' '}
          <select value={choice} onChange={(event) => setChoice(event.target.value)}>
            {Object.keys(choices).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          With the words <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </form>
      <div className="desk-scroll">
        <table>
          <thead>
            <tr>
              {columns.map(({ name, isNumber }, at) => {
                const isSorted = sorting.column === at
                const direction = sorting.isDown ? 'descending' : 'ascending'
                return (
                  <th key={name} scope="col" aria-sort={isSorted ? direction : undefined} className={isNumber && 'desk-number'}>
                    <button
                      type="button"
                      onClick={() => setSorting({ column: at, isDown: isSorted ? !sorting.isDown : isNumber === true })}
                    >
                      {name}
                      {isSorted && <span aria-hidden="true">{sorting.isDown ? ' ↓' : ' ↑'}</span>}
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((row) => (
              <tr key={row.file} className={row.errors > 0 ? 'desk-wrong' : undefined}>
                {columns.map(({ name, of, isNumber, isDay }, at) =>
                  at === 0 ? (
                    <th key={name} scope="row">
                      <a href={`/desk/texts/?file=${encodeURIComponent(row.file)}`}>{row.title}</a>
                    </th>
                  ) : (
                    <td key={name} className={isNumber ? 'desk-number' : isDay && 'desk-day'}>
                      {of(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length > most && (
          <button type="button" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
            Show all {shown.length}
          </button>
        )}
      </div>
    </section>
  )
}

/** Ask again until advice on all texts is there. */
function useFilling(isWhole: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (isWhole) return
    const asking = setInterval(() => router.refresh(), 1500)
    return () => clearInterval(asking)
  }, [isWhole, router])
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

import { HalfMark } from '#components/parts/side-mark.tsx'
import type { SideChoice } from '#lib/pages/model/lists.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly sides: readonly SideChoice[]
  /** Address of the page that is shown. */
  readonly current: string
  readonly words: Words
}

/** Lead from a list to its articles of one side, and back to all. */
export function SideFilter({ sides, current, words }: Props) {
  if (sides.length === 0) return null
  return (
    <nav className="side-filter" aria-label={words.lists.Side}>
      <ul>
        {sides.map(({ title, address, place, isChosen }) => (
          <li key={address} className={place ? `side-${place}` : undefined}>
            <a href={address} aria-current={isChosen ? (address === current ? 'page' : 'true') : undefined}>
              {place && <HalfMark place={place} />}
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import type { Stance } from '#lib/lists/stance.ts'

type Place = Stance['place']

/** Name the class that gives a block its side's color and edge; an article without a stance stays neutral. */
export const sideClass = (stance: Stance | null): string => `side-${stance?.place ?? 'none'}`

/** Say on which side an article is: a mark and its name. */
export function SideMark({ stance }: { readonly stance: Stance }) {
  return (
    <span className={`side-mark ${sideClass(stance)}`}>
      <HalfMark place={stance.place} />
      <span>{stance.title}</span>
    </span>
  )
}

/** Draw a side: the filled half of a disc, its outlined half, or both. The name must be beside it. */
export const HalfMark = ({ place }: { readonly place: Place }) => <span className={`half-mark half-${place}`} />

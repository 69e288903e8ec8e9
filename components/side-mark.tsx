import type { Stance } from '#lib/catalog/model.ts'

type Place = Stance['place']

/** Name the class that gives a block its side's colour and edge; an article without a stance stays neutral. */
export const sideClass = (stance: Stance | null): string => `side-${stance?.place ?? 'none'}`

/** Say on which side an article stands: a mark and its name. */
export function SideMark({ stance }: { readonly stance: Stance }) {
  return (
    <span className={`side-mark ${sideClass(stance)}`}>
      <HalfMark place={stance.place} />
      <span>{stance.title}</span>
    </span>
  )
}

/** Draw a side: the filled half of a disc, its outlined half, or both. The name must stand beside it. */
export function HalfMark({ place }: { readonly place: Place }) {
  const width = place === 'middle' ? 16 : 8
  const start = place === 'right' ? 8 : 0
  return (
    <svg className="half-mark" viewBox={`${start} 0 ${width} 16`} width={width} height={16} aria-hidden="true">
      {place !== 'right' && <path d="M8 0a8 8 0 0 0 0 16Z" className="half-left" />}
      {place !== 'left' && <path d="M8.75 1a7 7 0 0 1 0 14Z" className="half-right" />}
    </svg>
  )
}

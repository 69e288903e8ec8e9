import { HalfMark } from '#components/parts/side-mark.tsx'

/** What a side holds, in its own words. */
interface Claim {
  readonly title: string
  readonly claim: string
}

/** Set what two sides claim face to face. */
export function Claims({ left, right }: { readonly left: Claim; readonly right: Claim }) {
  return (
    <div className="claims">
      <SideClaim {...left} place="left" />
      <SideClaim {...right} place="right" />
    </div>
  )
}

function SideClaim({ title, claim, place }: Claim & { readonly place: 'left' | 'right' }) {
  return (
    <p className={`claim side-${place}`}>
      <HalfMark place={place} />
      <span>
        <span className="visually-hidden">{title}: </span>
        {claim}
      </span>
    </p>
  )
}

import { HalfMark } from '#components/parts/side-mark.tsx'
import type { Words } from '#lib/words/words.ts'

/** What a side holds, in its own words. */
interface Claim {
  readonly title: string
  readonly claim: string
}

/** Set what two sides claim face to face. */
export function Claims({ left, right, words }: { readonly left: Claim; readonly right: Claim; readonly words: Words }) {
  return (
    <div className="claims">
      <SideClaim {...left} place="left" words={words} />
      <SideClaim {...right} place="right" words={words} />
    </div>
  )
}

function SideClaim({ title, claim, place, words }: Claim & { readonly place: 'left' | 'right'; readonly words: Words }) {
  return (
    <p className={`claim side-${place}`}>
      <HalfMark place={place} />
      <span>
        <span className="visually-hidden">
          {title}
          {words.colon}
        </span>
        {claim}
      </span>
    </p>
  )
}

import { HalfMark, SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { Pair, Summary } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'

/** Set two articles face to face across the spine of the page, under the question that both answer. */
export function CounterpointPair({ pair: { debate, left, right }, words }: { readonly pair: Pair; readonly words: Words }) {
  const heading = debate ? 'h4' : 'h3'
  return (
    <>
      {debate && (
        <h3 className="pair-question">
          <a href={debate.address}>{debate.title}</a>
        </h3>
      )}
      <div className="pair">
        <Half article={left} heading={heading} />
        <p className="pair-against">
          <HalfMark place="middle" />
          <span className="visually-hidden">{words.against}</span>
        </p>
        <Half article={right} heading={heading} />
      </div>
    </>
  )
}

function Half({ article, heading: Heading }: { readonly article: Summary; readonly heading: 'h3' | 'h4' }) {
  const { address, title, subtitle, excerpt, stance, readingTime, speech } = article
  return (
    <article className={`pair-half ${sideClass(stance)}`}>
      <Heading className="pair-title" {...speech.title}>
        <a href={address}>{title}</a>
      </Heading>
      <p className="pair-dek">
        <span {...speech.text}>{subtitle ?? excerpt}</span>{' '}
        <span className="label">
          {stance && <SideMark stance={stance} />} <span>{readingTime}</span>
        </span>
      </p>
    </article>
  )
}

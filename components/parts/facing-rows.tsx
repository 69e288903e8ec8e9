import type { Row } from '#lib/pages/model/summary.ts'
import { SideMark, sideClass } from './side-mark.tsx'

interface Props {
  readonly rows: readonly Row[]
  /** One level below the heading that they stand under. */
  readonly heading: 'h2' | 'h3'
}

/** List articles beside those that argue against them, in few words: whoever came to look around sees both at once. */
export function FacingRows({ rows, heading: Heading }: Props) {
  return (
    <ul className="facing-rows">
      {rows.map((row) => (
        <li key={row[0]?.address}>
          {row.map(({ address, title, subtitle, excerpt, stance, readingTime, speech }) => (
            <article key={address} className={sideClass(stance)}>
              {stance && (
                <p className="label">
                  <SideMark stance={stance} />
                </p>
              )}
              <Heading className="facing-title" {...speech.title}>
                <a href={address}>{title}</a>
              </Heading>
              <p className="facing-dek" {...speech.text}>
                {subtitle ?? excerpt}
              </p>
              <p className="label">{readingTime}</p>
            </article>
          ))}
        </li>
      ))}
    </ul>
  )
}

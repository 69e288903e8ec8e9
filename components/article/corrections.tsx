import { Day } from '#components/parts/day.tsx'
import type { ArticlePage } from '#lib/pages/model/article.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly page: Pick<ArticlePage, 'corrections' | 'article'>
  readonly words: Words
}

/** Say what was put right in an article, and when. */
export function Corrections({ page: { corrections, article }, words }: Props) {
  if (corrections.length === 0) return null
  return (
    <aside className="prose key-points corrections" aria-labelledby="corrections">
      <p id="corrections" className="label">
        {words.corrections}
      </p>
      <ul>
        {corrections.map(({ day, text }) => (
          <li key={`${day.iso} ${text}`}>
            <Day day={day} />
            {words.colon}
            <span {...article.speech.text}>{text}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

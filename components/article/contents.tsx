import type { Heading } from '#lib/markdown/tree/body.ts'
import { carried } from '#lib/words/carried.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly headings: readonly Heading[]
  readonly words: Words
}

/** Lead to the sections of a text: folded on a phone, beside the text where there is room. */
export function Contents({ headings, words }: Props) {
  if (headings.length === 0) return null
  return (
    <nav className="contents" aria-label={words.contents}>
      <details className="fold" data-title={carried(words.inThisArticle, words)}>
        <summary>{words.contents}</summary>
        <ol>
          {headings.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

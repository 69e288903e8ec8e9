import { Phrase } from '#components/parts/phrase.tsx'
import type { ShownComments } from '#lib/pages/model/article.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly comments: ShownComments
  readonly words: Words
}

/** Lead to what readers say. Nothing is asked from who keeps it before a reader presses. */
export function Comments({ comments, words }: Props) {
  const { host, link, data } = comments
  return (
    <section className="comments" aria-labelledby="comments">
      <p id="comments" className="label">
        {words.comments}
      </p>
      <p className="needs-script">
        <button type="button" className="button" data-comments={JSON.stringify(data)}>
          {words.showComments}
        </button>{' '}
        <span className="meta">
          <Phrase pattern={words.commentsFrom} values={{ host }} />
        </span>
      </p>
      {link && (
        <p>
          <a href={link.address} rel="noopener noreferrer">
            <Phrase pattern={words.discussOn} values={{ name: link.title }} />
          </a>
        </p>
      )}
    </section>
  )
}

import type { Link } from '#lib/lists/fixed-links.ts'
import { shareWordsOf } from '#lib/words/carried.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly links: readonly Link[]
  readonly words: Words
}

/** Offer ways to share an article. The button opens the device's own sheet, or else copies the address: `browser/page.ts`. */
export function Share({ links, words }: Props) {
  if (links.length === 0) return null
  return (
    <section className="tags" aria-labelledby="share">
      <p id="share" className="label">
        {words.share}
      </p>
      <ul>
        <li className="needs-script">
          <button type="button" data-act="share">
            {words.shareOrCopy}
          </button>
        </li>
        {links.map(({ title, address }) => (
          <li key={title}>
            <a href={address} rel="noopener noreferrer nofollow">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p className="said" role="status" data-said="" data-words={shareWordsOf(words)} />
    </section>
  )
}

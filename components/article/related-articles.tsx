import { ArticleKicker } from '#components/parts/article-meta.tsx'
import { sideClass } from '#components/parts/side-mark.tsx'
import type { Related } from '#lib/pages/model/article.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly title: string
  readonly related: readonly Related[]
  readonly words: Words
}

/** Show what to read next, each with the reason why it is here. */
export function RelatedArticles({ title, related, words }: Props) {
  if (related.length === 0) return null
  return (
    <section className="related" aria-labelledby="related-articles">
      <h2 id="related-articles" className="section-title">
        {title}
      </h2>
      <ul className="article-list article-columns">
        {related.map(({ article, reason }) => (
          <li key={article.address}>
            <article className={`teaser ${sideClass(article.stance)}`}>
              <ArticleKicker article={article} words={words} inList />
              <h3 className="teaser-title" {...article.speech.title}>
                <a href={article.address}>{article.title}</a>
              </h3>
              <p className="related-excerpt" {...article.speech.text}>
                {article.subtitle ?? article.excerpt}
              </p>
              <p className="meta">
                {reason && <span>{reason}</span>}
                <span>{article.readingTime}</span>
              </p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}

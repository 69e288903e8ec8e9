import type { Summary } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'
import { ArticleKicker, ArticleMeta } from './article-meta.tsx'
import { sideClass } from './side-mark.tsx'

interface Props {
  readonly article: Summary
  /** One level below the heading above it. */
  readonly heading: 'h2' | 'h3'
  readonly words: Words
}

/** Invite to read an article. */
export function ArticleTeaser({ article, heading: Heading, words }: Props) {
  return (
    <article className={`teaser ${sideClass(article.stance)}`}>
      <ArticleKicker article={article} words={words} inList />
      <Heading className="teaser-title" {...article.speech.title}>
        <a href={article.address}>{article.title}</a>
      </Heading>
      <p className="teaser-excerpt" {...article.speech.text}>
        {article.subtitle ?? article.excerpt}
      </p>
      <ArticleMeta article={article} words={words} />
    </article>
  )
}

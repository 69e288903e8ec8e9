import type { Summary } from '#lib/pages/model.ts'
import { ArticleKicker, ArticleMeta } from './article-meta.tsx'
import { sideClass } from './side-mark.tsx'

interface Props {
  readonly article: Summary
  /** One level below the heading above it. */
  readonly heading: 'h2' | 'h3'
}

/** Invite to read an article. */
export function ArticleTeaser({ article, heading: Heading }: Props) {
  return (
    <article className={`teaser ${sideClass(article.stance)}`}>
      <ArticleKicker article={article} inList />
      <Heading className="teaser-title" {...article.speech.title}>
        <a href={article.address}>{article.title}</a>
      </Heading>
      <p className="teaser-excerpt" {...article.speech.text}>
        {article.subtitle ?? article.excerpt}
      </p>
      <ArticleMeta article={article} />
    </article>
  )
}

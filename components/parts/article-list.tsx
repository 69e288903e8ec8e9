import type { Summary } from '#lib/pages/model.ts'
import { ArticleTeaser } from './article-teaser.tsx'

interface Props {
  readonly articles: readonly Summary[]
  readonly heading: 'h2' | 'h3'
  /** Rows with room for an excerpt, or columns side by side. */
  readonly layout: 'rows' | 'columns'
}

/** List articles in the order given. */
export function ArticleList({ articles, heading, layout }: Props) {
  return (
    <ul className={`article-list article-${layout}`}>
      {articles.map((article) => (
        <li key={article.address}>
          <ArticleTeaser article={article} heading={heading} />
        </li>
      ))}
    </ul>
  )
}

import type { Summary } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'
import { ArticleTeaser } from './article-teaser.tsx'

interface Props {
  readonly articles: readonly Summary[]
  readonly heading: 'h2' | 'h3'
  readonly words: Words
}

/** List articles in the order given, in columns side by side. */
export function ArticleList({ articles, heading, words }: Props) {
  return (
    <ul className="article-list article-columns">
      {articles.map((article) => (
        <li key={article.address}>
          <ArticleTeaser article={article} heading={heading} words={words} />
        </li>
      ))}
    </ul>
  )
}

import type { ListRow } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'
import { ArticleKicker, ArticleMeta } from './article-meta.tsx'
import { ListPicture } from './list-picture.tsx'
import { sideClass } from './side-mark.tsx'

interface Props {
  readonly row: ListRow
  /** One level below the heading above it. */
  readonly heading: 'h2' | 'h3'
  /** As in the attribute `sizes`. */
  readonly sizes: string
  readonly words: Words
  /** The first of its page, larger. */
  readonly leads?: boolean
}

/** Invite to read an article by its picture, at its side's own edge, and by its title. */
export function PicturedTeaser({ row: { article, said }, heading: Heading, sizes, words, leads = false }: Props) {
  const shown = { ...article, ...said }
  return (
    <article className={`pictured ${leads ? 'pictured-first ' : ''}${sideClass(article.stance)}`}>
      <ListPicture article={article} sizes={sizes} eager={leads} />
      <div className="pictured-head">
        <ArticleKicker article={shown} words={words} inList />
        <Heading className="teaser-title" {...article.speech.title}>
          <a href={article.address}>{article.title}</a>
        </Heading>
      </div>
      <p className="teaser-excerpt" {...article.speech.text}>
        {article.subtitle ?? article.excerpt}
      </p>
      <ArticleMeta article={shown} words={words} />
    </article>
  )
}

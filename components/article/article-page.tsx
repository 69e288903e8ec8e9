import { Fragment } from 'react'
import { ArticleKicker, joint } from '#components/parts/article-meta.tsx'
import { ArticlePicture } from '#components/parts/article-picture.tsx'
import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { Day } from '#components/parts/day.tsx'
import { Prose } from '#components/parts/prose.tsx'
import { sideClass } from '#components/parts/side-mark.tsx'
import { Tags } from '#components/parts/tags.tsx'
import type { ArticlePage as ArticlePageModel, Summary } from '#lib/pages/model.ts'
import { titleId } from '#lib/urls.ts'
import { AuthorBox } from './author-box.tsx'
import { CallToAction } from './call-to-action.tsx'
import { Cite } from './cite.tsx'
import { Contents } from './contents.tsx'
import { KeyPoints } from './key-points.tsx'
import { OtherSide, WholeDebate } from './other-side.tsx'
import { PreviousNext } from './previous-next.tsx'
import { RelatedArticles } from './related-articles.tsx'
import { SeriesBox } from './series-box.tsx'
import { Share } from './share.tsx'

interface Props {
  readonly page: ArticlePageModel
}

/** Set an article on its half of the page, with the other half left to the other side. */
export function ArticlePage({ page }: Props) {
  return (
    <div className={`article-page ${sideClass(page.article.stance)}`} data-origin={new URL(page.citation.address).origin}>
      <div className={page.counterpoint ? 'halves halves-facing' : 'halves'}>
        <article className="article">
          <p className="label print-only">
            {page.citation.site}: {page.citation.address}
          </p>
          <Breadcrumb trail={page.trail} current={page.address} />
          <ArticleHead page={page} />
          {page.series && <SeriesBox series={page.series} current={page.address} />}
          <KeyPoints points={page.keyPoints} speech={page.article.speech.text} />
          <Contents headings={page.contents} />
          <Prose html={page.body} lang={page.article.speech.text.lang} />
        </article>
        {page.counterpoint && <OtherSide page={page} answer={page.counterpoint} />}
        <footer className="article-foot">
          {page.callToAction && <CallToAction call={page.callToAction} />}
          {!page.counterpoint && <WholeDebate debates={page.debates} />}
          <Tags tags={page.tags} />
          <AuthorBox authors={page.authors} />
          <Share links={page.share} />
          {page.article.kind !== 'page' && <Cite citation={page.citation} />}
        </footer>
      </div>
      <RelatedArticles title={page.relatedTitle} related={page.related} />
      <PreviousNext previous={page.previous} next={page.next} />
    </div>
  )
}

function ArticleHead({ page }: Props) {
  const { article } = page
  return (
    <header className="article-head">
      <ArticleKicker article={article} />
      <h1 id={titleId} {...article.speech.title}>
        {article.title}
      </h1>
      {article.subtitle && (
        <p className="dek" {...article.speech.text}>
          {article.subtitle}
        </p>
      )}
      <Byline page={page} />
      {page.counterpoint && <Answered by={page.counterpoint} />}
      {article.image && (
        <ArticlePicture picture={article.image} alt={article.imageAlt} sizes="(min-width: 42rem) 36rem, 92vw" eager />
      )}
    </header>
  )
}

/** Name the other side before the text begins; where it is beside the text, it is named there. */
function Answered({ by }: { readonly by: Summary }) {
  return (
    <p className={`meta answered ${sideClass(by.stance)}`}>
      The other side:{' '}
      <a href={by.address} {...by.speech.title}>
        {by.title}
      </a>
    </p>
  )
}

function Byline({ page }: Props) {
  const { article, updated } = page
  return (
    <p className="meta byline">
      {article.authors.length > 0 && (
        <span>
          {article.authors.map(({ title, address }, at) => (
            <Fragment key={address}>
              {joint(at, article.authors.length)}
              <a href={address} rel="author">
                {title}
              </a>
            </Fragment>
          ))}
        </span>
      )}
      {article.date && (
        <span>
          Published <Day day={article.date} />
        </span>
      )}
      {updated && (
        <span>
          Updated <Day day={updated} />
        </span>
      )}
      <span>{article.readingTime}</span>
    </p>
  )
}

import { ArticleKicker } from '#components/parts/article-meta.tsx'
import { ArticlePicture } from '#components/parts/article-picture.tsx'
import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { Day } from '#components/parts/day.tsx'
import { Names } from '#components/parts/names.tsx'
import { Prose } from '#components/parts/prose.tsx'
import { sideClass } from '#components/parts/side-mark.tsx'
import { Tags } from '#components/parts/tags.tsx'
import type { ArticleBlock } from '#lib/look.ts'
import type { ArticlePage as ArticlePageModel } from '#lib/pages/model/article.ts'
import type { Summary } from '#lib/pages/model/summary.ts'
import { titleId } from '#lib/urls.ts'
import type { Words } from '#lib/words/words.ts'
import { AuthorBox } from './author-box.tsx'
import { CallToAction } from './call-to-action.tsx'
import { Cite } from './cite.tsx'
import { Comments } from './comments.tsx'
import { Contents } from './contents.tsx'
import { Corrections } from './corrections.tsx'
import { KeyPoints } from './key-points.tsx'
import { OtherSide, WholeDebate } from './other-side.tsx'
import { PreviousNext } from './previous-next.tsx'
import { RelatedArticles } from './related-articles.tsx'
import { SeriesBox } from './series-box.tsx'
import { Share } from './share.tsx'

interface Props {
  readonly page: ArticlePageModel
  readonly words: Words
}

/** Set an article on its half of the page, with the other half left to the other side. */
export function ArticlePage({ page, words }: Props) {
  const foot = page.foot.filter((block) => hasBlock(block, page))
  return (
    <div className={`article-page ${sideClass(page.article.stance)}`} data-origin={new URL(page.citation.address).origin}>
      <div className={page.counterpoint ? 'halves halves-facing' : 'halves'}>
        <article className="article">
          <p className="label print-only">
            {page.citation.site}
            {words.colon}
            {page.citation.address}
          </p>
          <Breadcrumb trail={page.trail} current={page.address} words={words} />
          <ArticleHead page={page} words={words} />
          {page.series && <SeriesBox series={page.series} current={page.address} words={words} />}
          <KeyPoints points={page.keyPoints} speech={page.article.speech.text} words={words} />
          <Contents headings={page.contents} words={words} />
          <Prose html={page.body} lang={page.article.speech.text.lang} />
          <Corrections page={page} words={words} />
        </article>
        {page.counterpoint && <OtherSide page={page} answer={page.counterpoint} words={words} />}
        {foot.length > 0 && (
          <footer className="article-foot">
            {foot.map((block) => (
              <FootBlock key={block} block={block} page={page} words={words} />
            ))}
          </footer>
        )}
        {page.comments && <Comments comments={page.comments} words={words} />}
      </div>
      {page.foot.map((block) => (
        <WideBlock key={block} block={block} page={page} words={words} />
      ))}
    </div>
  )
}

/** Say whether there is anything to show of a block after the text. */
function hasBlock(
  block: ArticleBlock,
  { callToAction, counterpoint, debates, tags, authors, share, article }: ArticlePageModel,
): boolean {
  switch (block) {
    case 'call-to-action':
      return callToAction !== null
    case 'tags':
      return tags.length > 0 || (counterpoint === null && debates.length > 0)
    case 'author':
      return authors.length > 0
    case 'share':
      return share.length > 0
    default:
      return block === 'cite' && article.kind !== 'page'
  }
}

interface BlockProps extends Props {
  readonly block: ArticleBlock
}

/** Show what stands after the text, in its column. */
function FootBlock({ block, page, words }: BlockProps) {
  switch (block) {
    case 'call-to-action':
      return page.callToAction && <CallToAction call={page.callToAction} words={words} />
    case 'tags':
      return (
        <>
          {!page.counterpoint && <WholeDebate debates={page.debates} words={words} />}
          <Tags tags={page.tags} words={words} />
        </>
      )
    case 'author':
      return <AuthorBox authors={page.authors} words={words} />
    case 'share':
      return <Share links={page.share} words={words} />
    case 'cite':
      return page.article.kind !== 'page' && <Cite citation={page.citation} words={words} />
    default:
      return null
  }
}

/** Show what stands below all of it, across the page. */
function WideBlock({ block, page, words }: BlockProps) {
  if (block === 'related') return <RelatedArticles title={page.relatedTitle} related={page.related} words={words} />
  if (block === 'previous-next') return <PreviousNext previous={page.previous} next={page.next} words={words} />
  return null
}

function ArticleHead({ page, words }: Props) {
  const { article } = page
  return (
    <header className="article-head">
      <ArticleKicker article={article} words={words} />
      <h1 id={titleId} {...article.speech.title}>
        {article.title}
      </h1>
      {article.subtitle && (
        <p className="dek" {...article.speech.text}>
          {article.subtitle}
        </p>
      )}
      <Byline page={page} words={words} />
      {page.counterpoint && <Answered by={page.counterpoint} words={words} />}
      {article.image && (
        <ArticlePicture picture={article.image} alt={article.imageAlt} sizes="(min-width: 42rem) 36rem, 92vw" eager />
      )}
    </header>
  )
}

/** Name the other side before the text begins; where it is beside the text, it is named there. */
function Answered({ by, words }: { readonly by: Summary; readonly words: Words }) {
  return (
    <p className={`meta answered ${sideClass(by.stance)}`}>
      {words.otherSide}
      {words.colon}
      <a href={by.address} {...by.speech.title}>
        {by.title}
      </a>
    </p>
  )
}

function Byline({ page, words }: Props) {
  const { article, updated } = page
  return (
    <p className="meta byline">
      {article.authors.length > 0 && (
        <span>
          <Names
            names={article.authors}
            words={words}
            show={({ title, address }) => (
              <a href={address} rel="author">
                {title}
              </a>
            )}
          />
        </span>
      )}
      {article.date && (
        <span>
          {words.published} <Day day={article.date} />
        </span>
      )}
      {updated && (
        <span>
          {page.corrections.at(-1)?.day.text === updated.text ? <a href="#corrections">{words.corrected}</a> : words.updated}{' '}
          <Day day={updated} />
        </span>
      )}
      <span>{article.readingTime}</span>
    </p>
  )
}

import { ArticleMeta } from '#components/parts/article-meta.tsx'
import { ArticleTeaser } from '#components/parts/article-teaser.tsx'
import { SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Heading } from '#lib/markdown/tree/body.ts'
import type { AnswerEntry, ArticlePage } from '#lib/pages/model/article.ts'
import type { Summary } from '#lib/pages/model/summary.ts'
import { carried } from '#lib/words/carried.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  /** The page of the article that is read. */
  readonly page: ArticlePage
  /** The article that argues against it. */
  readonly answer: Summary
  readonly words: Words
}

/**
 * Show the article that argues the other side, right after the text or beside it: claim against claim where both are said, and what it
 * replies to each section.
 */
export function OtherSide({ page: { article, contents, answers, debates }, answer, words }: Props) {
  return (
    <section className={`other-side ${sideClass(answer.stance)}`} aria-labelledby="the-other-side">
      <div className="other-side-text">
        <h2 id="the-other-side">{words.otherSide}</h2>
        {article.claim && answer.claim ? (
          <Against article={article} answer={answer} words={words} />
        ) : (
          <ArticleTeaser article={answer} heading="h3" words={words} />
        )}
        <WholeDebate debates={debates} words={words} />
        <Sections headings={contents} answers={answers} words={words} />
      </div>
    </section>
  )
}

function Against({ article, answer, words }: { readonly article: Summary; readonly answer: Summary; readonly words: Words }) {
  return (
    <>
      <ClaimOf article={article} />
      <ClaimOf article={answer} />
      <h3 className="teaser-title" {...answer.speech.title}>
        <a href={answer.address}>{answer.title}</a>
      </h3>
      <ArticleMeta article={answer} words={words} />
    </>
  )
}

function ClaimOf({ article: { stance, claim, speech } }: { readonly article: Summary }) {
  return (
    <p className={`against ${sideClass(stance)}`}>
      {stance && <SideMark stance={stance} />}
      <span {...speech.text}>{claim}</span>
    </p>
  )
}

interface SectionsProps {
  readonly headings: readonly Heading[]
  readonly answers: readonly AnswerEntry[]
  readonly words: Words
}

/**
 * List the sections of the text with what the other side replies to them. Beside the text this is its table of contents, which shows the
 * reply to the section that is read; after the text the sections that have a reply are listed with it.
 */
function Sections({ headings, answers, words }: SectionsProps) {
  const others = answers.filter(({ section }) => !headings.some(({ id }) => id === section))
  const sections = [
    ...headings.map(({ id, text }) => ({ id, title: text })),
    ...others.map(({ section, title }) => ({ id: section, title })),
  ]
  if (sections.length === 0) return null
  return (
    <nav
      className={answers.length > 0 ? 'sections answering' : 'sections'}
      aria-label={words.sections}
      data-title={carried(words.sectionBySection, words)}
      data-contents={carried(words.inThisArticle, words)}
    >
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
            <Reply to={answers.find(({ section }) => section === id)} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Reply({ to }: { readonly to: AnswerEntry | undefined }) {
  if (!to) return null
  return <p>{to.link ? <a href={to.link.address}>{to.link.title}</a> : to.words}</p>
}

/** Lead to the debates that an article is part of. */
export function WholeDebate({ debates, words }: { readonly debates: readonly Link[]; readonly words: Words }) {
  return debates.map(({ address, title }) => (
    <p key={address} className="whole-debate">
      {words.wholeDebate}
      {words.colon}
      <a href={address}>{title}</a>
    </p>
  ))
}

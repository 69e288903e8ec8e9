import type { Article } from '#lib/content/article.ts'
import type { Finding } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { hasCome } from '#lib/time/time.ts'

type Dated = Pick<Article, 'date' | 'draft' | 'publishAt'>

/** Say whether something is published, and its date lies in the future: a slip, mostly. */
const isEarly = ({ date, draft, publishAt }: Dated, { timeZone }: Site, now: Date): boolean =>
  !draft && hasCome(publishAt, now, timeZone) && !hasCome(date, now, timeZone)

/** Forget a date that has not come: no reader believes it, and it would come first in every list and feed. */
export const withTrueDate = (article: Article, site: Site, now: Date): Article =>
  isEarly(article, site, now) ? { ...article, date: null } : article

/** Say where a text says that it was corrected on a day that has not come. */
export function earlyCorrections(articles: readonly Article[], site: Site, now: Date): Finding[] {
  return articles.flatMap(({ file, lineOf, draft, corrections }) =>
    corrections
      .filter(({ date }) => !hasCome(date, now, site.timeZone))
      .map(({ date }) => ({
        file,
        line: lineOf('corrections'),
        column: 1,
        severity: draft ? 'warning' : 'error',
        rule: 'correction-day',
        message: `The correction of ${date} lies in the future.`,
        fix: 'Write the day on which it was corrected.',
      })),
  )
}

/** Say where the date of what is published lies in the future. */
export function futureFindings(articles: readonly Article[], site: Site, now: Date): Finding[] {
  return articles
    .filter((article) => isEarly(article, site, now))
    .map(({ file, lineOf, date }) => {
      const message = `date: ${date} lies in the future. Until then the article is shown without a date and comes last in lists.`
      const fix = `Correct the day; to publish the article on that day and not before, write publishAt: ${date}.`
      return { file, line: lineOf('date'), column: 1, severity: 'warning', rule: 'date-future', message, fix }
    })
}

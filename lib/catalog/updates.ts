import type { Article } from '#lib/content/article.ts'
import type { Finding } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { localTime } from '#lib/time/time.ts'

/** Forget an update that was not one: nothing is changed before it is published, nor in the moment in which it is. */
export function withTrueUpdate(article: Article, site: Site): Article {
  return isLater(article, site) ? article : { ...article, updated: null }
}

function isLater({ date, updated }: Article, { timeZone }: Site): boolean {
  return date === null || updated === null || localTime(updated, timeZone) > localTime(date, timeZone)
}

/** Say where `updated` is no later than `date`, or has not come yet. */
export function updateFindings(articles: readonly Article[], site: Site, now: Date): Finding[] {
  const present = localTime(now.toISOString(), site.timeZone)
  return articles.flatMap((article): Finding[] => {
    const { file, lineOf, date, updated, corrections } = article
    // A correction on the day of publication is one all the same.
    if (updated === null || corrections.some((one) => one.date === updated)) return []
    const warn = (message: string, fix: string): Finding[] => [
      { file, line: lineOf('updated'), column: 1, severity: 'warning', rule: 'updated-untrue', message, fix },
    ]
    if (!isLater(article, site)) {
      const message = `The day of updated: ${updated} is not after date: ${date}, so no update is shown.`
      return warn(message, 'Correct the day, or remove the line updated: until something changes.')
    }
    if (localTime(updated, site.timeZone) <= present) return []
    return warn(`The day of updated: ${updated} has not come yet.`, 'Correct the day.')
  })
}

import type { Article } from '#lib/content/article.ts'
import { compare } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { hasCome, localTime } from '#lib/time/time.ts'

/** When a build takes place, and whether it is a preview, as at the writing desk: then drafts and scheduled texts are shown, marked. */
export interface Occasion {
  readonly now: Date
  readonly drafts: boolean
}

type Publishable = Pick<Article, 'draft' | 'publishAt'>

/** Keep what is published. This is the only place where drafts leave, and articles whose time has not come. */
export function published<Some extends Publishable>(articles: readonly Some[], site: Site, occasion: Occasion): Some[] {
  if (occasion.drafts) return [...articles]
  return articles.filter((article) => !article.draft && hasCome(article.publishAt, occasion.now, site.timeZone))
}

/** Order articles newest first; the undated come last, ties go by slug and address. */
export function newestFirst(articles: readonly Article[], site: Site): Article[] {
  const time = (article: Article) => (article.date === null ? '' : localTime(article.date, site.timeZone))
  return articles.toSorted((a, b) => compare(time(b), time(a)) || compare(a.slug, b.slug) || compare(a.address, b.address))
}

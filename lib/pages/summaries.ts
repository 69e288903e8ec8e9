import { hashOf } from '#lib/cache.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { authorLinks, categoryLink } from '#lib/catalog/entry-links.ts'
import type { Article } from '#lib/content/article.ts'
import { readingTimeIn } from '#lib/content/read-article.ts'
import { figureOf } from '#lib/lists/figure.ts'
import { speechOf } from '#lib/lists/speech.ts'
import { stanceOf } from '#lib/lists/stance.ts'
import { onceFor } from '#lib/once-for.ts'
import { dayOf } from '#lib/time/time.ts'
import type { Summary } from './model/summary.ts'

/** Say of an article what lists show. */
export function summaryOf(article: Article, catalog: Catalog): Summary {
  const known = summaries(catalog)
  const summary = known.get(article) ?? summarize(article, catalog)
  known.set(article, summary)
  return summary
}

const summaries = onceFor((_: Catalog) => new Map<Article, Summary>())

/** Name what lists show of an article: it is written out once for all pages that list it. */
export const nameOfSummary = onceFor((summary: Summary) => hashOf(JSON.stringify(summary)))

function summarize(article: Article, catalog: Catalog): Summary {
  return {
    kind: article.kind,
    address: article.address,
    title: article.title,
    subtitle: article.subtitle,
    excerpt: article.excerpt,
    date: dayOf(article.date, catalog.site),
    readingTime: readingTimeIn(catalog.site.language, article.givenTime, article.body),
    category: categoryLink(article.category, catalog),
    authors: authorLinks(article, catalog),
    stance: stanceOf(article.stance, catalog.site),
    claim: article.claim,
    sponsored: article.sponsored,
    image: article.image,
    imageAlt: article.imageAlt,
    figure: article.image === null ? figureOf(article.address) : null,
    speech: {
      title: speechOf(article.title, article, catalog.site),
      text: speechOf(article.subtitle ?? article.excerpt, article, catalog.site),
    },
    unpublished: article.draft ? 'Draft' : catalog.scheduled.has(article.path) ? 'Scheduled' : null,
  }
}

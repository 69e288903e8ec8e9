import type { Article } from '#lib/content/article.ts'
import { compare, type Finding } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { mostWritten } from '#lib/text/most-written.ts'
import { localTime } from '#lib/time/time.ts'
import { slugify } from '#lib/urls.ts'

/** Articles that are to be read one after another. */
export interface Series {
  readonly slug: string
  readonly title: string
  /** In the order of reading. */
  readonly parts: readonly Article[]
}

/** Gather the series that articles say they are part of. One name in two letter cases is one series. */
export function seriesOf(articles: readonly Article[], site: Site): Series[] {
  const bySlug = new Map<string, { name: string; article: Article }[]>()
  for (const article of articles) {
    const name = article.series ?? ''
    const slug = slugify(name)
    if (slug !== '') bySlug.set(slug, [...(bySlug.get(slug) ?? []), { name, article }])
  }
  return [...bySlug]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([slug, members]) => ({
      slug,
      title: mostWritten(members.map(({ name }) => name)),
      parts: inOrder(
        members.map(({ article }) => article),
        site,
      ),
    }))
}

/** By the number of the part; those without one follow by date, the undated last, then by file name. */
function inOrder(parts: readonly Article[], { timeZone }: Site): Article[] {
  const number = ({ part }: Article) => part ?? Number.MAX_SAFE_INTEGER
  const time = ({ date }: Article) => (date === null ? '9' : localTime(date, timeZone))
  return parts.toSorted((a, b) => number(a) - number(b) || compare(time(a), time(b)) || compare(a.path, b.path))
}

/** Say where a series is only one article, two want to be the same part, or a number names no series. */
export function seriesFindings(articles: readonly Article[], site: Site): Finding[] {
  const all = seriesOf(
    articles.filter(({ unlisted }) => !unlisted),
    site,
  )
  return [...all.flatMap(lonely), ...all.flatMap(doubled), ...articles.flatMap(misplaced)]
}

const at = ({ file, lineOf }: Article, field: string) => ({ file, line: lineOf(field), column: 1 })

function lonely({ title, parts: [only, second] }: Series): Finding[] {
  if (!only || second) return []
  const message = `The series "${title}" has one part, and a series needs at least two.`
  const fix = 'Write the next part, or check whether the other parts spell its name differently.'
  return [{ ...at(only, 'series'), severity: 'hint', rule: 'series-of-one', message, fix }]
}

function doubled({ title, parts }: Series): Finding[] {
  return parts.flatMap((article): Finding[] => {
    const same = parts.filter(({ part }) => part !== null && part === article.part)
    if (same.length < 2) return []
    const files = same.map(({ file }) => file).join(' and ')
    const message = `Part ${article.part} of the series "${title}" is claimed more than once: by ${files}.`
    return [
      { ...at(article, 'part'), severity: 'error', rule: 'series-part-twice', message, fix: 'Give each part its own number.' },
    ]
  })
}

/** A number without a series, a series that search and lists cannot name, or a part that they may not. */
function misplaced(article: Article): Finding[] {
  const warn = (field: string, message: string, fix: string): Finding[] => [
    { ...at(article, field), severity: 'warning', rule: 'series-unclear', message, fix },
  ]
  if (article.series === null)
    return article.part === null
      ? []
      : warn('part', `Part ${article.part} of what? No series is named.`, 'Add a line series: with its name.')
  if (slugify(article.series) === '')
    return warn(
      'series',
      `The series "${article.series}" has no letter and no digit, so it has no page.`,
      'Give it a name in letters.',
    )
  if (!article.unlisted) return []
  return warn(
    'series',
    'An unlisted article is in no list, so it is not part of its series.',
    'Remove the line series: or the line unlisted:.',
  )
}

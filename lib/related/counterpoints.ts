import type { Article } from '#lib/content/article.ts'
import type { Finding } from '#lib/findings.ts'
import type { Neighbors, Seeker } from './neighbors.ts'
import { SHOWN_AS_OPPOSITE } from './opposites.ts'
import { refer } from './references.ts'

/** Which article argues against which, both ways. */
export type Counterpoints = ReadonlyMap<Article, Article>

/** Hold what articles say of their counterpoint both ways, though one side wrote it. Two that disagree are an error. */
export function writtenCounterpoints(
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
): { pairs: Counterpoints; findings: Finding[] } {
  const pairs = new Map<Article, Article>()
  const findings: Finding[] = []
  for (const article of articles) {
    if (article.counterpoint === null) continue
    const found = refer(article.counterpoint, article, articles, unpublished)
    const problem = 'problem' in found ? found.problem : whyNotPaired(article, found.article, pairs)
    if (problem)
      findings.push({ file: article.file, line: article.lineOf('counterpoint'), column: 1, severity: 'error', ...problem })
    else if ('article' in found) pairs.set(article, found.article).set(found.article, article)
  }
  return { pairs, findings }
}

/** Name the articles that take a side and that nobody has answered yet. */
export function seekersAmong(articles: readonly Article[], pairs: Counterpoints): Seeker[] {
  return articles.flatMap((article) =>
    article.kind === 'page' || article.stance === null || article.stance === 'both' || pairs.has(article)
      ? []
      : [{ path: article.path, side: article.stance }],
  )
}

/** Where nobody wrote a counterpoint, propose the nearest article of another side; show it only where it is near enough. */
export function proposedCounterpoints(
  articles: readonly Article[],
  { opposites }: Neighbors,
): { pairs: Counterpoints; findings: Finding[] } {
  const byPath = new Map(articles.map((article) => [article.path, article]))
  const pairs = new Map<Article, Article>()
  const findings: Finding[] = []
  for (const { a, b, score } of opposites) {
    const [one, other] = [byPath.get(a), byPath.get(b)]
    if (!one || !other) continue
    const shown = score >= SHOWN_AS_OPPOSITE
    if (shown) pairs.set(one, other).set(other, one)
    findings.push(proposal(one, other, shown))
  }
  return { pairs, findings }
}

function proposal(article: Article, other: Article, shown: boolean): Finding {
  const message = shown
    ? `Nobody wrote a counterpoint; "${other.title}" (${other.file}) argues the other side and is shown as such.`
    : `This article takes a side and has no counterpoint; the nearest of the other side is "${other.title}" (${other.file}).`
  const fix = `Add counterpoint: ${other.slug} to say so${shown ? ', or name a better one' : ', if it answers this one'}.`
  const severity = shown ? 'note' : 'hint'
  return { file: article.file, line: article.lineOf('stance'), column: 1, severity, rule: 'counterpoint-proposed', message, fix }
}

type Problem = Pick<Finding, 'rule' | 'message' | 'fix'>

function whyNotPaired(article: Article, other: Article, pairs: Counterpoints): Problem | null {
  if (other === article) {
    const fix = 'Name the article that argues the other side.'
    return { rule: 'counterpoint-self', message: 'An article cannot be its own counterpoint.', fix }
  }
  for (const [one, two] of [
    [article, other],
    [other, article],
  ] as const) {
    const taken = pairs.get(one)
    if (taken && taken !== two) return disagreement(one, taken, two)
  }
  if (article.stance !== null && article.stance === other.stance) {
    const message = `"${other.title}" is on the same side (${article.stance}), so it is not a counterpoint.`
    return {
      rule: 'counterpoint-same-side',
      message,
      fix: 'Name an article of the other side, or correct the stance of one of the two.',
    }
  }
  return null
}

function disagreement(article: Article, taken: Article, wanted: Article): Problem {
  const message = `The counterpoint of ${article.file} is ${taken.file} already, so it cannot be ${wanted.file} too.`
  return {
    rule: 'counterpoint-disagrees',
    message,
    fix: `Keep one of the two: remove counterpoint: here, in ${article.file} or in ${taken.file}.`,
  }
}

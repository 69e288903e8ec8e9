import type { Article } from '#lib/content/article.ts'
import type { Finding } from '#lib/findings.ts'
import type { Heading } from '#lib/markdown/tree/body.ts'
import { nearest } from '#lib/text/nearest.ts'
import type { Counterpoints } from './counterpoints.ts'

/** What the other side replies to a section of an article: in a sentence, or in a section of its own article. */
export type Answer = { readonly to: Heading } & ({ readonly words: string } | { readonly section: Heading })

/** The answers of articles that have any, in the order of their sections. */
export type Answers = ReadonlyMap<Article, readonly Answer[]>

/** Find the sections that `answers:` names, here and in the counterpoint; what leads nowhere is an error. */
export function answersIn(articles: readonly Article[], pairs: Counterpoints): { answers: Answers; findings: Finding[] } {
  const answers = new Map<Article, readonly Answer[]>()
  const findings: Finding[] = []
  for (const article of articles.filter(({ answers }) => answers.length > 0)) {
    const refuse = (problem: Problem) =>
      void findings.push({ file: article.file, line: article.lineOf('answers'), column: 1, severity: 'error', ...problem })
    const counterpoint = pairs.get(article)
    if (counterpoint) answers.set(article, answersOf(article, counterpoint, refuse))
    else refuse(unanswered)
  }
  return { answers, findings }
}

type Problem = Pick<Finding, 'rule' | 'message' | 'fix'>

function answersOf(article: Article, counterpoint: Article, refuse: (problem: Problem) => void): Answer[] {
  const { outline } = article.body
  const found = article.answers.flatMap(({ heading, reply }): Answer[] => {
    const to = headingAt(heading, outline)
    if (!to) refuse(noSection(heading, outline, 'This article'))
    if (!reply.startsWith('#')) return to ? [{ to, words: reply }] : []
    const section = headingAt(reply, counterpoint.body.outline)
    if (!section) refuse(noSection(reply, counterpoint.body.outline, `The counterpoint ${counterpoint.file}`))
    return to && section ? [{ to, section }] : []
  })
  return found.toSorted((a, b) => outline.indexOf(a.to) - outline.indexOf(b.to))
}

/** A heading is named by its words, whatever quotes and letter case they have, or by its anchor. */
function headingAt(written: string, outline: readonly Heading[]): Heading | undefined {
  const name = plain(written.replace(/^#/, ''))
  return outline.find(({ text, anchor }) => anchor === name || plain(text) === name)
}

const plain = (text: string): string => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

const unanswered: Problem = {
  rule: 'answers-without-counterpoint',
  message: 'This article has answers: and no counterpoint, so nobody gives them.',
  fix: 'Name the article that argues the other side in a line counterpoint:, or remove answers:.',
}

function noSection(written: string, outline: readonly Heading[], where: string): Problem {
  const near = nearest(
    written.replace(/^#/, ''),
    written.startsWith('#') ? outline.map(({ anchor }) => anchor) : outline.map(({ text }) => text),
  )
  return {
    rule: 'answers-section',
    message: `${where} has no section "${written}".`,
    fix: near === null ? 'Write the heading as it is in the text.' : `Did you mean "${written.startsWith('#') ? '#' : ''}${near}"?`,
  }
}

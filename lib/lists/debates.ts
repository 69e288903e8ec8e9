import type { Article, DebateFile } from '#lib/content/article.ts'
import type { Finding } from '#lib/findings.ts'
import { refer } from '#lib/related/references.ts'
import type { Side, Site } from '#lib/site.ts'

/** A question with what each side holds of it, and the published articles that argue it. */
export interface Debate
  extends Pick<
    DebateFile,
    'title' | 'address' | 'description' | 'verdict' | 'body' | 'path' | 'file' | 'draft' | 'aliases' | 'spellings' | 'lineOf'
  > {
  /** In the order of the site's sides; null where nobody has said it. */
  readonly claims: readonly (string | null)[]
  /** In the order of its file. */
  readonly articles: readonly Article[]
}

type Problem = Pick<Finding, 'rule' | 'message' | 'fix'>

/** Find the articles of each debate. What is missing for a fair one is an error: a page with an empty half is no debate. */
export function debatesOf(
  files: readonly DebateFile[],
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
  site: Site,
): { debates: Debate[]; findings: Finding[] } {
  const findings: Finding[] = []
  const debates = files.map((written): Debate => {
    const refuse = (field: string) => (problem: Problem) =>
      void findings.push({ file: written.file, line: written.lineOf(field), column: 1, severity: 'error', ...problem })
    const named = written.articles.flatMap((name) => articleNamed(name, written, articles, unpublished, refuse('articles')))
    const debate = { ...written, articles: [...new Set(named)], claims: site.sides.map((side) => claimOf(side, written)) }
    for (const [at, side] of site.sides.entries()) {
      if (debate.claims[at] === null) refuse('claims')(claimMissing(side))
      if (!debate.articles.some(({ stance }) => stance === side.slug)) refuse('articles')(articleMissing(side))
    }
    return debate
  })
  return { debates, findings }
}

function articleNamed(
  name: string,
  from: DebateFile,
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
  refuse: (problem: Problem) => void,
): Article[] {
  const found = refer(name, from, articles, unpublished)
  if ('article' in found && !found.article.unlisted) return [found.article]
  refuse('problem' in found ? found.problem : unlisted(found.article))
  return []
}

/** A debate that gives a claim of its own for one side must give both: a claim on the question answers no claim on everything. */
const claimOf = ({ slug, claim }: Side, { claims }: DebateFile): string | null =>
  claims.get(slug) ?? (claims.size > 0 ? null : claim)

const unlisted = ({ title }: Article): Problem => ({
  rule: 'debate-article-unlisted',
  message: `"${title}" is unlisted, so no page may lead to it.`,
  fix: 'Remove it from articles:, or remove unlisted: from the article.',
})

const claimMissing = ({ title, slug }: Side): Problem => ({
  rule: 'debate-claim-missing',
  message: `This debate does not say what ${title} claims.`,
  fix: `Add a line under claims: such as "  ${slug}: What it holds, in a sentence."`,
})

const articleMissing = ({ title }: Side): Problem => ({
  rule: 'debate-one-sided',
  message: `No article of this debate takes the side of ${title}.`,
  fix: 'Add one to articles: by its file name without .md, or add draft: true until there is one.',
})

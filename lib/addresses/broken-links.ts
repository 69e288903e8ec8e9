import type { SiteFile } from '#lib/content/site/site-file.ts'
import type { Finding } from '#lib/findings.ts'
import type { Cause, LinkProblem } from './link.ts'

/** A link that leads nowhere, and where it is. */
export interface BrokenLink {
  readonly at: Pick<Finding, 'file' | 'line' | 'column'>
  readonly problem: LinkProblem
}

/** Fewer links than this of one cause are rather mistakes than a habit. */
const many = 6

type About = Pick<SiteFile, 'site' | 'file' | 'lineOf'>

/** Say of each broken link where it is and what is wrong with it. Where one line of site.yaml would fix many, that is said once for all of them. */
export function findingsOf(broken: readonly BrokenLink[], siteFile: About): Finding[] {
  const byCause = new Map<string, BrokenLink[]>()
  for (const link of broken) {
    const { cause } = link.problem
    const key = cause ? `${cause.field} ${cause.value}` : ''
    const same = byCause.get(key)
    if (same) same.push(link)
    else byCause.set(key, [link])
  }
  const habits = [...byCause].flatMap(([cause, links]) => (cause !== '' && isHabit(links) ? [links] : []))
  const gathered = new Set(habits.flat())
  const single = broken
    .filter((link) => !gathered.has(link))
    .map(
      ({ at, problem: { rule, message, fix, severity } }): Finding => ({
        ...at,
        severity: severity ?? 'error',
        rule,
        message,
        fix,
      }),
    )
  return [...single, ...(['elsewhere', 'permalinks'] as const).flatMap((field) => habitFinding(field, habits, siteFile))]
}

/** Posts have the names of what they are about: among many links to another system's pages, a few may seem to mean a post. */
function isHabit(links: readonly BrokenLink[]): boolean {
  if (links.length < many) return false
  const guessed = links.filter(({ problem }) => problem.isGuessed).length
  return links[0]?.problem.cause?.field === 'permalinks' || guessed * 10 <= links.length
}

function habitFinding(field: Cause['field'], habits: readonly (readonly BrokenLink[])[], { site, file, lineOf }: About): Finding[] {
  const ours = habits
    .filter(([first]) => first?.problem.cause?.field === field)
    .toSorted((a, b) => b.length - a.length)
    .map((links) => ({ value: links[0]?.problem.cause?.value ?? '', links }))
  if (ours.length === 0) return []
  const all = ours.flatMap(({ links }) => links)
  const files = new Set(all.map(({ at }) => at.file)).size
  const where = ours.map(
    ({ value, links: [first, ...others] }) =>
      `${others.length + 1} ${field === 'elsewhere' ? 'below' : 'such as'} ${value}, first in ${first?.at.file}:${first?.at.line}`,
  )
  const message = `${all.length} links in ${files === 1 ? '1 file' : `${files} files`} lead to addresses of this site where there is no page: ${where.join('; ')}.`
  const values = ours.map(({ value }) => value)
  const line =
    site[field].length === 0
      ? `the line "${field}: [${values.join(', ')}]" to site.yaml`
      : `${values.join(', ')} to ${field}: in site.yaml`
  return [{ file, line: lineOf(field), column: 1, severity: 'error', rule: 'link-broken', message, fix: fixes[field](line) }]
}

const fixes: Readonly<Record<Cause['field'], (line: string) => string>> = {
  elsewhere: (line) =>
    `If another system serves these addresses, add ${line}, for all of them at once; otherwise correct the links.`,
  permalinks: (line) =>
    `If these were addresses of posts before, add ${line}: then they lead to the posts, for these links and for those of other sites.`,
}

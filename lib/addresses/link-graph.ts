import type { Article, Body } from '#lib/content/article.ts'
import type { SiteFile } from '#lib/content/site/site-file.ts'
import type { Finding } from '#lib/findings.ts'
import type { List } from '#lib/lists/lists.ts'
import { type BrokenLink, findingsOf } from './broken-links.ts'
import type { Standpoint, Targets } from './link.ts'
import { resolveLink } from './links.ts'

/** Which address links to which, by the links in the texts: each once, in the order of the text. */
export type LinkGraph = ReadonlyMap<string, readonly string[]>

interface LinkedText extends Standpoint {
  readonly file: string
  readonly body: Body
}

/** Follow every link that is written anywhere in the content; one that leads nowhere is an error. */
export function checkLinks(
  siteFile: Pick<SiteFile, 'site' | 'file' | 'lineOf'>,
  articles: readonly Article[],
  lists: readonly Pick<List, 'address' | 'path' | 'file' | 'body'>[],
  targets: Targets,
): { graph: LinkGraph; findings: Finding[] } {
  const texts: LinkedText[] = [...articles]
  for (const { address, path, file, body } of lists) if (path && file && body) texts.push({ address, path, file, body })
  const broken: BrokenLink[] = []
  const notes: Finding[] = []
  const graph = new Map<string, readonly string[]>()
  for (const text of texts) {
    const leads = new Set<string>()
    for (const { href, line, column } of text.body.links) {
      if (Object.hasOwn(text.body.linked, href)) continue
      const resolved = resolveLink(href, text, targets)
      if ('problem' in resolved) broken.push({ at: { file: text.file, line, column }, problem: resolved.problem })
      else if (resolved.note) notes.push({ file: text.file, line, column, severity: 'note', ...resolved.note })
      else if (resolved.href.startsWith('/')) leads.add(resolved.href.replace(/[?#].*$/, ''))
    }
    graph.set(
      text.address,
      [...leads].filter((address) => address !== text.address),
    )
  }
  return { graph, findings: [...checkFrame(siteFile, targets), ...findingsOf(broken, siteFile), ...notes] }
}

/** Follow the links that stand around every page. */
function checkFrame({ site, file, lineOf }: Pick<SiteFile, 'site' | 'file' | 'lineOf'>, targets: Targets): Finding[] {
  const inFooter = site.footer.groups.flatMap(({ links }) => links)
  const all = [
    ...site.navigation.map((link) => ({ ...link, of: 'navigation' })),
    ...inFooter.map((link) => ({ ...link, of: 'footer' })),
  ]
  return all.flatMap(({ title, address, of }): Finding[] => {
    const resolved = resolveLink(address, { path: 'site.yaml', address: '/' }, targets)
    if (!('problem' in resolved)) return []
    const message = `The entry "${title}" of the ${of} leads to ${address}, where there is no page.`
    const { rule, fix, severity = 'error' } = resolved.problem
    return [{ file, line: lineOf(of), column: 1, severity, rule, message, fix }]
  })
}

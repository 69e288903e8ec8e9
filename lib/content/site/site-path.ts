import type { Remark } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'

/** Say of a site below a path of its host what is asked of the host alone, and is therefore not heard. */
export function pathRemarks(site: Site, lineOf: (field: string) => number): Remark[] {
  const root = urls.rootOf(site.origin)
  if (root === '') return []
  const host = new URL(site.origin).origin
  const refused = Object.values(site.bots).includes('disallow')
  const files = [urls.robots, ...(site.security === null ? [] : [urls.security])]
  const unread = `The site is below ${root}: nobody looks for ${files.map((file) => root + file).join(' or ')}, only for ${files.join(' and ')} of ${host}.`
  return [
    {
      line: lineOf(refused ? 'bots' : 'origin'),
      column: 1,
      severity: refused ? 'warning' : 'note',
      rule: 'origin-path',
      message: refused ? `${unread} So bots do not hear what bots: says.` : unread,
      fix: `Whoever keeps ${host} can copy the lines of ${files.length > 1 ? 'these files' : 'this file'} there. Tell search engines of ${urls.absolute(site.origin, urls.sitemap)} in their consoles.`,
    },
  ]
}

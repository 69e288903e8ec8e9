import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { type BotKind, bots } from './bots.ts'

const purposes: readonly (readonly [BotKind, string])[] = [
  ['search', 'To be found'],
  ['training', 'To train models'],
  ['user', 'To answer somebody who asked'],
]

/** Tell bots what they may read, by what they are for; nothing is said against those that are not known. https://www.rfc-editor.org/rfc/rfc9309 */
export function robotsText({ bots: policy, origin }: Pick<Site, 'bots' | 'origin'>): string {
  const root = urls.onHost(origin, urls.home)
  const groups = purposes.map(([kind, purpose]) => `# ${purpose}\n${group(bots[kind], policy[kind], root)}`)
  return [group(['*'], 'allow', root), ...groups, `Sitemap: ${urls.absolute(origin, urls.sitemap)}\n`].join('\n')
}

function group(names: readonly string[], policy: 'allow' | 'disallow', root: string): string {
  const rule = policy === 'allow' ? `Allow: ${root}` : `Disallow: ${root}`
  return [...names.map((name) => `User-agent: ${name}`), rule, ''].join('\n')
}

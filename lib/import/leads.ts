import { hasWords, isLeading } from '#lib/content/hidden/lead.ts'
import { isUrl } from '#lib/is-url.ts'
import type { Converted } from './convert.ts'
import { textOf } from './source/old-header.ts'
import type { OldSite, OldText } from './source/old-site.ts'

/** Take pages that only lead on for what they are: their addresses lead there, and no article comes of them. Nor does one of what every site has. */
export function withoutLeads(site: OldSite): OldSite {
  const moves: OldSite['moves'][number][] = []
  const [without, left]: [OldSite['without'][number][], string[]] = [[], []]
  const texts = site.texts.filter((text) => {
    if (text.kind === 'page' && text.slug === '404') {
      left.push(`${text.path} is the page for what is not found, and every site has one`)
      return false
    }
    const to = leadOf(text, site.origin)
    if (to === null) return true
    moves.push(...text.addresses.map((from) => [from, to] as const))
    without.push([text.path, to])
    left.push(`${text.path} only leads to ${to}`)
    return false
  })
  return { ...site, texts, moves: [...site.moves, ...moves], without, left: [...site.left, ...left] }
}

function leadOf({ fields, body, addresses: [own = '/'], header, hidden }: OldText, origin: string | null): string | null {
  const written = Object.entries(fields)
    .map(([name, value]) => (isLeading(name) ? textOf([value].flat()[0]) : null))
    .find((said) => said !== null)
  // A page that leads on is hidden by that, and by nothing else.
  const isHidden = hidden !== null && !isLeading(hidden.split(':')[0] ?? '')
  if (!written || header !== null || isHidden || hasWords(body) || !isUrl(written, 'https://site.invalid')) return null
  const isOwn = origin !== null && written.startsWith(`${origin}/`)
  if (!isOwn && /^[a-z][a-z\d+.-]*:/i.test(written)) return /^https?:/i.test(written) ? written : null
  const { pathname, search, hash } = new URL(written, `https://site.invalid${encodeURI(own)}`)
  return decodeURI(pathname) + search + hash
}

/** Say whether an old page was made of templates and data alone: there is nothing to read in what came of it. */
export function isMadeByLayout({ old, text }: Converted): boolean {
  if (old.header !== null || old.form === 'plain') return false
  const body = /^---\n[\s\S]*?^---\n([\s\S]*)$/m.exec(text)?.[1] ?? text
  return !hasWords(old.kind === 'page' ? withoutTemplates(body) : body)
}

/** Lists that a template makes have no word of their own, or none outside of its marks. */
const withoutTemplates = (body: string): string => body.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, '')

import type { Move } from '#lib/content/addresses/redirects.ts'
import type { Finding } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import { onHost, withinRoot } from '#lib/urls.ts'
import type { Targets } from './link.ts'
import { addressOf, formerAt, resolveLink } from './links.ts'

type Problem = Pick<Finding, 'rule' | 'message' | 'fix'>

/** Where addresses of redirects.yaml are seen from. */
const root = { path: 'redirects.yaml', address: '/' }

/** Add what redirects.yaml says to the former addresses that articles name; every one leads, in one hop, to what is there. */
export function withMoves(moves: readonly Move[], base: Targets): { targets: Targets; findings: Finding[] } {
  const written = new Map([...base.former, ...moves.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const]))])
  const former = new Map(base.former)
  const findings: Finding[] = []
  for (const { from, to, file, line } of moves) {
    if (to === null) continue
    const led = leadTo(from, to, written, base)
    if (typeof led === 'string') former.set(from, led)
    else findings.push({ file, line, column: 1, severity: 'error', ...led })
  }
  const spelled = new Map([
    ...base.spelled,
    ...moves.flatMap(({ from, spellings }) => spellings.map((spelling) => [spelling, former.get(from) ?? null] as const)),
  ])
  return { targets: { ...base, former, spelled }, findings }
}

function leadTo(from: string, to: string, written: ReadonlyMap<string, string>, targets: Targets): string | Problem {
  const next = stepFrom(to, written, targets)
  if (next !== null) return further(from, to, next, written, targets)
  const resolved = resolveLink(to, root, targets)
  if ('href' in resolved) return /^\/[^#]*\?/.test(resolved.href) ? withQuery(from, to) : asServed(resolved.href)
  const { rule, message, fix } = resolved.problem
  if (rule === 'link-gone') return isGone(from, to)
  return { rule: 'redirect-broken', message: `${from} leads to ${to}, and that leads nowhere. ${message}`, fix: fixFor(fix) }
}

/** Web addresses are handed on as headers take them; those of this site are kept decoded. */
const asServed = (href: string): string => (href.startsWith('/') ? href : new URL(href).href)

function withQuery(from: string, to: string): Problem {
  const message = `${from} leads to ${to}, but what follows a question mark is not part of an address here.`
  return { rule: 'redirect-broken', message, fix: 'Write the address without it.' }
}

/** Removing a link fixes it; a former address must not be dropped. */
const fixFor = (fix: string): string => (/remove the link/.test(fix) ? correctIt : fix)

const correctIt =
  'Correct the address, or write gone instead. If another system serves the address, add it under elsewhere: in site.yaml.'

/** Say where what a former address leads to leads itself; null where it is no former address. */
function stepFrom(to: string, written: ReadonlyMap<string, string>, { origin, pages }: Targets): string | null {
  const url = isUrl(to, origin) ? new URL(onHost(origin, to), origin) : null
  const path = url?.origin === new URL(origin).origin ? withinRoot(origin, decoded(url.pathname)) : null
  if (path === null) return null
  const address = addressOf(path, root)
  // An address in use is claimed twice, and that is said elsewhere.
  return pages.has(address) ? null : formerAt(address, { former: written })
}

/** How many steps of a chain are followed; a longer chain is a circle, or nobody wants to know its end. */
const longestChain = 50

/** A visitor must get there in one hop: name the end of the chain, or say that it has none. */
function further(from: string, to: string, next: string, written: ReadonlyMap<string, string>, targets: Targets): Problem {
  const seen = new Set([to])
  let end = next
  for (
    let at: string | null = next;
    at !== null && !seen.has(at) && seen.size < longestChain;
    at = stepFrom(at, written, targets)
  ) {
    seen.add(at)
    end = at
  }
  if (stepFrom(end, written, targets) !== null) {
    const message = `${from} leads to ${to}, and from there in a circle.`
    return { rule: 'redirect-loop', message, fix: 'Let one of them lead to a page that exists.' }
  }
  const message = `${from} leads to ${to}, which is a former address itself.`
  return { rule: 'redirect-chain', message, fix: `Write "${from}: ${end}".` }
}

function isGone(from: string, to: string): Problem {
  const message = `${from} leads to ${to}, which is gone for good.`
  return { rule: 'redirect-broken', message, fix: `Write "${from}: gone", or another address.` }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

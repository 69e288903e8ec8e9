import type { Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { attribute, eachElement, placeOf } from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'

const tools =
  '(?:chat\\.?gpt(?:\\.com)?|(?:chat\\.)?openai(?:\\.com)?|perplexity(?:\\.ai)?|copilot(?:\\.com|\\.microsoft\\.com)?|gemini(?:\\.google\\.com)?|claude(?:\\.ai)?|grok(?:\\.com)?|you\\.com)'
const traces = new RegExp(`(?<=[?&])(?:utm_source|utm_medium|ref|referrer)=${tools}(?:&|(?=#)|$)`, 'gi')

/** Addresses that lead somewhere else on their way: by what they begin with, and the field that holds the true one. */
const wrappers: readonly (readonly [start: RegExp, field: string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i, 'q'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i, 'url'],
  [/^https?:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\//i, 'url'],
  [/^https?:\/\/l\.(?:facebook|instagram)\.com\//i, 'u'],
  [/^https?:\/\/(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go)\?/i, 'url'],
  [/^https?:\/\/slack-redir\.net\/link\?/i, 'url'],
]

/** Name addresses that tools have changed: chats add where they were asked, editors and mail programs lead over pages of their own. */
export function toolAddresses(tree: Root): Remark[] {
  const remarks: Remark[] = []
  eachElement(tree, (node, ancestors) => {
    const href = node.tagName === 'a' ? attribute(node, 'href') : null
    if (href === null) return
    const place = placeOf(
      node,
      ancestors.findLast(({ position }) => position),
    )
    const words = lineOf(node)
    if (href === '#' && !/top|start|begin|up|oben|anfang|haut|arriba|inizio|início|[↑⬆▲⇧^]/i.test(words))
      remarks.push({ ...place, ...leadsNowhere })
    // A text may tell its readers what to type: `http://localhost:3000`.
    if (isLocal(href) && !/localhost|local|\d\.\d|:\d{2,5}|https?:/i.test(words))
      remarks.push({ ...place, ...leadsToOneself(href) })
    const named = hostIn(words)
    if (named !== null && leadsElsewhere(named, href)) remarks.push({ ...place, ...namesAnother(words, href) })
    const plain = plainAddress(href)
    if (plain === null) return
    remarks.push({
      ...place,
      severity: 'warning',
      rule: 'address-of-tool',
      message: `The address "${brief(href)}" has something in it that a tool added when it was copied.`,
      fix: `Write ${plain}.`,
    })
  })
  return remarks
}

/** Which host the words of a link name, if they are an address and nothing else. */
const hostIn = (words: string): string | null =>
  /^(?:https?:\/\/(?:www\.)?|www\.)([\p{Letter}\p{Number}.-]{1,100}\.\p{Letter}{2,})(?:[/?#:]\S*)?$/iu
    .exec(words.trim())?.[1]
    ?.toLowerCase() ?? null

/** Pages that are moved, shortened or kept in an archive have other hosts: those are addresses, too. */
function leadsElsewhere(named: string, href: string): boolean {
  if (!/^(?:https?:)?\/\//i.test(href) || !isUrl(href, 'https://a.invalid')) return false
  const host = new URL(href, 'https://a.invalid').hostname.replace(/^www\./, '')
  // Letters that are not English are spelled otherwise in one of the two.
  if (host.includes('xn--') || /[^a-z\d.-]/.test(named)) return false
  return host !== named && !named.endsWith(`.${host}`) && !host.endsWith(`.${named}`) && !href.toLowerCase().includes(named)
}

const namesAnother = (words: string, href: string) =>
  ({
    severity: 'warning',
    rule: 'link-elsewhere',
    message: `The words of this link are the address "${brief(words)}", and it leads to ${brief(href)}.`,
    fix: `Write ${brief(href)} as its words, too, or words that say what is there; or correct the address.`,
  }) as const

const leadsNowhere = {
  severity: 'warning',
  rule: 'address-missing',
  message: 'This link leads to the top of its own page: its address is "#".',
  fix: 'Write the address between the brackets, or delete the link and keep its words.',
} as const

/** Hosts that only one machine or one office knows. */
const isLocal = (href: string): boolean =>
  /^https?:\/\/(?:localhost|127\.\d|0\.0\.0\.0|10\.\d+\.\d+\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1?\]|[^/?#@]{1,200}\.(?:local|localhost|internal|lan|intranet)(?=[:/?#]|$)|[a-z][\w-]{0,60}(?=[:/?#]|$))/i.test(
    href,
  )

const leadsToOneself = (href: string) =>
  ({
    severity: 'warning',
    rule: 'address-local',
    message: `The address "${brief(href)}" is one that only your own computer or office knows.`,
    fix: 'Write the address that readers can reach, or delete the link and keep its words.',
  }) as const

function plainAddress(href: string): string | null {
  const untraced = href.replace(traces, '').replace(/[?&](?=#|$)/, '')
  if (untraced !== href) return untraced
  if (!/^https?:/i.test(href) || !isUrl(href)) return null
  const field = wrappers.find(([start, name]) => start.test(href) && new URL(href).searchParams.has(name))?.[1]
  const target = field === undefined ? null : new URL(href).searchParams.get(field)
  return target !== null && /^https?:\/\//.test(target) ? target : null
}

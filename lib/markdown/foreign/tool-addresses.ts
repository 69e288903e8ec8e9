import type { Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { attribute, eachElement, placeOf } from '#lib/markdown/tree/elements.ts'

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
    const plain = href === null ? null : plainAddress(href)
    if (href === null || plain === null) return
    remarks.push({
      ...placeOf(
        node,
        ancestors.findLast(({ position }) => position),
      ),
      severity: 'warning',
      rule: 'address-of-tool',
      message: `The address "${brief(href)}" has something in it that a tool added when it was copied.`,
      fix: `Write ${plain}.`,
    })
  })
  return remarks
}

function plainAddress(href: string): string | null {
  const untraced = href.replace(traces, '').replace(/[?&](?=#|$)/, '')
  if (untraced !== href) return untraced
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null
  const field = wrappers.find(([start, name]) => start.test(href) && new URL(href).searchParams.has(name))?.[1]
  const target = field === undefined ? null : new URL(href).searchParams.get(field)
  return target !== null && /^https?:\/\//.test(target) ? target : null
}

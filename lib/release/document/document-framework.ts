import type { Comment, Element, Root, RootContent } from 'hast'

/** How the inline scripts begin with which the framework starts itself and hands itself the page's data. */
const inlineBeginnings = ['self.__next_f', '(self.__next_f=', '(globalThis["TURBOPACK"]'] as const

/** What the framework's own `link` elements hint at: connections, and files that only its scripts need. */
const hints: ReadonlySet<unknown> = new Set(['preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch'])

/** A page without the scripts that it ends with. */
interface Shortened {
  readonly html: string
  /** How many scripts were taken out. */
  readonly scripts: number
}

/**
 * Take out the scripts at the end in which the framework hands itself the page's data once more: two thirds of what would be parsed. They hold
 * no `<`, and before the end of a document nothing else can look like them.
 */
export function withoutLastScripts(rendered: string): Shortened {
  const end = '</body></html>'
  const [opening, closing] = ['<script>self.__next_f.push(', '</script>']
  let [at, scripts] = [rendered.length - end.length, 0]
  if (!rendered.endsWith(end)) return { html: rendered, scripts }
  while (rendered.endsWith(closing, at)) {
    const start = rendered.lastIndexOf('<', at - closing.length - 1)
    if (!rendered.startsWith(opening, start)) break
    at = start
    scripts++
  }
  return { html: rendered.slice(0, at) + end, scripts }
}

/**
 * Take out of a page what only the framework's runtime needs, and say how many scripts that were.
 * What is not known to be the framework's stays; `refusals` judges it.
 */
export function takeOutFramework(parent: Root | Element): number {
  let scripts = 0
  // From the end, because what is taken out moves the rest.
  for (const [index, node] of [...parent.children.entries()].reverse()) {
    // After what is in it: only then is a place empty that held nothing but comments.
    if (node.type === 'element') scripts += takeOutFramework(node)
    if (!isFrameworks(node)) continue
    if (node.type === 'element' && node.tagName === 'script') scripts++
    parent.children.splice(index, 1)
  }
  return scripts
}

function isFrameworks(node: RootContent): boolean {
  if (node.type === 'comment') return !isUnfinished(node)
  if (node.type !== 'element') return false
  const { tagName, properties } = node
  if (tagName === 'script') return isFrameworkScript(node)
  if (tagName === 'meta') return properties.name === 'next-size-adjust'
  return tagName === 'link' ? isHint(node) : isLeftOver(node)
}

/** Say whether React marks by a comment that a part of the page comes later or failed. */
export const isUnfinished = ({ value }: Comment): boolean =>
  value.startsWith('$?') || value.startsWith('$!') || value.startsWith('$~')

function isFrameworkScript({ properties, children }: Element): boolean {
  if (properties.type !== undefined) return false
  if (properties.src !== undefined) return isFrameworkFile(properties.src) && String(properties.src).endsWith('.js')
  const text = children[0]?.type === 'text' ? children[0].value.trimStart() : ''
  return inlineBeginnings.some((beginning) => text.startsWith(beginning))
}

function isHint({ properties: { rel, href } }: Element): boolean {
  return Array.isArray(rel) && rel.some((word) => hints.has(word)) && (href === '/' || isFrameworkFile(href))
}

const isFrameworkFile = (address: unknown): boolean => String(address).startsWith('/_next/static/')

/** Say whether an element is the hidden, empty place in which the framework puts what it streams. */
function isLeftOver({ tagName, properties, children }: Element): boolean {
  const names = Object.keys(properties)
  return tagName === 'div' && children.length === 0 && names.length === 1 && properties.hidden !== undefined
}

import type { Element, Root } from 'hast'
import { moduleNames } from '#lib/scripts.ts'
import { isUnfinished } from './document-framework.ts'
import { nodesIn, openingTag } from './document-tree.ts'

/** The site's own modules, each by its name without the hash: `search` for `/assets/search-1f2e3d4c5b.js`. */
export const ownModules: ReadonlySet<string> = new Set(moduleNames)

/**
 * Say, a sentence each, what a finished page holds that must not be published: script, or what the policy keeps from working.
 * @param opening the one script that may be inside a page, to the letter
 * @param counter the address of what counts visits
 */
export function refusals(tree: Root, opening: string | null, counter: string | null = null): string[] {
  const found = new Set<string>()
  for (const node of nodesIn(tree)) {
    if (node.type === 'comment' && isUnfinished(node)) found.add('A part of the page comes later, by script. Render it at once.')
    if (node.type === 'element') for (const words of isCounter(node, counter) ? [] : refusalsOf(node, opening)) found.add(words)
  }
  return [...found]
}

function refusalsOf(element: Element, opening: string | null): string[] {
  const refused = isOpening(element, opening) ? null : refusedElements.get(element.tagName)?.(element)
  const reasons = [...(refused ? [refused] : []), ...refusedAttributes(element)]
  return reasons.map((reason) => `${openingTag(element)} ${reason}`)
}

/** Elements that no page may hold, each with the reason, or null where this one may stay. */
const refusedElements = new Map<string, (element: Element) => string | null>([
  ['script', (element) => (isData(element) || isOwnModule(element) ? null : otherScript)],
  ['style', () => 'is refused by the policy of the site. Put its rules into a style sheet.'],
  ['template', () => 'is shown by script only. Render its contents in place.'],
  ['base', () => 'changes where every link leads. Take it out.'],
])

const otherScript =
  'is a script that is not on the list of what may stay. Take it out, or name it in lib/release/document/document-refusals.ts.'

/** It may be told things in attributes for data, and hold nothing. */
const isCounter = ({ tagName, properties, children }: Element, counter: string | null): boolean =>
  tagName === 'script' &&
  properties.src === counter &&
  children.length === 0 &&
  Object.keys(properties).every((name) => name === 'src' || name === 'defer' || /^data[A-Z]/.test(name))

function isOpening({ tagName, properties, children: [text] }: Element, opening: string | null): boolean {
  return tagName === 'script' && Object.keys(properties).length === 0 && text?.type === 'text' && text.value === opening
}

/** Structured data is read by search engines and never run. */
const isData = ({ properties }: Element): boolean => properties.type === 'application/ld+json' && properties.src === undefined

function isOwnModule({ properties: { type, src }, children }: Element): boolean {
  const name = /^\/assets\/([\w-]+)-[0-9a-f]{10}\.js$/.exec(String(src))?.[1]
  return type === 'module' && children.length === 0 && name !== undefined && ownModules.has(name)
}

function refusedAttributes({ properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (name === 'style') return ['has a style attribute, which the policy of the site refuses. Put its rules into a style sheet.']
    if (/^on/i.test(name)) return [`runs script by its attribute ${name.toLowerCase()}. Take the attribute out.`]
    if (name === 'srcDoc') return ['holds a page inside the page. Take it out.']
    return isScriptAddress(value) ? [`runs script by the address in ${name.toLowerCase()}. Take the address out.`] : []
  })
}

// A browser drops these characters before it reads the scheme of an address. https://url.spec.whatwg.org/#url-parsing
function isScriptAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !value.includes(':')) return false
  const plain = Array.from(value, (character) => (character <= ' ' ? '' : character)).join('')
  return plain.slice(0, 11).toLowerCase() === 'javascript:'
}

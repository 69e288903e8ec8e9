import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { declarationsOf, shownByStyleAlone } from './svg-attributes.ts'
import { attributeFor } from './svg-schema.ts'

/** What style sheets say of what a key names: values by attribute, and a property that no attribute stands for. */
interface Rule {
  readonly attributes: Map<string, string>
  lost: string | null
}

/** A rule for a tag, a class or an id alone: what drawing programs write. */
const simple = /^(?<tag>[a-z][\w-]*|\*)?(?:(?<kind>[.#])(?<name>[\w-]+))?$/i

/**
 * Write what style sheets say as attributes of the elements that they speak of, and name the rules that cannot be written so. What fonts are
 * called is no loss: words are set in the typefaces of the site.
 */
export function applyStyles(tree: Root, styles: string): string[] {
  const { rules, lost } = rulesIn(styles)
  if (rules.size === 0) return [...lost]
  visit(tree, 'element', (element) => {
    for (const { attributes, lost: property } of rulesFor(element, rules)) {
      for (const [attribute, value] of attributes) element.properties[attribute] = value
      if (property) lost.add(`${property}: in its style sheet`)
    }
  })
  return [...lost]
}

/** The later and the more telling rule wins: a tag, a class, an id. */
function rulesFor({ tagName, properties }: Element, rules: ReadonlyMap<string, Rule>): Rule[] {
  const tag = tagName.toLowerCase()
  const classes = [properties.className ?? []].flat().map(String)
  const keys = ['*', tag, ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`]), `#${String(properties.id ?? '')}`]
  return keys.flatMap((key) => rules.get(key) ?? [])
}

function rulesIn(styles: string) {
  const rules = new Map<string, Rule>()
  const lost = new Set<string>()
  const plain = styles
    .split('*/')
    .map((part) => part.split('/*')[0])
    .join('')
  for (let at = 0; at < plain.length; ) {
    const opened = plain.indexOf('{', at)
    if (opened < 0) break
    const selector = plain
      .slice(at, opened)
      .replace(/<!--|-->/g, '')
      .trim()
    const closed = endOfBlock(plain, opened)
    const block = plain.slice(opened + 1, closed)
    at = closed + 1
    if (/^@(?:font-face|charset|namespace)/i.test(selector)) continue
    const declared = declarationsOf(block)
    for (const one of selector.split(',').map((part) => part.trim())) {
      const { tag = '', kind = '', name = '' } = simple.exec(one)?.groups ?? {}
      const key = `${kind === '#' || tag === '*' ? '' : tag.toLowerCase()}${kind}${name}` || tag
      if (key === '') lost.add(`the rule "${one.slice(0, 40)}" of its style sheet`)
      else rules.set(key, extended(rules.get(key), declared))
    }
  }
  return { rules, lost }
}

function extended(rule: Rule = { attributes: new Map(), lost: null }, declared: readonly (readonly [string, string])[]): Rule {
  for (const [property, value] of declared) {
    const attribute = attributeFor(property)
    if (attribute) rule.attributes.set(attribute, value)
    else if (shownByStyleAlone.test(property)) rule.lost = property
  }
  return rule
}

function endOfBlock(text: string, opened: number): number {
  let depth = 0
  for (let at = opened; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return text.length
}

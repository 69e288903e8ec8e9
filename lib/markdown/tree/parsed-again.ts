import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast'

/**
 * Give a tree what an HTML parser would make of it, where that is known without one: most texts hold no HTML, and the parser takes a
 * tenth of their time. Answers null where something is in it that a parser may read in another way.
 */
export function parsedAgain(tree: Root): Root | null {
  const children = childrenOf(tree.children, flow, false)
  return children && { ...tree, children }
}

const words = 'a br code del em img strong sub sup'.split(' ')
const flow = [...words, ...'aside blockquote h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' ')]

/** What may be in what, so that nothing is closed before its end or moved. Where no words may be, there is white space at most. */
const contents: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries('a code del em h1 h2 h3 h4 h5 h6 p strong sub sup td th'.split(' ').map((name) => [name, words])),
  ...Object.fromEntries('aside blockquote li section'.split(' ').map((name) => [name, flow])),
  ...Object.fromEntries('br hr img'.split(' ').map((name) => [name, []])),
  ol: ['li'],
  ul: ['li'],
  pre: ['code'],
  table: ['thead', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['td', 'th'],
}

const withoutWords = 'br hr img ol pre table tbody thead tr ul'.split(' ')

/** Copy children of which only those of some `names` may be there; texts side by side become one, and empty ones go. */
function childrenOf<Child extends RootContent>(nodes: readonly Child[], names: readonly string[], inLink: boolean) {
  const children: ElementContent[] = []
  for (const node of nodes) {
    const last = children.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      if (!node.position !== !last.position) return null
      join(last, node)
    } else if (node.type === 'text') {
      if (node.value !== '') children.push({ ...node })
    } else {
      const copy = node.type === 'element' && names.includes(node.tagName) ? elementOf(node, inLink) : null
      if (!copy) return null
      children.push(copy)
    }
  }
  return children
}

function join(text: Text, { value, position }: Text): void {
  text.value += value
  if (text.position && position && value !== '') text.position = { start: text.position.start, end: position.end }
}

function elementOf({ tagName, properties, children, position }: Element, inLink: boolean): Element | null {
  const isLink = tagName === 'a'
  const kept = propertiesOf(properties)
  const inside = kept && !(isLink && inLink) ? childrenOf(children, contents[tagName] ?? [], inLink || isLink) : null
  if (!kept || !inside || (withoutWords.includes(tagName) && inside.some(isWords))) return null
  if (tagName === 'pre' && !inside.every(isFilled)) return null
  return { type: 'element', tagName, properties: kept, children: inside, ...(position && { position }) }
}

const isWords = (node: ElementContent): boolean => node.type === 'text' && /[^\n]/.test(node.value)

/** An empty line that code begins with is lost. */
const isFilled = (node: ElementContent): boolean =>
  node.type === 'element' && node.children[0]?.type === 'text' && !node.children[0].value.startsWith('\n')

const texts = ['align', 'alt', 'ariaLabel', 'href', 'id', 'src', 'title']
const lists = ['ariaDescribedBy', 'className']
const marks = ['dataFootnoteBackref', 'dataFootnoteRef', 'dataFootnotes']

/** Properties as they are read from attributes. */
function propertiesOf(properties: Properties): Properties | null {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue
    if (marks.includes(name) && (value === true || value === '')) kept[name] = ''
    else if (isPlain(name, value)) kept[name] = value
    else return null
  }
  return kept
}

function isPlain(name: string, value: Properties[string]): boolean {
  if (Array.isArray(value)) return lists.includes(name) && value.length > 0 && value.every((one) => /^[\w-]+$/.test(String(one)))
  return typeof value === 'number'
    ? name === 'start' && Number.isSafeInteger(value)
    : typeof value === 'string' && texts.includes(name)
}

import { parse } from 'parse5'

/** Read what the head of a finished document says, by words for people. */
export function publishedHead(document: string): Readonly<Record<string, string>> {
  const end = document.indexOf('</head>')
  const found = new Map<string, string>()
  const [root] = parse(end < 0 ? document : document.slice(0, end)).childNodes.filter((node) => node.nodeName === 'html')
  const head = root && 'childNodes' in root ? root.childNodes.find((node) => node.nodeName === 'head') : undefined
  for (const node of head && 'childNodes' in head ? head.childNodes : []) {
    if (!('attrs' in node)) continue
    const given = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    const [child] = node.childNodes
    if (node.tagName === 'title') found.set('title', child && 'value' in child ? child.value : '')
    const name = names[given.name ?? given.property ?? given.rel ?? '']
    const value = given.content ?? given.href ?? ''
    if (name === 'for search engines') found.set(name, /\bnoindex\b/.test(value) ? 'noindex' : '')
    else if (name !== undefined && !found.has(name)) found.set(name, value)
  }
  return Object.fromEntries(found)
}

const names: Readonly<Record<string, string>> = {
  description: 'description',
  canonical: 'canonical address',
  robots: 'for search engines',
  'og:title': 'title where it is shared',
  'og:image': 'picture where it is shared',
}

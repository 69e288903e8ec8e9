import type { Definition, Root } from 'mdast'
import { nodesOf } from './markdown-nodes.ts'

/** Keep the addresses of links and pictures as their author wrote them: remark-rehype percent-encodes, and findings would name another. */
export function keepAddresses(tree: Root): void {
  const definitions = definitionsIn(tree)
  for (const node of nodesOf(tree, 'link', 'image', 'linkReference', 'imageReference')) {
    const url = 'url' in node ? node.url : definitions.get(node.identifier)?.url
    const name = node.type === 'link' || node.type === 'linkReference' ? 'href' : 'src'
    if (url !== undefined) node.data = { ...node.data, hProperties: { [name]: url } }
  }
}

/** All `[name]: address` lines; the first of a name counts. */
function definitionsIn(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  for (const node of nodesOf(tree, 'definition')) {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  return definitions
}

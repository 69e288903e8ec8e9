import type { Nodes, Root } from 'mdast'

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>

/** All nodes of some types, in the order of the text. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, ...types: readonly Type[]): NodeOf<Type>[] {
  const found: NodeOf<Type>[] = []
  const walk = (node: Nodes): void => {
    if (isOf(node, types)) found.push(node)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return found
}

const isOf = <Type extends Nodes['type']>(node: Nodes, types: readonly Type[]): node is NodeOf<Type> =>
  (types as readonly string[]).includes(node.type)

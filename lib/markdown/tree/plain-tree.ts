import type { ElementContent, Properties, Root, RootContent } from 'hast'

/** Copy a tree without places and empty values: what is left survives JSON unchanged, and is half as large. */
export const plainTree = (tree: Root): Root => ({ type: 'root', children: tree.children.flatMap(plainNode) })

function plainNode(node: RootContent | ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }]
  if (node.type !== 'element') return []
  return [
    {
      type: 'element',
      tagName: node.tagName,
      properties: plainProperties(node.properties),
      children: node.children.flatMap(plainNode),
    },
  ]
}

const plainProperties = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

import type { PhrasingContent, Root } from 'mdast'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** `H~2~O`, as Pandoc writes what is lowered: a number or one letter after a letter or a bracket. A single tilde means nothing else. */
const lowered = /(?<=[\p{Script=Latin}\p{Script=Greek})\]])~([0-9]{1,4}[+−-]?|[a-z])~(?!~)/u

/** Set lowered numbers lower. */
export function lowerNumbers(tree: Root): void {
  for (const parent of nodesOf(tree, 'paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link')) {
    if (!parent.children.some((child) => child.type === 'text' && child.value.includes('~') && lowered.test(child.value))) continue
    parent.children = parent.children.flatMap((child): PhrasingContent[] => {
      if (child.type !== 'text') return [child]
      return child.value.split(lowered).map((value, at): PhrasingContent => {
        const words = { type: 'text' as const, value, position: child.position }
        return at % 2 === 0 ? words : { type: 'emphasis', data: { hName: 'sub' }, children: [words] }
      })
    }) as typeof parent.children
  }
}

import type { Root } from 'mdast'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** `<video src="tour.mp4" />` is closed where it is written so, as in MDX; HTML would take all the text after it for a part of it. */
export function closePlayers(tree: Root): void {
  for (const node of nodesOf(tree, 'html'))
    node.value = node.value.replace(/<(iframe|video|audio|object)\b([^<>]*)\/>/gi, '<$1$2></$1>')
}

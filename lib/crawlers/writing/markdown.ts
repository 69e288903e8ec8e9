import type { BlockContent, Heading, Link, List, ListItem, PhrasingContent, RootContent, Text } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

// Aligned columns would make each row as long as the longest: megabytes of spaces.
const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })

/** Write Markdown in which whatever a text says is a text. */
export const markdownText = (children: RootContent[]): string => writer.stringify({ type: 'root', children })

export const text = (value: string): Text => ({ type: 'text', value })

export const link = (title: string, url: string): Link => ({ type: 'link', url, children: [text(title)] })

export const heading = (depth: 1 | 2, words: string): Heading => ({ type: 'heading', depth, children: [text(words)] })

export const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })

/** Make a list whose items are a line each. */
export const list = (items: readonly (readonly PhrasingContent[])[]): List => ({
  type: 'list',
  spread: false,
  children: items.map((children): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
})

import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { publishedTree } from '#lib/crawlers/writing/published-tree.ts'
import { shownVariant } from '#lib/crawlers/writing/shown-variant.ts'
import { eachElement, element, replace, text } from '#lib/markdown/tree/elements.ts'
import type { ArticlePage } from '#lib/pages/model/article.ts'
import { fill, type Words } from '#lib/words/words.ts'

/** Write all of an article as the HTML that readers of feeds show: its subtitle, its picture, its text. `whole` makes an address whole. */
export function feedContent(page: ArticlePage, whole: (address: string) => string, words: Words): string {
  const { subtitle, image, imageAlt, sponsored } = page.article
  const tree = publishedTree(page.body, page.address, whole)
  plain(tree)
  const paid =
    sponsored === null
      ? []
      : [element('p', {}, [element('strong', {}, [text(fill(words.sponsoredBy, { name: sponsored }, words))])])]
  const lead = subtitle === null ? [] : [element('p', {}, [element('em', {}, [text(subtitle)])])]
  const address = image && shownVariant(image)
  const picture = address ? [element('p', {}, [element('img', { src: whole(address), alt: imageAlt }, [])])] : []
  return toHtml({ type: 'root', children: [...paid, ...lead, ...picture, ...tree.children] })
}

/** What an element may still say: where it leads, what it shows, how a table or list is made, and its language. */
const kept: ReadonlySet<string> = new Set(
  'href src poster controls preload kind srcLang label loop muted alt title width height cite dateTime lang dir start reversed type value rowSpan colSpan scope align span open'.split(
    ' ',
  ),
)

/** Take away what is for our style sheet and scripts, and the ways back from notes, which would leave the reader. */
function plain(tree: Root): void {
  eachElement(tree, (node, ancestors) => {
    if (node.properties.dataFootnoteBackref !== undefined) replace(ancestors.at(-1), node, [])
    node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => kept.has(name)))
    // Colors of code are classes; without them nothing is left to say.
    if (node.tagName === 'span' && Object.keys(node.properties).length === 0) replace(ancestors.at(-1), node, node.children)
  })
}

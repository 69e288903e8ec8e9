import type { Root } from 'hast'
import { rehype } from 'rehype'
import rehypeRaw from 'rehype-raw'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { expect, test } from 'vitest'
import { parsedAgain } from './parsed-again.ts'

const treeOf = (source: string): Root =>
  remark().use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).runSync(remark().use(remarkGfm).parse(source))

/** Nodes without what only makers of trees say of them. */
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree, (name, value) => (name === 'data' ? undefined : value)))

const plainTexts = [
  '# A *heading* with `code`\n\nWords, **strong _and_ more**, ~~none~~,\nand a [link](/x "Title") to https://a.example.',
  '- one\n- two\n\n  more\n  1. three\n\n     ```js x\n     let a\n     ```\n\n3. four\n4. five',
  '> quoted\n> > twice\n\n---\n\n![A picture](a.png)[^1]\n\n[^1]: A note, twice[^2].\n[^2]: Another.\n\nSee[^1].',
  '| a | b |\n| :- | -: |\n| *c* | `d` ![](e.png) |\n| f |',
  '    indented\n\n\n    code',
]

for (const source of plainTexts) {
  test(`parsedAgain makes of ${JSON.stringify(source.slice(0, 30))} what a parser makes, places too`, () => {
    const parsed = rehype().use(rehypeRaw).runSync(treeOf(source), source)
    expect(plain(parsedAgain(treeOf(source))?.children)).toEqual(plain(parsed.children))
  })
}

const others = {
  HTML: 'Some <b>bold</b> words.',
  'a comment': 'Words.\n\n<!-- not said -->',
  'a break in a line': 'one  \ntwo',
  'a link in a link': '[a[^1]](/x)\n\n[^1]: note',
  'an empty line at the beginning of code': '```\n\na\n```',
  'code without a line': '```\n```\n\nwords',
}

for (const [name, source] of Object.entries(others)) {
  test(`parsedAgain leaves ${name} to a parser`, () => expect(parsedAgain(treeOf(source))).toBeNull())
}

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Nodes, Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { checkContent } from '#lib/check/check-content.ts'
import { article, catalogOf, today } from '#lib/check/sample-catalog.ts'
import { hostileTitles, textsFrom, textsOf } from './sample-files.ts'

const parse = (markdown: string): Root => remark().use(remarkGfm).parse(markdown)

/** What a reader sees of Markdown. */
function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsIn).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ') : ''
}

const words = (text: string): string[] => text.replace(/[“”"‘’']/g, '').match(/[\p{L}\p{N}@.]+/gu) ?? []

function addressesIn(markdown: string): string[] {
  const found: string[] = []
  visit(parse(markdown), (node) => void ('url' in node && found.push(node.url)))
  return found
}

const twinOf = async (files: Readonly<Record<string, string>>, file = 'blog/a/index.md') => (await textsFrom(files)).get(file) ?? ''

const shapes = resolve('e2e/shapes')
const sourceOf = (path: string) => readFileSync(resolve(shapes, path), 'utf8')

const sources: Readonly<Record<string, string>> = {
  'blog/ask-before-you-pitch-or-talk-to-yourself/index.md': (sourceOf('blog/ask-first.md').split('---\n')[2] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace('&amp;', ''),
  'articles/phone-or-page/index.md': sourceOf('articles/phone-or-page.md')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\(http[^)]*\)/g, ']'),
  'blog/calls-at-noon/index.md': sourceOf('blog/calls-at-noon.md'),
}

for (const [file, source] of Object.entries(sources)) {
  test(`the twin ${file} holds every word of its source, in order, and an address for each thing it names`, async () => {
    const texts = await textsOf((await checkContent(shapes, today)).catalog)
    const twin = texts.get(file) ?? ''
    const shown = words(wordsIn(parse(twin)))
    let at = 0
    for (const word of words(source)) {
      const found = shown.indexOf(word, at)
      expect([word, found >= 0]).toEqual([word, true])
      at = found + 1
    }
    expect(addressesIn(twin).filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([])
  })
}

test('an undated article has no date in its twin, and one without author or side claims none', async () => {
  const texts = await textsOf((await checkContent(shapes, today)).catalog)
  expect(texts.get('articles/phone-or-page/index.md')).not.toMatch(/Published|Updated|Author|Side/)
  expect(texts.get('blog/ask-before-you-pitch-or-talk-to-yourself/index.md')).toContain('- Published: 2026-03-14\n')
})

test('a twin says what its page says: subtitle, author, dates, side, address, the other side and what is related', async () => {
  const twin = await twinOf({
    'authors/ada.md': '---\nname: Ada Example\n---\nShe writes.\n',
    'categories/calls.md': article({ title: 'Calls' }),
    'blog/a.md': article({
      title: 'A',
      subtitle: 'The dek',
      author: 'ada',
      category: 'Calls',
      date: '2026-01-02',
      updated: '2026-02-03',
      stance: 'outbound',
      counterpoint: 'b',
    }),
    'blog/b.md': article({ title: 'B', stance: 'inbound' }),
    'blog/c.md': article({ title: 'C', category: 'Calls' }),
  })
  const at = 'https://sales-desk.example'
  expect(twin).toBe(`# A

_The dek_

- Author: [Ada Example](${at}/authors/ada/)
- Published: 2026-01-02
- Updated: 2026-02-03
- Category: [Calls](${at}/categories/calls/)
- Side: Outbound
- Address: <${at}/blog/a/>

One sentence of text, and then another one to follow it.

## The other side

- [B](${at}/blog/b/): One sentence of text, and then another one to follow it.

## Related

- [C](${at}/blog/c/): Also in Calls. One sentence of text, and then another one to follow it.
`)
})

test('front matter and comments of a source never reach its twin; a canonical address elsewhere does', async () => {
  const text = article(
    { title: 'A', budget: 'secret-one', canonical: 'https://first.example/a' },
    'Words.<!-- secret-two -->\n\n<div hidden data-x="secret-three">\n\nMore words.\n\n</div>',
  )
  const twin = await twinOf({ 'blog/a.md': text })
  expect(twin).not.toContain('secret')
  expect(twin).toContain('- Address: <https://first.example/a>')
})

test('every article has a twin, pages and the unlisted too; drafts have none', async () => {
  const texts = await textsFrom({
    'blog/a.md': article({ title: 'A', unlisted: 'true' }),
    'pages/about.md': article({ title: 'About' }),
    'articles/b.md': article({ title: 'B', permalink: '/deep/er/b/' }),
    'blog/d.md': article({ title: 'D', draft: 'true' }),
  })
  expect([...texts.keys()].filter((file) => file.endsWith('.md'))).toEqual([
    'blog/a/index.md',
    'about/index.md',
    'deep/er/b/index.md',
  ])
})

test('a twin sets claim against claim where both pieces of a pair say theirs', async () => {
  const twin = await twinOf({
    'blog/a.md': article({ title: 'A', stance: 'outbound', counterpoint: 'b', claim: 'Speak first.' }),
    'blog/b.md': article({ title: 'B', stance: 'inbound', claim: 'Be found.' }),
  })
  expect(twin).toContain(
    '## The other side\n\n- This article: Speak first.\n- [B](https://sales-desk.example/blog/b/): Be found.\n',
  )
})

test('notes, tasks, tables, code and callouts are Markdown again', async () => {
  const body = [
    'Text[^n] and[^n] again.',
    '- [x] done\n- [ ] to do',
    '| a | b |\n| - | -: |\n| 1 | 2 \\| 3 |',
    '```js\nlet a = "`"\n```',
    '> [!TIP]\n> Be brief.',
    '> [!OUTBOUND]\n> Speak first.\n\n> [!INBOUND]\n> Be found.',
    '## A heading',
    '[^n]: The note.\n\n    Its second paragraph.',
  ].join('\n\n')
  const twin = await twinOf({ 'blog/a.md': article({ title: 'A' }, body) })
  expect(twin).toContain('Text[^1] and[^1] again.')
  expect(twin).toContain('- [x] done\n- [ ] to do')
  expect(twin).toContain('| a | b |\n| - | -: |\n| 1 | 2 \\| 3 |')
  expect(twin).toContain('```js\nlet a = "`"\n```')
  expect(twin).toContain('> **Tip**\n>\n> Be brief.')
  expect(twin).toContain('> **Outbound**\n>\n> Speak first.\n\n> **Inbound**\n>\n> Be found.')
  expect(twin).toContain('\n## A heading\n')
  expect(twin).toContain('[^1]: The note.\n\n    Its second paragraph.')
  expect(twin).not.toMatch(/↩|Link to this section|☑|Footnotes/)
})

test('no word of any element is lost on the way', async () => {
  const html = `<table><caption>caption</caption><colgroup><col></colgroup><thead><tr><th>head</th></tr></thead><tbody><tr><td>cell</td></tr></tbody></table>

<figure><blockquote><p>quoted</p></blockquote><figcaption>captioned</figcaption></figure>

<dl><dt>term</dt><dd>meant</dd></dl>

<details><summary>summed</summary><p>detailed</p></details>

<p><abbr title="t">abbr</abbr> <bdi>bdi</bdi> <cite>cite</cite> <del>del</del> <dfn>dfn</dfn> <ins>ins</ins> <kbd>kbd</kbd> <mark>mark</mark> <q>q</q> <ruby>ruby<rt>rt</rt></ruby> <s>s</s> <samp>samp</samp> <small>small</small> <sub>sub</sub> <sup>sup</sup> <time>time</time> <u>u</u> <var>var</var></p>

<ol start="3"><li>third<ul><li>nested</li></ul></li></ol>`
  const shown = words(wordsIn(parse(await twinOf({ 'blog/a.md': article({ title: 'A' }, html) }))))
  const all =
    'caption head cell quoted captioned term meant summed detailed abbr bdi cite del dfn ins kbd mark q ruby rt s samp small sub sup time u var third nested'
  expect(all.split(' ').filter((word) => !shown.includes(word))).toEqual([])
})

for (const title of hostileTitles) {
  test(`a title ${JSON.stringify(title.slice(0, 30))} is the one heading of the first level, and a text wherever it is linked`, async () => {
    const files = {
      'blog/a.md': `---\ntitle: ${JSON.stringify(title)}\nstance: outbound\ncounterpoint: b\n---\nOne sentence of text.\n`,
      'blog/b.md': article({ title: 'B', stance: 'inbound' }),
    }
    const { catalog } = await catalogOf(files)
    const real = catalog.articles.find(({ slug }) => slug === 'a')?.title ?? ''
    const texts = await textsOf(catalog)
    const [first, ...rest] = parse(texts.get('blog/a/index.md') ?? '').children
    expect(first && wordsIn(first)).toBe(real)
    expect(rest.flatMap((node) => (node.type === 'heading' ? [node.depth, wordsIn(node)] : []))).toEqual([2, 'The other side'])
    expect(rest.filter(({ type }) => type === 'html')).toEqual([])
    expect(wordsIn(parse(texts.get('blog/b/index.md') ?? ''))).toContain(real)
  })
}

test('a table that spans wildly is written small, and soon', async () => {
  const row = `<tr>${'<td colspan="1000" rowspan="1000">x</td>'.repeat(30)}</tr>`
  const twin = await twinOf({ 'blog/a.md': article({ title: 'A' }, `<table>${row.repeat(200)}</table>`) })
  expect(twin.match(/x/g)?.length).toBeGreaterThanOrEqual(6000)
  expect(twin.length).toBeLessThan(500_000)
}, 20_000)

test('a twin says the key points and the series of its page', async () => {
  const twin = await twinOf({
    'blog/a.md': '---\ntitle: A\nseries: First Steps\nkeyPoints:\n  - One *thing*, said.\n---\nA text.\n',
  })
  expect(twin).toMatch(/^- Series: \[First Steps\]\(https:\/\/\S+\/series\/first-steps\/\)$/m)
  expect(twin).toContain('## Key points\n\n- One \\*thing\\*, said.\n')
})

test.each([
  ['A risk of 10<sup>-6</sup>.', 'A risk of 10<sup>-6</sup>.'],
  ['H<sub>2</sub>O and 2<sup>10</sup> of them.', 'H<sub>2</sub>O and 2<sup>10</sup> of them.'],
  ['x<sup>**n**</sup> here.', 'x<sup>**n**</sup> here.'],
  ['<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>の本。', '漢字(かんじ)の本。'],
  ['It costs ~~10~~ 20.', 'It costs ~~10~~ 20.'],
  ['A note[^1].\n\n[^1]: Its words.', 'A note[^1].'],
])('the twin of %j says %j', async (written, said) => {
  expect(await twinOf({ 'blog/a.md': article({ title: 'A' }, written) })).toContain(said)
})

import type { Nodes, Table } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { article } from '#lib/check/sample-catalog.ts'
import { textsFrom } from './sample-files.ts'

const said = (node: Nodes): string => {
  if (node.type === 'html') return node.value === '<br>' ? ' / ' : node.value
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if ('value' in node) return node.value
  if (node.type === 'image') return `[${node.alt}]`
  return 'children' in node ? node.children.map(said).join('') : ''
}

/** The tables of a twin as a reader of Markdown has them: fields by row. */
async function tablesIn(body: string): Promise<string[][][]> {
  const twin = (await textsFrom({ 'blog/a.md': article({ title: 'A' }, body) })).get('blog/a/index.md') ?? ''
  const tables: Table[] = []
  visit(remark().use(remarkGfm).parse(twin), 'table', (table) => void tables.push(table))
  return tables.map(({ children }) => children.map((row) => row.children.map((cell) => said(cell).trim())))
}

/** What is in a field, and what its twin says there. */
const fields: Readonly<Record<string, string>> = {
  '<ul><li>a desk</li><li>a phone</li></ul>': '• a desk / • a phone',
  '<ol start="3"><li>three</li><li>four</li></ol>': '3. three / 4. four',
  '<ul><li>one<ul><li>in one</li></ul></li><li><p>two</p></li></ul>': '• one / • in one / • two',
  '<p>A boat.</p><p>A crew.</p>': 'A boat. / A crew.',
  '<p>A boat.</p>': 'A boat.',
  'before<p>within</p>after': 'before / within / after',
  '<pre>line one\nline two</pre>': '`line one` / `line two`',
  '<pre><code class="language-js">let a = 1 | 2\n\nlet b</code></pre>': '`let a = 1 | 2` / `let b`',
  '<code>a\nb | c</code>': '`a b | c`',
  'one<br>two<br/>three': 'one / two / three',
  'a | b || c': 'a | b || c',
  '<a href="https://x.example/a|b">x | y</a>': 'x | y',
  '<a href="/?q=a|b">https://sales-desk.example/?q=a%7Cb</a>': 'https://sales-desk.example/?q=a%7Cb',
  '<h3>Head</h3><p>Words.</p>': 'Head / Words.',
  '<blockquote><p>Said.</p><p>And said.</p></blockquote>': 'Said. / And said.',
  '<dl><dt>Term</dt><dd>Meaning</dd></dl>': 'Term / Meaning',
  '<details><summary>More</summary><p>Detail.</p></details>': 'More / Detail.',
  '<table><tr><td>in</td><td>side</td></tr><tr><td>out</td><td>side</td></tr></table>': 'in, side / out, side',
  '<strong>bold<br>and on</strong>': 'bold / and on',
  '<a href="https://x.example/"><p>one</p><p>two</p></a>': 'one / two',
  'text\nover\n\tlines': 'text over lines',
  'one<hr>two': 'one / two',
  '': '',
}

for (const [html, line] of Object.entries(fields)) {
  test(`a field of a table with ${JSON.stringify(html)} is one line in the twin`, async () => {
    const table = `<table>\n<tr><th>Plan</th><th>Holds</th></tr>\n<tr><td>Large</td><td>${html}</td></tr>\n<tr><td>Last</td><td>row</td></tr>\n</table>`
    expect(await tablesIn(`Words before.\n\n${table}\n\nWords after.`)).toEqual([
      [
        ['Plan', 'Holds'],
        ['Large', line],
        ['Last', 'row'],
      ],
    ])
  })
}

test('a field of a Markdown table keeps its breaks, its code and its pipes', async () => {
  expect(await tablesIn('| a | b |\n| - | - |\n| one<br>two | `x \\| y` \\| z |')).toEqual([
    [
      ['a', 'b'],
      ['one / two', '`x | y` | z'],
    ],
  ])
})

test('a table within a quote, a list or a callout stays a table', async () => {
  const table = '<table><tr><th>a</th></tr><tr><td><p>x</p><p>y</p></td></tr></table>'
  for (const around of [`<blockquote>${table}</blockquote>`, `<ul><li>${table}</li></ul>`, `> [!NOTE]\n> ${table}`])
    expect(await tablesIn(around)).toEqual([[['a'], ['x / y']]])
})

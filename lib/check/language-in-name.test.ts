import { expect, test } from 'vitest'
import { article, catalogOf } from './sample-catalog.ts'

const text = (fields: Record<string, string> = {}) => article({ title: 'A', date: '2026-01-10', ...fields })
const namedIn = async (files: Readonly<Record<string, string>>) =>
  (await catalogOf(files)).findings.filter(({ rule }) => rule === 'language-in-name').map(({ file, fix }) => [file, fix])

test.each([
  ['beside the original', { 'blog/x.md': text(), 'blog/x.de.md': text() }, ['blog/x.de.md', 'de/blog/x.md', 'de']],
  ['beside another translation', { 'blog/x.de.md': text(), 'blog/x.fr.md': text() }, ['blog/x.de.md', 'de/blog/x.md', 'de']],
  ['of a region', { 'blog/x.md': text(), 'blog/x.pt-BR.md': text() }, ['blog/x.pt-BR.md', 'pt-br/blog/x.md', 'pt-BR']],
  ['with an underscore', { 'blog/x.md': text(), 'blog/x.zh_cn.md': text() }, ['blog/x.zh_cn.md', 'zh-cn/blog/x.md', 'zh-CN']],
  [
    'in a folder of its own',
    { 'blog/x/index.md': text(), 'blog/x/index.de.md': text() },
    ['blog/x/index.de.md', 'de/blog/x/index.md', 'de'],
  ],
  ['of a page', { 'pages/about.md': text(), 'pages/about.ja.md': text() }, ['pages/about.ja.md', 'ja/pages/about.md', 'ja']],
])('a translation that its name tells apart is not published as a text of the site: %s', async (_, files, [file, to, tag]) => {
  const [first] = await namedIn(files)
  expect(first?.[0]).toBe(file)
  expect(first?.[1]).toContain(`${to}, or write lang: ${tag} into it.`)
})

test.each([
  ['a name with a point, alone', { 'blog/node.js.md': text(), 'blog/socket.io.md': text() }],
  ['a text that says its language', { 'blog/x.md': text(), 'blog/x.de.md': text({ lang: 'de' }) }],
  ['a version', { 'blog/x.md': text(), 'blog/x.v2.md': text() }],
  ['a language folder', { 'blog/x.md': text(), 'de/blog/x.md': text() }],
])('nothing is said of %s', async (_, files) => expect(await namedIn(files)).toEqual([]))

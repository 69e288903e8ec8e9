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

test('in a folder of its own it is published in its language, as in Hugo', async () => {
  const { catalog, findings } = await catalogOf({
    'site.yaml': 'name: A\norigin: https://a.example\npermalinks: /posts/:title/\n',
    'blog/x/index.md': text({ title: 'English' }),
    'blog/x/index.de.md': article({ title: 'Deutsch', date: '2026-01-10' }, 'Siehe [das](/de/posts/x/) und [dies](/posts/x/).'),
    'blog/x/index.pt-br.md': text({ title: 'Português' }),
    'blog/y/index.en.md': text({ title: 'Other' }),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(catalog.articles.map(({ title, address, language }) => `${title} ${address} ${language}`).toSorted()).toEqual([
    'Deutsch /de/blog/x/ de',
    'English /blog/x/ en',
    'Other /blog/y/ en',
    'Português /pt-br/blog/x/ pt-BR',
  ])
  const [german] = catalog.articles.filter(({ language }) => language === 'de')
  expect(german && catalog.translations.get(german)?.map(({ language }) => language)).toEqual(['en', 'de', 'pt-BR'])
})

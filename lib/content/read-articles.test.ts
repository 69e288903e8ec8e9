import { mkdir, mkdtemp, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readContent } from './read-content.ts'

const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="300"><path d="M0 0h9v9z"/></svg>`
const files = {
  'site.yaml': 'name: A Desk\norigin: https://example.com\n',
  'categories/calls.md': '---\ntitle: Calls\n---\nAbout calls.\n',
  'img/line.svg': drawing(600),
  'blog/pictured.md': '---\ntitle: Pictured\nimage: ../img/line.svg\nimageAlt: A line\n---\nText.\n',
  'blog/filed.md': '---\ntitle: Filed\ncategory: Calls\n---\nText.\n',
  'blog/signed.md': '---\ntitle: Signed\nauthor: Ann Lee\n---\nText.\n',
  'blog/plain.md': '---\ntitle: Plain\n---\nText.\n',
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'))
  await write(files)
})

/** Write files as if it had been long ago: what was written just now is always read again. */
async function write(some: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(some)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    await utimes(join(folder, path), 1e9, 1e9)
  }
}

const read = async () => new Map((await readContent(folder)).articles.map((article) => [article.slug, article]))

/** Which articles are read again after a change. */
async function readAgain(change: () => Promise<void>): Promise<string[]> {
  const before = await read()
  await change()
  const after = await read()
  return [...after].flatMap(([slug, article]) => (before.get(slug) === article ? [] : [slug])).sort()
}

const all = ['filed', 'pictured', 'plain', 'signed']

test.each<[what: string, change: () => Promise<void>, again: string[]]>([
  ['nothing', async () => {}, []],
  ['one text', () => write({ 'blog/plain.md': '---\ntitle: Plain\n---\nMore text.\n' }), ['plain']],
  ['a picture', () => write({ 'img/line.svg': drawing(700) }), all],
  ['the name of a category', () => write({ 'categories/calls.md': '---\ntitle: Telephone\n---\nAbout calls.\n' }), all],
  ['the language of the site', () => write({ 'site.yaml': `${files['site.yaml']}language: de\n` }), all],
  ['the file of an author', () => write({ 'authors/ann.md': '---\nname: Ann Lee\n---\nShe sold.\n' }), ['signed']],
])('after a change of %s the articles are read again that it may concern', async (_, change, again) => {
  expect(await readAgain(change)).toEqual(again)
})

test('what a change makes of an article is seen', async () => {
  expect((await read()).get('pictured')?.image?.width).toBe(600)
  await write({ 'img/line.svg': drawing(700) })
  expect((await read()).get('pictured')?.image?.width).toBe(700)
})

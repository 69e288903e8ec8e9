import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkContent } from '#lib/check/check-content.ts'
import { begin } from './new.ts'
import { run } from './sample-commands.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'))
  vi.stubEnv('PUBLISH_TIME', '2026-11-30T23:30:00Z')
  writeFileSync(
    join(folder, 'site.yaml'),
    'name: Harbour\norigin: https://harbour.example\ndescription: Ships.\ntimeZone: Europe/Berlin\nsides: [Outbound, Inbound]\n',
  )
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

const newArticle = (words: readonly string[], answers: readonly string[] | null = null) => {
  const left = [...(answers ?? [])]
  const ask = answers === null ? null : async () => left.shift() ?? ''
  return run((given) => begin(given, ask), words, { CONTENT_DIR: folder, PUBLISH_TIME: '2026-11-30T23:30:00Z' })
}
const textAt = (path: string) => readFileSync(join(folder, path), 'utf8')
test('a title is enough: a draft of this day at the site stands where its kind belongs', async () => {
  const { status, said } = await newArticle(['Why We Moor Twice'])
  expect([status, said]).toEqual([0, expect.stringContaining('blog/why-we-moor-twice.md is written, as a draft.')])
  expect(textAt('blog/why-we-moor-twice.md')).toMatch(
    /^---\ntitle: "Why We Moor Twice"\ndate: 2026-12-01\n#.*\ndraft: true\n---\n\nWrite here/,
  )
})

test.each([
  [['A'], []],
  [['Quotes: "so", \\ and # no comment', '--kind', 'article', '--side', 'Inbound'], []],
  [['--kind', 'page', 'About: Us'], []],
  [[], ['From answers', 'Article', '', 'both']],
  [['客户 first'], []],
  [['- [x] --- {y}: *z* & `w` @ % !'], []],
])('what it writes passes the check, and once published too: %j %j', async (words, answers) => {
  const args = words.some((word) => word.startsWith('- ')) ? ['--', ...words] : words
  expect(await newArticle(args, answers)).toMatchObject({ status: 0 })
  for (const isPublished of [false, true]) {
    const [path = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    if (isPublished) writeFileSync(join(folder, path), textAt(path).replace('draft: true\n', ''))
    const { findings, catalog } = await checkContent(folder, { now: new Date('2026-12-01T12:00:00Z'), drafts: false })
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([])
    expect(catalog.articles).toHaveLength(isPublished ? 1 : 0)
  }
})

test.each([
  [['', '--kind', 'post'], 'There is no title.'],
  [[], 'There is no title.'],
  [['!!!'], 'has no letter and no digit'],
  [['X', '--kind', 'artcle'], 'Did you mean article?'],
  [['X', '--side', 'inbund'], 'Did you mean inbound?'],
  [['X', '--category', 'Nowhere'], 'There is no category "Nowhere".'],
  [['../../escape', '--kind', '../x'], '"../x" is no kind of text.'],
])('what cannot be begun is said, and nothing is written: %j', async (words, sentence) => {
  const { status, said } = await newArticle(words)
  expect([status, said]).toEqual([1, expect.stringContaining(sentence)])
  expect(said).toContain('Nothing was written.')
  expect(readdirSync(folder)).toEqual(['site.yaml'])
})

test('a text that is there is never overwritten, whatever form its file has', async () => {
  await newArticle(['Why We Moor Twice'])
  const before = textAt('blog/why-we-moor-twice.md')
  const { status, said } = await newArticle(['Why we moor twice!'])
  expect([status, said]).toEqual([1, expect.stringContaining('There is already a text of this name')])
  expect(textAt('blog/why-we-moor-twice.md')).toBe(before)
})

test('a title never leaves the content folder', async () => {
  await newArticle(['../../../etc/passwd'])
  expect(readdirSync(join(folder, 'blog'))).toEqual(['etc-passwd.md'])
})

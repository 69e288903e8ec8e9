import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import check from './check.ts'
import { run } from './sample-commands.ts'

const site = 'name: Desk\norigin: https://desk.example\ndescription: About sales.\n'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [path, text] of Object.entries({ 'site.yaml': site, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const fixing = (folder: string, ...words: string[]) => run(check, ['--fix', ...words], { CONTENT_DIR: folder })
const broken =
  '\uFEFF---\r\ntitle: Calls: a defense # kept\r\n# A comment.\r\nauthor: "Ann\r\ntags:\r\n  - a\r\n - b\r\ndraft:true\r\n---\r\nText: "as it is.\r\ndraft:true is a phrase\r\n'

test('--fix writes what is certain, shows it, and leaves text, comments, order, line ends and byte order mark', async () => {
  const folder = folderOf({ 'blog/x.md': broken })
  const { said } = await fixing(folder)
  expect(said).toContain('+author: "Ann"\n')
  expect(said).toContain('-draft:true\n+draft: true\n')
  const text = readFileSync(join(folder, 'blog/x.md'), 'utf8')
  expect(text.startsWith('\uFEFF---\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false)
  expect(text).toContain('# A comment.\r\nauthor: "Ann"\r\ntags:\r\n  - a\r\n  - b\r\ndraft: true\r\n---\r\n')
  expect(text.slice(text.indexOf('\r\n---\r\n'))).toBe(broken.slice(broken.indexOf('\r\n---\r\n')))
  expect(readdirSync(join(folder, 'blog'))).toEqual(['x.md'])
})

test('--fix changes nothing when it is run again', async () => {
  const folder = folderOf({ 'blog/x.md': broken, 'site.yaml': `${site}titlePattern: %s · Desk\n` })
  await fixing(folder)
  expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe(`${site}titlePattern: "%s · Desk"\n`)
  const [before, time] = [readFileSync(join(folder, 'blog/x.md')), statSync(join(folder, 'blog/x.md')).mtimeMs]
  expect((await fixing(folder)).said).not.toContain('Fixed')
  expect([readFileSync(join(folder, 'blog/x.md')), statSync(join(folder, 'blog/x.md')).mtimeMs]).toEqual([before, time])
})

test('--fix fixes only the files that are named', async () => {
  const folder = folderOf({ 'blog/x.md': broken, 'blog/y.md': broken })
  await fixing(folder, 'y')
  expect([
    readFileSync(join(folder, 'blog/x.md'), 'utf8') === broken,
    readFileSync(join(folder, 'blog/y.md'), 'utf8') === broken,
  ]).toEqual([true, false])
})

test('without --fix nothing is written, and --json has the fields of a finding alone', async () => {
  const folder = folderOf({ 'blog/x.md': broken })
  const { said, status } = await run(check, ['--json'], { CONTENT_DIR: folder })
  expect(status).toBe(1)
  for (const finding of JSON.parse(said))
    expect(Object.keys(finding).sort()).toEqual(['column', 'file', 'fix', 'line', 'message', 'rule', 'severity'])
  expect(readFileSync(join(folder, 'blog/x.md'), 'utf8')).toBe(broken)
})

const bad = '---\ntitle: X\ndratf: true\n---\nText that is here.\n'
test.each(['blog/x-one.md', 'blog/x-one', 'x-one', './blog/x-one.md', 'blog', 'blog/'])('a text is found by %s', async (name) => {
  const folder = folderOf({ 'blog/x-one.md': bad, 'articles/y.md': bad })
  const { said } = await run(check, [name], { CONTENT_DIR: folder })
  expect(said.match(/field-near-miss/g)).toHaveLength(1)
  expect(said).toContain('blog/x-one.md:3:1')
})

test('several are found, and one of a folder of its own', async () => {
  const folder = folderOf({ 'blog/x-one/index.md': bad, 'articles/y.md': bad, 'pages/z.md': bad })
  const { said } = await run(check, ['x-one', 'articles/y.md'], { CONTENT_DIR: folder })
  expect(said.match(/\S+(?=:3:1)/g)?.map((file) => file.replace(/^.*content-\w+\//, ''))).toEqual([
    'articles/y.md',
    'blog/x-one/index.md',
  ])
})

test('a name that nothing has is said with the nearest one', async () => {
  const folder = folderOf({ 'blog/the-cold-call.md': bad })
  expect(existsSync(folder)).toBe(true)
  const { said, status } = await run(check, ['the-cold-cal'], { CONTENT_DIR: folder })
  expect(status).toBe(1)
  expect(said).toMatch(/file-unknown.*\n.*Did you mean .*the-cold-call\.md\?/)
})

import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { importContent } from './import-content.ts'
import { isWhole, reportLines } from './report.ts'
import { folderOf, importOf, textsIn, writeInto } from './sample-import.ts'
import { Refusal } from './source/old-folder.ts'

const posts = {
  '_config.yml': 'title: Harbour\nurl: https://harbour.example\n',
  '_posts/2019-03-01-first.md': '---\ntitle: First\nauthor: ann\n---\nThe first ![Buoy](/assets/buoy.svg) text.\n',
  '_posts/2019-04-01-second.md':
    '---\ntitle: Second\n---\nSee {% post_url 2019-03-01-first %} and [it]({{ site.baseurl }}{% post_url 2019-03-01-first %}).\n',
  '_data/authors.yml': 'ann:\n  name: Ann Lee\n  bio: Sails.\n',
  'assets/buoy.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
}
const step = <Result>(_: string, work: (count: () => void) => Promise<Result>) => work(() => {})

test('articles come with their pictures, authors and former addresses, and a site that passes the check', async () => {
  const { files, report } = await importOf(posts)
  expect(files).toEqual({
    'authors/ann-lee.md': '---\nname: Ann Lee\ndescription: Sails.\n---\n',
    'blog/first/buoy.svg': posts['assets/buoy.svg'],
    'blog/first/index.md':
      '---\ntitle: First\ndate: 2019-03-01\nauthor: ann-lee\naliases:\n  - /2019/03/01/first.html\n---\n\nThe first ![Buoy](./buoy.svg) text.\n',
    'blog/second.md':
      '---\ntitle: Second\ndate: 2019-04-01\naliases:\n  - /2019/04/01/second.html\n---\n\nSee /blog/first/ and [it](/blog/first/).\n',
    'site.yaml': 'name: Harbour\norigin: https://harbour.example\n',
  })
  expect(report).toMatchObject({ system: 'Jekyll', pictures: 1, addresses: 2, added: 5, different: [] })
  expect(isWhole(report)).toBe(true)
})

test('an import that is run again changes nothing, and says so', async () => {
  const first = await importOf(posts)
  const again = await importOf(posts, { into: first.into })
  expect(again.files).toEqual(first.files)
  expect(again.report).toMatchObject({ added: 0, overwritten: 0, different: [] })
  expect(reportLines(again.report).at(-1)).toMatch(/^Nothing to write: all \d files are in .* already\.$/)
})

test('what somebody changed is never written over, and nothing else is written then', async () => {
  const first = await importOf(posts)
  const mine = { ...first.files, 'blog/second.md': '---\ntitle: Mine\n---\n\nMy own words.\n' }
  writeInto(first.into, mine)
  const more = { ...posts, '_posts/2019-05-01-third.md': '---\ntitle: Third\n---\nMore.\n' }
  const refused = await importOf(more, { into: first.into })
  expect(refused.files).toEqual(mine)
  expect(isWhole(refused.report)).toBe(false)
  expect(reportLines(refused.report).at(-1)).toMatch(
    /1 file in .* says something else .* Nothing was written; --force writes over them\.$/,
  )
  const forced = await importOf(more, { into: first.into, force: true })
  expect(forced.files['blog/second.md']).toBe(first.files['blog/second.md'])
  expect(forced.report).toMatchObject({ added: 1, overwritten: 1 })
})

test('a picture gets the ending of what it is', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const { files, report } = await importOf({ 'a.md': '# A\n\n![M](m.JPG) ![N](n.PNG)\n', 'm.JPG': png, 'n.PNG': png })
  expect(files['blog/a/index.md']).toBe('# A\n\n![M](./m.png) ![N](./n.PNG)\n')
  expect(isWhole(report)).toBe(true)
})

test('links to pages that do not come along lead to the other system, also where they name the host', async () => {
  const text =
    '---\ntitle: A\n---\n[a](/pricing) [b](https://harbour.example/docs/start) [c](https://harbour.example/#faq) [d](/blog/gone/)\n'
  const { files } = await importOf({ '_config.yml': posts['_config.yml'], '_posts/2019-03-01-a.md': text })
  expect(files['site.yaml']).toContain('elsewhere:\n  - /\n  - /blog/gone/\n  - /docs/\n  - /pricing\n')
})

test('a dry run says the same and writes nothing', async () => {
  const { into } = await importOf(posts)
  const other = join(dirname(into), 'other')
  const from = folderOf(posts)
  const report = await importContent({ from, into: other, dryRun: true, force: false }, step)
  expect(reportLines(report).at(-1)).toMatch(/^Nothing was written \(--dry-run\); an import would write 5 files into .*other\.$/)
  expect(readdirSync(dirname(into))).toEqual(['content'])
})

test('what is there already of authors, site and redirects stays, and redirects get more lines', async () => {
  const into = folderOf({
    'site.yaml': 'name: Mine\norigin: https://mine.example\n',
    'authors/ann-lee.md': '---\nname: Ann Lee\ndescription: Captain.\n---\n',
    'redirects.yaml': '/x/: /about/',
    'pages/about.md': '---\ntitle: About\n---\nUs.\n',
  })
  const before = textsIn(into)
  const hugo = {
    'hugo.toml': 'baseURL = "https://old.example/"\n',
    'content/posts/a.md':
      '+++\ntitle = "A"\ndate = 2020-01-01\nauthor = { name = "Ann Lee", url = "https://ann.example" }\n+++\nWords.\n',
    'static/_redirects': '/old /posts/a/ 301\n/feed/* /index.xml\n',
  }
  const { files } = await importOf(hugo, { into })
  expect(files).toMatchObject({ ...before, 'redirects.yaml': '/x/: /about/\n/old/: /blog/a/\n' })
  expect(files['blog/a.md']).toContain('author: ann-lee\n')
})

test('an import that fails or is stopped leaves nothing behind', async () => {
  const into = join(folderOf(), 'content')
  const from = folderOf({ ...posts, '_posts/2019-05-01-third.md': Buffer.from([0, 1, 2, 3, 0, 0, 0, 9]) })
  await expect(importContent({ from, into, dryRun: false, force: false }, step)).rejects.toThrow(Refusal)
  const failing = async () => {
    throw new Refusal('The disk is full.')
  }
  for (const at of ['Converting', 'Copying pictures', 'Checking', 'Comparing words']) {
    const stepFailing: typeof step = (name, work) => (name === at ? failing() : work(() => {}))
    await expect(importContent({ from: folderOf(posts), into, dryRun: false, force: false }, stepFailing)).rejects.toThrow('full')
  }
  expect(readdirSync(dirname(into))).toEqual([])
})

test('a command that is interrupted takes away what it made', async () => {
  const into = join(folderOf(), 'content')
  const many = Array.from({ length: 400 }, (_, at) => [
    `_posts/2019-03-01-post-${at}.md`,
    `---\ntitle: P${at}\n---\n${'Words of a text. '.repeat(400)}\n`,
  ])
  const from = folderOf(Object.fromEntries(many))
  const command = spawn(process.execPath, ['lib/cli/run.mjs', 'import', from, '--into', into], { stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve) => command.once('exit', resolve))
  const above = dirname(into)
  while (readdirSync(above).length === 0 && command.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
  command.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(readdirSync(above)).toEqual([])
}, 60_000)

test.each([
  ['a folder that is not there', '/nowhere/at/all', /There is nothing at/],
  ['an empty folder', folderless, /there is no article in it/],
])('%s is refused', async (_, from, message) => {
  await expect(
    importContent(
      { from: typeof from === 'string' ? from : from(), into: join(folderOf(), 'c'), dryRun: false, force: false },
      step,
    ),
  ).rejects.toThrow(message)
})

function folderless(): string {
  return folderOf()
}

test('the content folder is not imported into itself, and a file is no folder to import into', async () => {
  const into = folderOf(posts)
  await expect(importContent({ from: into, into, dryRun: false, force: false }, step)).rejects.toThrow(
    /is the content folder itself/,
  )
  const file = join(folderOf(), 'file')
  writeFileSync(file, 'x')
  await expect(importContent({ from: into, into: file, dryRun: false, force: false }, step)).rejects.toThrow(/must name a folder/)
})

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, contentWith } from '#lib/check/sample-catalog.ts'
import popular from './popular.ts'
import { run } from './sample-commands.ts'

const line = (path: string, agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0') =>
  `192.0.2.1 - - [25/Nov/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" 200 9 "-" "${agent}"\n`

function npmRunPopular(folder: string, names: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'popular', ...names], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
    input,
  })
  return { status, said: stdout + stderr }
}

const content = () =>
  contentWith({
    'blog/x.md': article({ title: 'X', aliases: '[/was/x.html]' }),
    'blog/y.md': article({ title: 'Y' }),
    'blog/z.md': article({ title: 'Z' }),
    'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
    'pages/about.md': article({ title: 'About' }),
  })

test('npm run popular adds up logs, tables and standard input, and writes what is listed, the most read first', {
  timeout: 60_000,
}, () => {
  const folder = content()
  const [log, table] = [join(folder, 'access.log'), join(folder, 'pages.csv')]
  const others = ['/about/', '/blog/hidden/', '/nowhere/', '/', '/blog/x/index.md', '/blog/y/z/'].map((path) => line(path))
  const bot = line('/blog/y/', 'Googlebot/2.1').repeat(50)
  writeFileSync(log, line('/blog/x/') + line('/BLOG/X') + line('/was/x.html') + line('/blog/x/index.html') + bot + others.join(''))
  writeFileSync(table, 'name,visitors,pageviews\n/blog/y/,2,7\n/blog/z,2,4\n')
  const { status, said } = npmRunPopular(folder, [log, table, '-'], line('/blog/z/'))
  expect(said).toContain('4 /blog/x/')
  expect(status).toBe(0)
  const written = readFileSync(join(folder, 'popular.yaml'), 'utf8')
  // Of those that are read as often, the first in the alphabet.
  expect(written.split('\n').filter((line) => line.startsWith('/'))).toEqual(['/blog/y/: 7', '/blog/z/: 5', '/blog/x/: 4'])
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

test('npm run popular writes nothing where a file is missing, is something else or tells of no article, and says so', async () => {
  const folder = content()
  const [letter = '', log = '', others = ''] = ['letter.txt', 'access.log', 'others.log'].map((name) => join(folder, name))
  writeFileSync(letter, 'Dear reader,\n')
  writeFileSync(log, line('/blog/x/'))
  writeFileSync(others, line('/about/'))
  for (const [names, words] of [
    [[log, '/nowhere/access.log'], '/nowhere/access.log cannot be read'],
    [[letter], 'neither an access log nor a table'],
    [[others], 'Nobody read any of the posts and articles'],
  ] as const) {
    const { status, said } = await run(popular, names, { CONTENT_DIR: folder })
    expect([status, said]).toEqual([1, expect.stringContaining(words)])
  }
  expect((await run(popular, [], { CONTENT_DIR: folder })).status).toBe(2)
  expect(existsSync(join(folder, 'popular.yaml'))).toBe(false)
})

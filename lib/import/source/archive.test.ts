import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { folderOf, importOf, secondsOf, zipOf } from '#lib/import/sample-import.ts'
import { limits } from './old-folder.ts'

const post = { name: '_posts/2019-03-01-a.md', data: Buffer.from('---\ntitle: A\n---\nWords.\n') }
const nothing = deflateRawSync(Buffer.alloc(50_000_000))
const whole = zipOf([post])

test('an archive of a repository is read as its one folder', async () => {
  const zip = zipOf([
    { name: 'blog-main/_config.yml', data: Buffer.from('title: Pier\n') },
    { ...post, name: `blog-main/${post.name}`, packed: deflateRawSync(post.data), method: 8 },
    { name: 'blog-main/empty/', mode: 0o40755 },
    { name: '__MACOSX/blog-main/._a', data: Buffer.from('x') },
    { name: 'blog-main/link.md', data: Buffer.from('/etc/passwd'), mode: 0o120777 },
  ])
  const { files, report } = await importOf({ 'x.zip': zip }, { file: 'x.zip' })
  expect(files['blog/a.md']).toContain('Words.')
  expect(report).toMatchObject({ system: 'Jekyll', left: ['blog-main/link.md is a link: it is not followed.'] })
})

test.each([
  ['../', [{ ...post, name: '../../evil.md' }], /leads outside/],
  ['../ within', [{ ...post, name: 'a/../../evil.md' }], /leads outside/],
  ['an absolute path', [{ ...post, name: '/etc/evil.md' }], /leads outside/],
  ['a drive', [{ ...post, name: 'C:/evil.md' }], /leads outside/],
  ['backslashes', [{ ...post, name: '..\\..\\evil.md' }], /leads outside/],
  [
    'a file that claims gigabytes',
    [{ ...post, size: 4_000_000_000, packed: nothing, method: 8 }],
    /would become \d+ MB or more out of \d+ KB/,
  ],
  [
    'many that become gigabytes',
    Array.from({ length: 100 }, (_, at) => ({ name: `${at}.md`, size: 50_000_000, packed: nothing, method: 8 })),
    /would become/,
  ],
  ['a file that becomes more than it claims', [{ ...post, size: 5, packed: nothing, method: 8 }], /damaged/],
  ['folders without end', [{ ...post, name: `${'a/'.repeat(limits.depth + 1)}x.md` }], /folders in each other/],
  ['nothing', [], /there is no article in it/],
  ['nothing but links', [{ name: 'a.md', data: Buffer.from('a.md'), mode: 0o120777 }], /there is no article in it/],
])('an archive with %s is refused within two seconds, and nothing is written', async (_, entries, message) => {
  const into = join(folderOf(), 'content')
  const zip = zipOf(entries)
  expect(await secondsOf(() => expect(importOf({ 'x.zip': zip }, { file: 'x.zip', into })).rejects.toThrow(message))).toBeLessThan(
    2,
  )
})

test.each([
  ['cut in the middle', whole.subarray(0, whole.length / 2)],
  ['without its end', whole.subarray(0, whole.length - 10)],
  ['cut behind its first letters', whole.subarray(0, 4)],
  ['of other bytes', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000, 7)])],
  ['with bytes that are not what they were', Buffer.from(whole.map((byte, at) => (at === 60 ? byte ^ 255 : byte)))],
])('an archive %s is called damaged', async (_, bytes) => {
  await expect(importOf({ 'x.zip': bytes }, { file: 'x.zip' })).rejects.toThrow(/damaged|no zip archive/)
})

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renamesIn } from './renames.ts'
import { commitAll, git } from './sample-repository.ts'

/** A repository whose folder `content` holds these files, each of a text of its own. */
function repositoryOf(...paths: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'repository-'))
  mkdirSync(join(root, 'content/blog'), { recursive: true })
  for (const path of paths) writeFileSync(join(root, 'content', path), `The text of ${path}.\n`.repeat(20))
  commitAll(root)
  return root
}

const renamesOf = async (root: string) => Object.fromEntries(await renamesIn(join(root, 'content')))

test('renamesIn knows files that were renamed, committed or not, by their paths in the content folder', async () => {
  const root = repositoryOf('blog/a.md', 'blog/b.md', 'blog/c.md')
  git(root, 'mv', 'content/blog/a.md', 'content/blog/a1.md')
  git(root, 'commit', '-q', '-m', 'One')
  git(root, 'mv', 'content/blog/a1.md', 'content/blog/a2.md')
  git(root, 'commit', '-q', '-m', 'Two')
  git(root, 'mv', 'content/blog/a2.md', 'content/a3.md')
  git(root, 'mv', 'content/blog/b.md', 'content/blog/b1.md')
  expect(await renamesOf(root)).toEqual({
    'blog/a.md': 'a3.md',
    'blog/a1.md': 'a3.md',
    'blog/a2.md': 'a3.md',
    'blog/b.md': 'blog/b1.md',
  })
})

test('renamesIn takes any name of a file for a name', async () => {
  const names = ['blog/"a"\n\tR100.md', 'blog/R100', 'blog/-x é.md']
  const root = repositoryOf(...names)
  for (const [at, name] of names.entries()) git(root, 'mv', '--', `content/${name}`, `content/blog/new-${at}.md`)
  expect(await renamesOf(root)).toEqual(Object.fromEntries(names.map((name, at) => [name, `blog/new-${at}.md`])))
})

test('renamesIn knows of none where there is no repository, no commit or no rename', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'content-'))
  expect((await renamesIn(bare)).size).toBe(0)
  git(bare, 'init', '-q')
  expect((await renamesIn(bare)).size).toBe(0)
  expect((await renamesIn('/nowhere/at/all')).size).toBe(0)
  expect(await renamesOf(repositoryOf('blog/a.md'))).toEqual({})
})

test('renamesIn runs nothing that a repository configures', async () => {
  const root = repositoryOf('blog/a.md')
  git(root, 'mv', 'content/blog/a.md', 'content/blog/b.md')
  const trap = join(root, 'trap')
  for (const key of ['core.fsmonitor', 'diff.external', 'core.pager']) git(root, 'config', key, `touch ${trap}; true`)
  git(root, '-c', 'core.fsmonitor=false', 'config', 'log.showSignature', 'true')
  expect(await renamesOf(root)).toEqual({ 'blog/a.md': 'blog/b.md' })
  expect(() => writeFileSync(trap, '', { flag: 'wx' })).not.toThrow()
})

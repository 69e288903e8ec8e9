import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '#lib/import/sample-import.ts'
import importArticles from './import.ts'
import { run } from './sample-commands.ts'

const posts = {
  '_config.yml': 'title: Pier\n',
  '_posts/2019-03-01-a.md': '---\ntitle: A\n---\nSome words {% mystery %} here.\n',
  '_posts/2019-03-02-b.md': '---\ntitle: B\n---\n\n![Gone](/gone.png)\n\nWords.\n',
}

test('the report says what came, what a person must look at with file and line, and how to see the rest', async () => {
  const into = join(folderOf(), 'content')
  const { status, said } = await run(importArticles, [folderOf(posts), '--into', into])
  expect(status).toBe(1)
  expect(said).toMatch(/To look at: the check says 2 errors\.\n.*blog\/a\.md:8 "\{% mystery %\}" .*\n.*blog\/b\.md:8 .*gone\.png/)
  expect(said).toContain(
    'Jekyll: 2 articles, 0 of them accepted by the check; 0 pictures.\nWords: 4 of 4 are on the pages, in order.\n',
  )
  expect(said).toMatch(/3 files written into .*content\. `npm run check` says more\.\n$/)
})

test('the content folder is where articles come to if none is named', async () => {
  const into = join(folderOf(), 'content')
  const { said } = await run(importArticles, [folderOf(posts), '--dry-run'], { CONTENT_DIR: into })
  expect(said).toMatch(/an import would write 3 files into .*content\./)
})

test.each([
  [[], 2],
  [['a', 'b'], 2],
  [['a', '--unknown'], 2],
  [['--help'], 0],
])('the words %j are answered by how the command is used', async (words, status) => {
  expect(await run(importArticles, words)).toEqual({ status, said: expect.stringContaining('Usage: npm run import -- FROM') })
})

test('what cannot be read is said in a sentence', async () => {
  const { status, said } = await run(importArticles, [join(folderOf(), 'nowhere')])
  expect([status, said]).toEqual([1, expect.stringMatching(/^There is nothing at .*nowhere\. Nothing was written\.\n$/)])
})

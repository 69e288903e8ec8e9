import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test, vi } from 'vitest'
import { presentContent } from '#lib/building/present-content.ts'
import { article, contentWith } from '#lib/check/sample-catalog.ts'
import { commitAll, git } from '#lib/content/addresses/sample-repository.ts'
import check from './check.ts'
import { run } from './sample-commands.ts'

const ledger = '# All\n/\n/blog/\n/blog/cold-calls/\n/blog/letters/\n'
const repository = () => {
  const folder = contentWith({
    'blog/cold-calls.md': article({ title: 'Calls' }, 'On calls, at some length.\n'.repeat(9)),
    'blog/letters.md': article({ title: 'Letters' }, 'On letters, at some length.\n'.repeat(9)),
    'addresses.txt': ledger,
  })
  commitAll(folder)
  return folder
}

async function checked(folder: string, env = {}): Promise<{ status: number; said: string }> {
  const { status, said } = await run(check, [], { CONTENT_DIR: folder, ...env })
  return { status, said: said.replaceAll(relative(process.cwd(), folder), 'content') }
}

test('npm run check names where git saw an article move to, and goes on without git', async () => {
  const folder = repository()
  expect((await checked(folder)).status).toBe(0)

  git(folder, 'mv', 'blog/cold-calls.md', 'blog/ring-a-stranger.md')
  const { status, said } = await checked(folder)
  expect(status).toBe(1)
  expect(said).toContain(
    'content/addresses.txt:4:1 error /blog/cold-calls/ was published, and nothing is there now; it has probably moved to /blog/ring-a-stranger/. [address-vanished]\n' +
      '    Add the line "aliases: [/blog/cold-calls/]" between the two lines --- at the top of content/blog/ring-a-stranger.md; or "/blog/cold-calls/: /blog/ring-a-stranger/" or "/blog/cold-calls/: gone" to content/redirects.yaml.\n',
  )

  const copy = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, '.git'), { recursive: true })
  for (const blind of [await checked(copy), await checked(folder, { PATH: '/nowhere' })]) {
    expect(blind.status).toBe(1)
    expect(blind.said).toContain('content/addresses.txt:4:1 error /blog/cold-calls/ was published, and nothing is there now.')
    expect(blind.said).not.toContain('probably')
  }
})

test('each of the three lines that the check proposes fixes what vanished', async () => {
  const folder = repository()
  git(folder, 'mv', 'blog/cold-calls.md', 'blog/ring-a-stranger.md')
  const redirects = join(folder, 'redirects.yaml')
  for (const line of ['/blog/cold-calls/: /blog/ring-a-stranger/', '/blog/cold-calls/: gone']) {
    writeFileSync(redirects, `${line}\n`)
    expect((await checked(folder)).status).toBe(0)
  }
  rmSync(redirects)
  const moved = join(folder, 'blog/ring-a-stranger.md')
  writeFileSync(moved, readFileSync(moved, 'utf8').replace('---\n', '---\naliases: [/blog/cold-calls/]\n'))
  expect((await checked(folder)).status).toBe(0)
})

test('an article that becomes a draft after it was published and renamed is named as the draft that it is', async () => {
  const folder = repository()
  git(folder, 'mv', 'blog/cold-calls.md', 'blog/ring-a-stranger.md')
  const moved = join(folder, 'blog/ring-a-stranger.md')
  writeFileSync(moved, readFileSync(moved, 'utf8').replace('---\n', '---\ndraft: true\n'))
  expect((await checked(folder)).said).toContain(
    '/blog/cold-calls/ was published, and content/blog/ring-a-stranger.md is a draft now.',
  )
})

test('what is published is still the present content when its addresses have been written down', async () => {
  const folder = repository()
  vi.stubEnv('CONTENT_DIR', folder)
  const before = await presentContent(new Date())
  writeFileSync(join(folder, 'addresses.txt'), `${ledger}/blog/more/\n`)
  expect(await presentContent(new Date())).toBe(before)
})

import { describe, expect, it, test } from 'vitest'
import { article, catalogOf } from './sample-catalog.ts'

const site = (lines: string) => `name: Pier\norigin: https://pier.example\ndescription: Of the pier.\n${lines}`
const folder = { repository: null, provider: 'github', branch: null, server: null, appId: null, folder: 'content' }

test.each([
  ['', null],
  ['admin: false\n', null],
  ['admin: true\n', folder],
  ['admin: Yes\n', folder],
  ['admin: acme/site\n', { ...folder, repository: 'acme/site' }],
  ['admin:\n  repository: acme/site\n', { ...folder, repository: 'acme/site' }],
  ['admin:\n  folder: site/content\n', { ...folder, folder: 'site/content' }],
  [
    'admin:\n  provider: GitLab\n  repository: a/b/c\n  server: https://git.example.com/\n  branch: main\n  appId: abc\n',
    { ...folder, provider: 'gitlab', repository: 'a/b/c', server: 'https://git.example.com', branch: 'main', appId: 'abc' },
  ],
])('%j in site.yaml is understood', async (lines, admin) => {
  const { catalog, findings } = await catalogOf({ 'site.yaml': site(lines) })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(catalog.site.admin).toEqual(admin)
})

describe('what cannot be meant is refused, and no editor is made', () => {
  it.each([
    ['admin: maybe\n', 'admin must be true, or the repository as owner/name'],
    ['admin: https://github.com/acme/site\n', 'admin must be true, or the repository as owner/name'],
    ['admin:\n  repository: https://github.com/acme/site\n', 'needs the repository as owner/name'],
    ['admin:\n  repository: acme\n', 'needs the repository as owner/name'],
    ['admin:\n  provider: bitbucket\n  repository: a/b\n', 'must name a provider: github, gitlab, gitea'],
    ['admin:\n  repository: a/b\n  server: http://git.example.com\n', 'needs a server such as'],
    ['admin:\n  repository: a/b\n  server: "https://git.example.com; script-src *"\n', 'needs a server such as'],
    ['admin:\n  folder: ../elsewhere\n', 'needs the folder of the content'],
    ['admin:\n  password: x\n', 'admin must be true, or the repository as owner/name'],
  ])('%j', async (lines, message) => {
    const { catalog, findings } = await catalogOf({ 'site.yaml': site(lines) })
    expect(findings).toEqual([expect.objectContaining({ severity: 'error', file: 'site.yaml' })])
    expect(findings[0]?.message).toContain(message)
    expect(catalog.site.admin).toBeNull()
  })
})

test('no page and no former address may take the place of the editor', async () => {
  for (const [name, value] of [
    ['permalink', '/admin/'],
    ['aliases', '[/admin/]'],
  ] as const) {
    const { findings } = await catalogOf({ 'blog/a.md': article({ title: 'A', date: '2026-01-10', [name]: value }) })
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'address-claimed-twice' }))
  }
})

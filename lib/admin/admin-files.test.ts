import { describe, expect, it, test } from 'vitest'
import { defaultSite, type Site } from '#lib/site.ts'
import { adminFiles, editorSettings } from './admin-files.ts'
import { forms } from './edited-fields.ts'

const admin = { repository: null, provider: 'github', branch: null, server: null, appId: null, folder: 'content' } as const
const site: Site = {
  ...defaultSite,
  name: 'A </script> & B',
  origin: 'https://example.com/news',
  sides: [
    { slug: 'outbound', title: 'Outbound', claim: null, address: null },
    { slug: 'inbound', title: 'Inbound', claim: null, address: null },
  ],
  admin,
}
const categories = [{ slug: 'calls', title: 'Calls', description: null, body: null, file: null, path: null }]

async function pageOf(said: Site['admin']): Promise<string> {
  const [page] = await adminFiles({ site: { ...site, admin: said }, categories })
  return Buffer.from((await page?.make()) ?? []).toString()
}
const configOf = async (said: Site['admin']) =>
  JSON.parse(/<script type="application\/json" id="config">(.*)<\/script>/.exec(await pageOf(said))?.[1] ?? '')

test('a site that does not ask for an editor has no file of it', async () => {
  expect(await adminFiles({ site: { ...site, admin: null }, categories })).toEqual([])
  expect(editorSettings(null)).toBeNull()
})

test('the editor asks no host that is not named: fonts and pictures of its own are in the release', async () => {
  const files = await adminFiles({ site, categories })
  const names = files.map(({ file }) => file)
  expect(names.filter((name) => name.endsWith('.woff2'))).toHaveLength(3)
  const script = Buffer.from((await files.find(({ file }) => file.includes('/editor-'))?.make()) ?? []).toString()
  expect(script).not.toContain('cdn.jsdelivr.net/fontsource')
  const fonts = [...script.matchAll(/url\(\/news\/(admin\/files\/[^)]+)\)/g)].map(([, name]) => name)
  expect(fonts).toHaveLength(3)
  expect(names).toEqual(expect.arrayContaining(fonts))
}, 30_000)

test('nothing that a site says can leave the place where the configuration stands', async () => {
  expect((await pageOf(admin)).match(/<\/script>/g)).toHaveLength(2)
  expect((await configOf(admin)).app_title).toBe(site.name)
})

test('the forms have the fields of the schema, with what the site has to choose from', async () => {
  const { collections } = await configOf(admin)
  const [blog] = collections
  expect(collections.map(({ folder }: { folder: string }) => folder)).toEqual(
    ['blog', 'articles', 'pages', 'categories', 'authors', 'debates'].map((name) => `content/${name}`),
  )
  expect(blog.fields.map(({ name }: { name: string }) => name).sort()).toEqual(
    [...forms.article.fields.map(({ name }) => name), 'body'].sort(),
  )
  const options = (field: string) => blog.fields.find(({ name }: { name: string }) => name === field).options
  expect(options('category')).toEqual([{ label: 'Calls', value: 'calls' }])
  expect(options('stance').map(({ value }: { value: string }) => value)).toEqual(['outbound', 'inbound', 'both'])
})

describe('a repository is opened at the service that keeps it, and the page may ask that alone', () => {
  it.each([
    [
      'GitHub',
      { repository: 'acme/site' },
      { name: 'github', repo: 'acme/site', auth_methods: ['token'] },
      'https://api.github.com',
    ],
    [
      'GitLab, with an application',
      { repository: 'a/b/c', provider: 'gitlab', appId: 'x1', branch: 'main' },
      { name: 'gitlab', repo: 'a/b/c', branch: 'main', app_id: 'x1', auth_type: 'pkce' },
      'https://gitlab.com',
    ],
    [
      'a Gitea of its own',
      { repository: 'a/b', provider: 'gitea', server: 'https://git.example.com' },
      {
        name: 'gitea',
        repo: 'a/b',
        base_url: 'https://git.example.com',
        api_root: 'https://git.example.com/api/v1',
        auth_methods: ['token'],
      },
      'https://git.example.com',
    ],
  ] as const)('%s', async (_, said, backend, origin) => {
    const asked = { ...admin, ...said }
    expect((await configOf(asked)).backend).toEqual(backend)
    expect(editorSettings(asked)?.policy).toContain(`connect-src 'self' blob: data: ${origin}`)
  })
  it('a folder of this machine asks nobody', () =>
    expect(editorSettings(admin)?.policy).toContain("connect-src 'self' blob: data:; "))
})

import { expect, test } from 'vitest'
import { importOf, secondsOf } from '#lib/import/sample-import.ts'

const post = {
  id: '1',
  title: 'Low Tide',
  slug: 'low-tide',
  html: '<p>Some <b>words</b> and <a href="__GHOST_URL__/high/">more</a>.</p><!--kg-card-begin: html--><img src="__GHOST_URL__/content/images/m.png" alt="M"><!--kg-card-end: html-->',
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2019-03-01T09:00:00.000Z',
  updated_at: '2020-01-01T09:00:00.000Z',
  custom_excerpt: 'In short.',
}
const tables = {
  posts: [post, { ...post, id: '2', slug: 'high', title: 'High', html: '<p>Up.</p>' }],
  posts_meta: [{ post_id: '1', meta_description: 'What it says.' }],
  tags: [
    { id: 't1', name: 'Sea', slug: 'sea', description: 'All about it.' },
    { id: 't2', name: 'moon', slug: 'moon' },
    { id: 't3', name: '#wide', slug: 'hash-wide' },
  ],
  posts_tags: [
    { post_id: '1', tag_id: 't2', sort_order: 1 },
    { post_id: '1', tag_id: 't1', sort_order: 0 },
    { post_id: '1', tag_id: 't3', sort_order: 2 },
  ],
  users: [{ id: 'u1', name: 'Ann Lee', slug: 'ann', email: 'ann@pier.example', bio: 'Sails.', website: 'https://ann.example' }],
  posts_authors: [{ post_id: '1', author_id: 'u1', sort_order: 0 }],
  settings: [
    { key: 'title', value: 'Pier' },
    { key: 'timezone', value: 'Europe/Berlin' },
  ],
}
const exported = (data: object) => JSON.stringify({ db: [{ meta: { version: '5.0.0' }, data }] })
const imported = (data: object) => importOf({ 'pier.ghost.json': exported(data) }, { file: 'pier.ghost.json' })

test('a post comes with its dates, author, tags, description and former address', async () => {
  const { files, report } = await imported(tables)
  expect(files['blog/low-tide.md']).toContain(
    '---\ntitle: Low Tide\ndescription: What it says.\nexcerpt: In short.\ndate: 2019-03-01T09:00:00.000Z\nupdated: 2020-01-01T09:00:00.000Z\ncategory: Sea\ntags:\n  - moon\nauthor: ann-lee\naliases:\n  - /low-tide/\n---\n\nSome **words** and [more](/blog/high/).\n',
  )
  expect(files['authors/ann-lee.md']).toBe('---\nname: Ann Lee\ndescription: Sails.\nurl: https://ann.example\n---\n')
  expect(files['categories/sea.md']).toContain('All about it.')
  expect(files['site.yaml']).toContain('name: Pier\n')
  expect(JSON.stringify(files)).not.toContain('ann@pier.example')
  expect(report.system).toBe('Ghost')
  expect(report.texts.flatMap(({ lost }) => lost)).toEqual([])
})

test.each([
  ['a draft', { status: 'draft' }, 'draft: true'],
  ['for members', { visibility: 'members' }, 'draft: true'],
  ['for those who pay', { visibility: 'paid' }, 'draft: true'],
  ['for some tiers', { visibility: 'tiers' }, 'draft: true'],
  ['planned', { status: 'scheduled' }, 'publishAt: 2019-03-01T09:00:00.000Z'],
])('a text that is %s stays so', async (_, said, line) => {
  const { files } = await imported({ ...tables, posts: [{ ...post, ...said }] })
  expect(files['blog/low-tide.md']).toContain(`${line}\n`)
})

test.each([
  ['of today', exported(tables)],
  ['without a list around it', JSON.stringify({ meta: {}, data: tables })],
  [
    'of long ago',
    JSON.stringify({ db: [{ data: { ...tables, posts: [{ ...post, page: 0, published_at: 1_551_430_800_000 }] } }] }),
  ],
])('an export %s is read', async (_, json) => {
  const { files } = await importOf({ 'x.json': json }, { file: 'x.json' })
  expect(files['blog/low-tide.md']).toContain('date: 2019-03-01T09:00:00.000Z')
})

test.each([
  ['cut', exported(tables).slice(0, -40), /damaged or cut/],
  ['of something else', '{"data": {"users": []}}', /no export of Ghost/],
  ['nested without end', `{"data":${'['.repeat(100_000)}`, /damaged or cut|no export/],
])('JSON that is %s is refused within two seconds', async (_, json, message) => {
  expect(await secondsOf(() => expect(importOf({ 'x.json': json }, { file: 'x.json' })).rejects.toThrow(message))).toBeLessThan(2)
})

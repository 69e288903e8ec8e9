import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { folderOf, importOf, secondsOf } from '#lib/import/sample-import.ts'
import { readWxr } from '#lib/import/source/wxr.ts'

type Said = Readonly<Record<string, string>>

const item = (said: Said, more = ''): string => {
  const whole: Said = {
    title: 'Low Tide',
    link: 'https://pier.example/2019/03/01/low-tide/',
    'dc:creator': 'ann',
    'content:encoded': 'Words.',
    'wp:post_id': '1',
    'wp:post_date': '2019-03-01 10:00:00',
    'wp:post_date_gmt': '2019-03-01 09:00:00',
    'wp:post_name': 'low-tide',
    'wp:status': 'publish',
    'wp:post_type': 'post',
    ...said,
  }
  return `<item>${Object.entries(whole)
    .map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`)
    .join('\n')}${more}</item>`
}

const wxr = (items: string, head = ''): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Pier</title><link>https://pier.example</link><description>By the sea</description><language>en-US</language>
<wp:base_blog_url>https://pier.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_email>ann@pier.example</wp:author_email><wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
<wp:category><wp:cat_name><![CDATA[Sea & Sand]]></wp:cat_name><wp:category_description><![CDATA[All about it.]]></wp:category_description></wp:category>
${head}${items}</channel></rss>
`

const imported = (items: string, head = '') => importOf({ 'pier.xml': wxr(items, head) }, { file: 'pier.xml' })

test('a post comes with its times, author, categories, tags, picture and former address', async () => {
  const terms =
    '<category domain="category" nicename="sea"><![CDATA[Sea & Sand]]></category><category domain="post_tag"><![CDATA[moon]]></category>' +
    '<wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value><![CDATA[What it says.]]></wp:meta_value></wp:postmeta>' +
    '<wp:comment><wp:comment_content><![CDATA[Great!]]></wp:comment_content></wp:comment>'
  const { files, report } = await imported(
    item({ 'wp:post_modified': '2020-01-01 10:00:00', 'wp:post_modified_gmt': '2020-01-01 09:00:00' }, terms),
  )
  expect(files['blog/low-tide.md']).toBe(
    '---\ntitle: Low Tide\ndescription: What it says.\ndate: 2019-03-01T10:00:00+01:00\nupdated: 2020-01-01T10:00:00+01:00\ncategory: Sea & Sand\ntags:\n  - moon\nauthor: ann-lee\naliases:\n  - /2019/03/01/low-tide/\n---\n\nWords.\n',
  )
  expect(files['authors/ann-lee.md']).toBe('---\nname: Ann Lee\n---\n')
  expect(files['categories/sea-sand.md']).toBe('---\ntitle: Sea & Sand\ndescription: All about it.\n---\n')
  expect(files['site.yaml']).toContain('name: Pier\norigin: https://pier.example\ndescription: By the sea\nlanguage: en-US\n')
  expect(JSON.stringify(files)).not.toContain('ann@pier.example')
  expect(report).toMatchObject({ system: 'WordPress', left: ['1 comment.'] })
})

test.each([
  ['draft', { 'wp:status': 'draft' }, 'draft: true'],
  ['private', { 'wp:status': 'private' }, 'draft: true'],
  ['pending', { 'wp:status': 'pending' }, 'draft: true'],
  ['behind a password', { 'wp:post_password': 'sesame' }, 'draft: true'],
  ['planned', { 'wp:status': 'future' }, 'publishAt: 2019-03-01T10:00:00+01:00'],
])('a text that is %s stays so', async (_, said, line) => {
  const { files } = await imported(item(said))
  expect(files['blog/low-tide.md']).toContain(`${line}\n`)
  expect(JSON.stringify(files)).not.toContain('sesame')
})

test.each([
  ['deleted', { 'wp:status': 'trash' }],
  ['never begun', { 'wp:status': 'auto-draft' }],
  ['a menu', { 'wp:post_type': 'nav_menu_item' }],
  ['a former version', { 'wp:post_type': 'revision' }],
  ['a form', { 'wp:post_type': 'wpcf7_contact_form' }],
])('what is %s is no text, and the report counts it', async (_, said) => {
  const { files, report } = await imported(item({}) + item({ ...said, 'wp:post_name': 'other' }))
  expect(Object.keys(files).filter((path) => path.startsWith('blog/'))).toEqual(['blog/low-tide.md'])
  expect(report.left).toHaveLength(1)
})

test('a page is a page, and a text of another kind an article', async () => {
  const { files } = await imported(
    item({ 'wp:post_type': 'page', 'wp:post_name': 'about', link: 'https://pier.example/about/' }) +
      item({ 'wp:post_type': 'portfolio', 'wp:post_name': 'work', link: 'https://pier.example/portfolio/work/' }),
  )
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['pages/about.md', 'articles/work.md']))
})

const picture = (id: string, name: string) =>
  `<item><title>${name}</title><wp:post_id>${id}</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
  <excerpt:encoded><![CDATA[A <b>caption</b>]]></excerpt:encoded><wp:attachment_url>https://pier.example/wp-content/uploads/${name}</wp:attachment_url>
  <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[The moon]]></wp:meta_value></wp:postmeta></item>`

const at = 'https://pier.example/wp-content/uploads'

test.each([
  ['paragraphs of mere lines', 'One\ntwo\n\nThree <b>four</b>', 'One\\\ntwo\n\nThree **four**'],
  [
    'paragraphs beside blocks',
    'One\n<h2>Two</h2>\nThree\n<ul>\n<li>four</li>\n<li>five</li>\n</ul>\nSix',
    'One\n\n## Two\n\nThree\n\n- four\n- five\n\nSix',
  ],
  ['code', 'One\n<pre>a\n\nb</pre>\nTwo', 'One\n\n```\na\n\nb\n```\n\nTwo'],
  [
    'blocks',
    '<!-- wp:paragraph {"a":{"b":1}} -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:separator /-->\n<hr class="wp-block-separator"/>',
    'One\n\n---',
  ],
  [
    'a caption',
    `[caption id="a" width="3"]<img src="${at}/m.png" alt="M" /> The <i>moon</i>.[/caption]\nWords`,
    `<figure><img src="${at}/m.png" alt="M"><figcaption>The <i>moon</i>.</figcaption></figure>\n\nWords`,
  ],
  ['a plain caption', `[caption caption="The moon"]<img src="${at}/m.png" alt="M" />[/caption]`, `![M](${at}/m.png "The moon")`],
  ['a gallery', '[gallery ids="2,3"]', `![The moon](${at}/a.png "A caption")\n\n![The moon](${at}/b.png "A caption")`],
  [
    'a gallery of its own pictures',
    'Look:\n\n[gallery]',
    `Look:\n\n![The moon](${at}/a.png "A caption")\n\n![The moon](${at}/b.png "A caption")`,
  ],
  ['a film', '[embed]https://www.youtube.com/watch?v=abc[/embed]', '<https://www.youtube.com/watch?v=abc>'],
  ['an address on a line', 'See\n\nhttps://vimeo.com/12\n\nthere', 'See\n\n<https://vimeo.com/12>\n\nthere'],
  ['a film by its name', '[youtube abc]', '[Watch the video](https://www.youtube.com/watch?v=abc)'],
  ['marked code', '[code language="php"]\n<?php echo 1 &amp;&amp; 2;\n\n$a\n[/code]', '```php\n<?php echo 1 && 2;\n\n$a\n```'],
  ['where a teaser ends', 'One\n\n<!--more-->\n\nTwo<!--nextpage-->\n\nThree', 'One\n\nTwo\n\nThree'],
  ['a shortcode that is shown', 'Write [[gallery]].', 'Write \\[gallery].'],
  ['a shortcode that nobody knows', 'A [contact-form-7 id="4"] b', 'A \\[contact-form-7 id="4"] b'],
  [
    'links to others',
    '<a href="https://pier.example/?p=1">a</a> <a href="/2019/03/01/low-tide/#x">b</a>',
    '[a](/blog/low-tide/) [b](/blog/low-tide/#x)',
  ],
])('%s is written as Markdown, and no word is lost', async (_, content, markdown) => {
  const { files, report } = await imported(item({ 'content:encoded': content }) + picture('2', 'a.png') + picture('3', 'b.png'))
  const [, body] = files['blog/low-tide.md']?.split('---\n\n') ?? []
  const text = (files['blog/low-tide.md'] ?? '').replace(/^---\n[\s\S]*?\n---\n\n/, '')
  expect(body && text.trim()).toBe(markdown)
  expect(report.texts.flatMap(({ lost }) => lost)).toEqual([])
})

test('pictures come along where the folder of uploads lies beside the export', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const { files } = await importOf({
    'export/pier.xml': wxr(item({ 'content:encoded': `<img src="${at}/2019/m-300x200.png" alt="M">` })),
    'export/wp-content/uploads/2019/m.png': png,
  })
  expect(files['blog/low-tide/index.md']).toContain('![M](./m.png)')
})

test('a large export that comes in two files is one site', async () => {
  const { report } = await importOf({ 'a.xml': wxr(item({})), 'b.xml': wxr(item({ 'wp:post_name': 'other', title: 'Other' })) })
  expect(report.texts).toHaveLength(2)
})

test.each([
  [
    'entities',
    wxr(item({})).replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss'),
    /defines entities/,
  ],
  ['a file of this machine', wxr(item({})).replace('<rss', '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss'), /defines entities/],
  ['an end that is missing', wxr(item({})).slice(0, -60), /is damaged/],
  ['elements without end', wxr('<item>'.repeat(2000)), /elements in each other/],
  ['entities that nobody defined', wxr('<item><title>&x;</title></item>'), /is damaged/],
])('an export with %s is refused within two seconds', async (_, xml, message) => {
  expect(await secondsOf(() => expect(importOf({ 'pier.xml': xml }, { file: 'pier.xml' })).rejects.toThrow(message))).toBeLessThan(
    2,
  )
})

test('XML of another kind is said to be that', async () => {
  await expect(
    importOf({ 'feed.xml': '<rss><channel><item><title>A</title></item></channel></rss>' }, { file: 'feed.xml' }),
  ).rejects.toThrow(/no export of WordPress/)
})

test('letters that lie across two pieces of a file, and characters that XML has no place for, do no harm', async () => {
  const bytes = Buffer.from(wxr(item({ 'content:encoded': 'Größe \u000b naïve 日本' })))
  const { items } = await readWxr('x', Readable.from([...bytes].map((byte) => Buffer.from([byte]))))
  expect(items.find(({ kind }) => kind === 'item')?.texts['content:encoded']).toBe('Größe  naïve 日本')
})

test('a thousand posts would come within a minute, and are counted one by one', async () => {
  const words = 'Some <strong>words</strong> that are said of the sea, and <a href="https://pier.example/">more</a>.\n\n'.repeat(8)
  const many = Array.from({ length: 100 }, (_, number) =>
    item({
      'wp:post_id': `${number}`,
      'wp:post_name': `post-${number}`,
      title: `Post ${number}`,
      link: `https://pier.example/post-${number}/`,
      'content:encoded': `${words} Number ${number}.`,
    }),
  )
  const counted: number[] = []
  const { importContent } = await import('#lib/import/import-content.ts')
  const from = join(folderOf({ 'pier.xml': wxr(many.join('\n')) }), 'pier.xml')
  const request = { from, into: join(folderOf(), 'content'), dryRun: false, force: false }
  let posts = 0
  const seconds = await secondsOf(async () => {
    const report = await importContent(request, (_, work) => work((done) => void counted.push(done)))
    posts = report.texts.filter(({ accepted }) => accepted).length
  })
  expect(posts).toBe(100)
  expect(counted.length).toBeGreaterThan(90)
  expect(seconds).toBeLessThan(6)
}, 120_000)

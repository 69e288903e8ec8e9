import { expect, test } from 'vitest'
import { articleForm, authorForm, categoryForm } from './forms.ts'
import { readFrontMatter } from './front-matter.ts'
import { understand } from './plain-fields.ts'

const berlin = { language: 'de', timeZone: 'Europe/Berlin' }
const read = (header: string) => understand(readFrontMatter(`---\n${header}\n---\n`), articleForm, berlin)
const told = (header: string) => read(header).remarks.map(({ severity, rule, line }) => `${severity} ${rule} ${line}`)

test.each([
  // Spellings.
  ['image-alt: A', { imageAlt: 'A' }],
  ['image_alt: A', { imageAlt: 'A' }],
  ['ImageAlt: A', { imageAlt: 'A' }],
  ['image.alt: A', { imageAlt: 'A' }],
  ['Title: A', { title: 'A' }],
  ['DRAFT: true', { draft: true }],
  ['publish_at: 2026-01-01', { publishAt: '2026-01-01' }],
  ['reading-time: 5', { readingTime: '5' }],
  // Pictures.
  ['cover: a.jpg', { image: 'a.jpg' }],
  ['hero: a.jpg', { image: 'a.jpg' }],
  ['thumbnail: a.jpg', { image: 'a.jpg' }],
  ['featured_image: /img/a.png', { image: '/img/a.png' }],
  ['featuredImage: a.webp', { image: 'a.webp' }],
  ['og_image: a.jpg', { image: 'a.jpg' }],
  ['heroImage: ./a.jpg', { image: './a.jpg' }],
  ['header:\n  image: a.jpg\n  image_description: A', { image: 'a.jpg', imageAlt: 'A' }],
  ['header:\n  teaser: a.jpg', { image: 'a.jpg' }],
  ['cover: { image: a.jpg, alt: A }', { image: 'a.jpg', imageAlt: 'A' }],
  ['image: { src: a.jpg, alt: A }', { image: 'a.jpg', imageAlt: 'A' }],
  ['image: { path: a.jpg }', { image: 'a.jpg' }],
  ['image: { url: a.jpg, alt: A }', { image: 'a.jpg', imageAlt: 'A' }],
  ['images: [a.jpg]', { image: 'a.jpg' }],
  // Words.
  ['summary: S', { excerpt: 'S' }],
  ['lead: S', { excerpt: 'S' }],
  ['abstract: S', { excerpt: 'S' }],
  ['deck: S', { subtitle: 'S' }],
  ['meta_description: S', { description: 'S' }],
  ['seo: { title: T, description: D }', { title: 'T', description: 'D' }],
  ['linkTitle: S', { breadcrumb: 'S' }],
  // Dates.
  ['lastmod: 2026-01-02', { updated: '2026-01-02' }],
  ['last_modified_at: 2026-01-02', { updated: '2026-01-02' }],
  ['modified: 2026-01-02', { updated: '2026-01-02' }],
  ['updatedDate: 2026-01-02', { updated: '2026-01-02' }],
  ['dateModified: 2026-01-02', { updated: '2026-01-02' }],
  ['last_update:\n  date: 2026-01-02', { updated: '2026-01-02' }],
  ['pubDate: 14. Mai 2015', { date: '2015-05-14', publishAt: '2015-05-14' }],
  ['publishDate: 2026-01-02', { date: '2026-01-02', publishAt: '2026-01-02' }],
  ['published: 2026-01-02', { date: '2026-01-02' }],
  ['date_published: 2026-01-02 10:00', { date: '2026-01-02T10:00:00+01:00', publishAt: '2026-01-02T10:00:00+01:00' }],
  ['created: 2026-01-02', { date: '2026-01-02' }],
  ['date: 2026-01-02\npubDate: 2026-01-02T10:00:00Z', { date: '2026-01-02' }],
  // Lists.
  ['tag: x', { tags: ['x'] }],
  ['tags: [2024, true, ~, 1984-01-01]', { tags: ['2024', 'true', '1984-01-01'] }],
  ['tags: [{ name: A, slug: b }, C]', { tags: ['A', 'C'] }],
  ['tags: a\nlabels: [b, a]', { tags: ['a', 'b'] }],
  ['categories: [A, B]', { categories: ['A', 'B'] }],
  ['section: A', { categories: ['A'] }],
  ['topics: A, B', { categories: ['A', 'B'] }],
  ['category: [A, B]', { categories: ['A', 'B'] }],
  // Addresses.
  ['canonical_url: https://x.example/a', { canonical: 'https://x.example/a' }],
  ['canonicalURL: https://x.example/a', { canonical: 'https://x.example/a' }],
  ['redirect_from: [/a/, /b/]', { aliases: ['/a/', '/b/'] }],
  ['aliases: /a/\nredirect_from: /b/', { aliases: ['/a/', '/b/'] }],
  ['url: /a/', { permalink: '/a/' }],
  // Values.
  ['title: 2024', { title: '2024' }],
  ['title: 1984-01-01', { title: '1984-01-01' }],
  ['title: true', { title: 'true' }],
  ['title: "Null"', { title: 'Null' }],
  ['title: null', {}],
  ['title: ~', {}],
  ['title: "Q&amp;A &#8211; it&#8217;s &lt;b&gt;"', { title: 'Q&A – it’s <b>' }],
  ['title: "&amp; and AT&T and &copy"', { title: '& and AT&T and &copy' }],
  ['tags: ["R&amp;D"]', { tags: ['R&D'] }],
  ['image_alt: "A &quot;B&quot;"', { imageAlt: 'A "B"' }],
  ['lang: de_AT', { lang: 'de-AT' }],
  // Names.
  ['author: Ann Lee', { author: ['Ann Lee'] }],
  ['author: "Lee, Ann"', { author: ['Lee, Ann'] }],
  ['author: Ann Lee <ann@x.example>', { author: ['Ann Lee'] }],
  ['author: [Ann Lee, { name: Ben Ode, url: "https://x.example" }]', { author: ['Ann Lee', 'Ben Ode'] }],
  ['author: { first_name: Ann, last_name: Lee }', { author: ['Ann Lee'] }],
  ['authors: { display_name: Ann Lee, avatar: a.png }', { authors: ['Ann Lee'] }],
  ['authors: Ann Lee, Ben Ode and Cy Dee', { authors: ['Ann Lee', 'Ben Ode', 'Cy Dee'] }],
  ['authors: "Martin King, Jr., Ann Lee"', { authors: ['Martin King, Jr.', 'Ann Lee'] }],
  ['byline: Ann Lee', { author: ['Ann Lee'] }],
] as const)('%s is understood', (header, fields) => {
  const understood = read(header)
  expect(understood.fields).toMatchObject(fields)
  expect(understood.remarks.filter(({ severity }) => severity !== 'note')).toEqual([])
})

test.each([
  ['image: a.jpg\ncover: b.jpg', 'error field-twice 3'],
  ['lastmod: 2026-01-01\nmodified: 2026-01-02', 'error field-twice 3'],
  ['description: A\nmeta_description: B', 'error field-twice 3'],
  ['date: 2026-01-01\npubDate: 2026-01-02', 'error field-twice 3'],
  ['title: A\nTitle: B', 'error field-twice 3'],
  ['date: 05/06/2015', 'error field-value 2'],
  ['tags: [{ a: b }]', 'error field-value 2'],
  ['author: [[a]]', 'error field-value 2'],
  ['author: true', 'error field-value 2'],
  ['lang: Deutsch', 'error field-value 2'],
])('%s is an error, and one alone', (header, error) => {
  expect(told(header).filter((line) => line.startsWith('error'))).toEqual([error])
})

test.each([
  ['image: a.jpg\nthumbnail: b.jpg', 'note field-unused 3'],
  ['title: A\nseoTitle: B', 'note field-unused 3'],
  ['date: 2026-01-02\ncreated: 2026-01-01', 'note field-unused 3'],
  ['cover: { image: a.jpg, caption: C }', 'note field-unknown 2'],
  ['photo: { url: https://photos.example/boats-12, author: Ann }', 'note field-unknown 2'],
  ['created: true', 'note field-unknown 2'],
  ['lastUpdated: false', 'note field-unknown 2'],
  ['url: https://x.example', 'note field-unknown 2'],
  ['toc: true', 'note field-unknown 2'],
  ['layout: post', 'note field-unknown 2'],
  ['cover: true', 'note field-unknown 2'],
])('%s is a note', (header, note) => {
  expect(told(header)).toContain(note)
  expect(told(header).filter((line) => !line.startsWith('note'))).toEqual([])
})

test.each(['cover:', 'cover: ""', 'lastmod: null', 'hero_image: ~'])(
  '%s, left empty as templates leave it, says nothing',
  (header) => {
    expect(told(header)).toEqual([])
  },
)

test.each([
  ['date: 26/11/2026', 'Write date: 2026-11-26.'],
  ['pubDate: 29.01.2026', 'Write pubDate: 2026-01-29.'],
  ['updated: 05/06/2015', 'Write updated: 2015-06-05 or updated: 2015-05-06, whichever is meant.'],
  ['lang: german', 'Write lang: de.'],
])('the fix of %s names the right value', (header, fix) => {
  expect(read(header).remarks.map((remark) => remark.fix)).toContain(fix)
})

test.each([
  ['path: 2019/03/01/my-post', '2019/03/01/my-post'],
  ['url: /my/post/', '/my/post/'],
  ['path: notes/v1.2.0/', 'notes/v1.2.0/'],
  ['path: content/my-post.md', undefined],
  ['url: example.com/my-post', undefined],
  ['url: https://example.com/my-post', undefined],
  ['path: my-post', undefined],
  ['path: ../my-post/x', undefined],
])('%s is an address, or not', (header, permalink) => {
  expect(read(header).fields.permalink).toBe(permalink)
})

test('what is said of a field is said at the line that it is written in', () => {
  expect(read('title: A\ncover: a.jpg').lineOf('image')).toBe(3)
})

test('the files of authors and categories are understood, too', () => {
  const header = readFrontMatter('---\ndisplay_name: Ann Lee\nbio: Writes.\nwebsite: https://x.example\n---\n')
  expect(understand(header, authorForm, berlin).fields).toEqual({
    name: 'Ann Lee',
    description: 'Writes.',
    url: 'https://x.example',
  })
  const category = readFrontMatter('---\nname: Calls\nsummary: On calls.\n---\n')
  expect(understand(category, categoryForm, berlin).fields).toEqual({ title: 'Calls', description: 'On calls.' })
})

test('signs that are spelled twice over are a warning that names what is meant', () => {
  expect(read('title: "It&amp;#8217;s R&amp;amp;D"').remarks).toMatchObject([
    { severity: 'warning', rule: 'entities-read', line: 2, fix: 'Write It’s R&D' },
  ])
  expect(told('tags: ["R&amp;amp;D"]')).toEqual(['warning entities-read 2'])
  expect(told('title: "R&amp;D"')).toEqual(['note entities-read 2'])
})

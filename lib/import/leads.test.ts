import { expect, test } from 'vitest'
import { importOf } from './sample-import.ts'

const config = { '_config.yml': 'url: https://old.example\ntitle: Old\n' }
const post = { '_posts/2019-03-01-tide.md': '---\ntitle: Tide\n---\n\nThe sea. [Talk](/talk/)\n\n## At noon\n\nHigh.\n' }

test('a page that only leads on becomes a redirect, wherever it leads', async () => {
  const { files, report } = await importOf({
    ...config,
    ...post,
    'old.md': '---\ntitle: Old\npermalink: /old/\nredirect_to: /2019/03/01/tide.html#at-noon\n---\n',
    'whole.md':
      '---\ntitle: Whole\npermalink: /whole/\nredirect_to: https://old.example/2019/03/01/tide.html\n---\n<!-- moved -->\n',
    'talk.md': '---\ntitle: Talk\npermalink: /talk/\nredirect_to: https://talk.example/\n---\n',
    'far/near.md': '---\ntitle: Near\npermalink: /far/near/\nredirect_to: ../../about\n---\n',
    'about.md': '---\ntitle: About\npermalink: /about/\n---\n\nWho we are.\n',
  })
  expect(files['redirects.yaml']).toBe(
    '/far/near/: /about/\n/old/: /blog/tide/#at-noon\n/talk/: https://talk.example/\n/whole/: /blog/tide/\n',
  )
  expect(Object.keys(files).filter((file) => file.startsWith('pages/'))).toEqual(['pages/about.md'])
  expect(report.left).toContain('talk.md only leads to https://talk.example/')
  expect(report.texts.every(({ accepted }) => accepted)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['a comment', '<!-- by layout -->\n'],
  ['empty tags', '<div class="posts"></div>\n'],
  ['a list that a template makes', '{% for post in site.posts %}\n- [{{ post.title }}]({{ post.url }})\n{% endfor %}\n'],
])('a page of %s was made by its layout, and is named', async (_, body) => {
  const { files, report } = await importOf({ ...config, ...post, 'all.md': `---\ntitle: All\n---\n${body}` })
  expect(files['pages/all.md']).toBeUndefined()
  expect(report.left).toEqual([expect.stringMatching(/^all\.md has a title and no text/)])
})

test('links to a file that becomes no article lead where it led, or where it is', async () => {
  const { files, report } = await importOf({
    ...config,
    '_posts/2019-03-01-tide.md':
      '---\ntitle: Tide\n---\n\n[Talk]({% link talk.md %}), [all](../all.md#new) and [noon](../noon.md).\n\n## At noon\n\nHigh.\n',
    'talk.md': '---\ntitle: Talk\nredirect_to: https://talk.example/\n---\n',
    'noon.md': '---\ntitle: Noon\nredirect_to: /2019/03/01/tide.html#at-noon\n---\n',
    'all.md': '---\ntitle: All\npermalink: /all/\n---\n<ul></ul>\n',
  })
  expect(files['blog/tide.md']).toContain('[Talk](https://talk.example/), [all](/all/#new) and [noon](/blog/tide/#at-noon).')
  expect(files['site.yaml']).toContain('elsewhere:\n  - /all/\n')
  expect(report.texts.every(({ accepted }) => accepted)).toBe(true)
})

test('a page of one picture is something to see', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
  const { files } = await importOf({
    ...config,
    ...post,
    'map.svg': drawing,
    'map.md': '---\ntitle: Map\n---\n![A map](/map.svg)\n',
  })
  expect(files['pages/map/index.md'] ?? files['pages/map.md']).toContain('A map')
})

test('a page that leads on and says something stays a page', async () => {
  const { files } = await importOf({
    ...config,
    ...post,
    'x.md': '---\ntitle: X\nredirect_to: https://x.example/\n---\nWe moved.\n',
  })
  expect(files['pages/x.md']).toContain('We moved.')
})

test('addresses that lack what browsers need get it: mail, and the web', async () => {
  const { files } = await importOf({
    ...config,
    '_posts/2019-03-01-a.md': '---\ntitle: A\n---\n\n[Mail](desk@old.example) or [see](www.x.example/y).\n',
  })
  expect(files['blog/a.md']).toContain('[Mail](mailto:desk@old.example) or [see](https://www.x.example/y).')
})

test('the page for what is not found stays behind, and a page at the address of a list gets another', async () => {
  const { files, report } = await importOf({
    ...config,
    ...post,
    '404.md': '---\ntitle: Lost\npermalink: /404.html\n---\nNothing here.\n',
    'archive.md': '---\ntitle: Archive\n---\nOur old papers.\n',
    'media.md': '---\ntitle: Media\n---\nFor the press.\n',
  })
  expect(Object.keys(files).filter((file) => file.startsWith('pages/'))).toEqual(['pages/archive-2.md', 'pages/media-2.md'])
  expect(report.left).toEqual(['404.md is the page for what is not found, and every site has one'])
  expect(report.texts.every(({ accepted }) => accepted)).toBe(true)
})

test('no message names the folder in which an import is made', async () => {
  const { report } = await importOf({
    ...config,
    'one.md': '---\ntitle: One\nslug: x\naliases: [/y/]\n---\nWords.\n',
    'y.md': '---\ntitle: Two\npermalink: /y/\n---\nWords. [Nowhere](/y/#nowhere)\n',
  })
  expect(JSON.stringify(report.findings)).not.toContain('.content.import-')
})

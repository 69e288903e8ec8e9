import { expect, test } from 'vitest'
import { type Files, importOf } from '#lib/import/sample-import.ts'

interface System {
  readonly name: string
  readonly files: Files
  /** Files that are written, with words that are in them. */
  readonly become: Readonly<Record<string, readonly string[]>>
  readonly absent?: readonly string[]
}

const draft = '---\ntitle: Not yet\ndraft: true\n---\nLater.\n'

const systems: readonly System[] = [
  {
    name: 'Jekyll',
    files: {
      '_config.yml': 'title: Pier\nurl: https://pier.example\nbaseurl: /log\npermalink: pretty\npicture:\n  source: "img/all"\n',
      'img/all/2019/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
      '_posts/2019-05-01-boat.md': '---\ntitle: Boat\n---\n{% picture alignleft 2019/boat.svg alt="A boat" %}\n',
      '_posts/2019-03-01-low-tide.md':
        '---\nlayout: post\ncategories: [Sea, Tides]\ntags: moon water\n---\nThe sea {{ site.title }}.\n{: .note}\n',
      '_posts/2019-04-01-hidden.md': '---\npublished: false\n---\nLater.\n',
      '_drafts/idea.md': '---\ntitle: Idea\n---\nLater.\n',
      'about.md': '---\ntitle: About\npermalink: /who/\n---\nUs.\n',
      'README.md': 'About the repository.\n',
    },
    become: {
      'blog/low-tide.md': [
        'title: Low Tide',
        'date: 2019-03-01',
        'category: Sea',
        '  - moon\n  - water\n  - Tides',
        '- /sea/tides/2019/03/01/low-tide/',
        '\nThe sea Pier.\n',
      ],
      'blog/boat/index.md': ['![A boat](./boat.svg)'],
      'blog/hidden.md': ['draft: true', 'Later.'],
      'blog/idea.md': ['draft: true'],
      'pages/about.md': ['- /who/'],
      'site.yaml': ['name: Pier', 'origin: https://pier.example/log'],
    },
    absent: ['pages/readme.md'],
  },
  {
    name: 'Hugo',
    files: {
      'hugo.toml':
        'baseURL = "https://pier.example/"\ntitle = "Pier"\nlanguageCode = "en-gb"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
      'content/posts/low-tide.md':
        '+++\ntitle = "Low Tide"\ndate = 2019-03-01T10:00:00Z\nlastmod = "2020-01-01"\ncategories = ["Sea"]\n+++\n{{< figure src="moon.svg" caption="The moon." >}}\n\n[Next]({{< relref "high/index.md" >}})\n',
      'content/posts/high/index.md': '---\ntitle: High\ndate: 2019-03-02\naliases: [/old-high]\n---\nUp.\n',
      'content/posts/draft.md': draft,
      'content/posts/_index.md': '---\ntitle: All\n---\n',
      'static/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
    },
    become: {
      'blog/low-tide/index.md': [
        'date: 2019-03-01T10:00:00.000Z',
        'updated: 2020-01-01',
        'category: Sea',
        '- /2019/03/low-tide/',
        '![](./moon.svg "The moon.")',
        '[Next](/blog/high/)',
      ],
      'blog/high.md': ['- /2019/03/high/', '- /old-high/'],
      'blog/draft.md': ['draft: true'],
      'site.yaml': ['language: en-GB'],
    },
    absent: ['blog/_index.md'],
  },
  {
    name: 'Zola',
    files: {
      'config.toml': 'base_url = "https://pier.example"\ntitle = "Pier"\n',
      'content/blog/low-tide.md': '+++\ntitle = "Low Tide"\ndate = 2019-03-01\n[taxonomies]\ntags = ["moon"]\n+++\nWords.\n',
      'content/2019-04-01-high-tide.md': '+++\ntitle = "High Tide"\npath = "2019/high"\n+++\nWords.\n',
      'content/spring-tide.md':
        '+++\ntitle = "Spring"\npath = "2019/05/01/Spring"\n+++\n# Spring\n\n[Low](@/blog/low-tide.md), [high](@/2019-04-01-high-tide.md)\n',
    },
    become: {
      'blog/low-tide.md': ['date: 2019-03-01', '  - moon'],
      'blog/high-tide.md': ['date: 2019-04-01', '- /2019/high/'],
      'blog/spring-tide.md': ['date: 2019-05-01', '- /2019/05/01/spring/', '[Low](/blog/low-tide/), [high](/blog/high-tide/)'],
    },
  },
  {
    name: 'Pelican',
    files: {
      'pelicanconf.py': "SITENAME = 'Pier'\nSITEURL = ''\nPATH = 'content'\nARTICLE_URL = 'log/{date:%Y}/{date:%m}/{slug}/'\n",
      'publishconf.py': "SITEURL = 'https://pier.example'\n",
      'content/sea/low.md':
        'Title: Low: a tide\nDate: 2019-03-01 10:00\nTags: moon, sea\nCategory: Tides\nSummary: It goes.\n\n[High]({filename}/sea/high.md) ![Moon]({static}/images/moon.svg)\n',
      'content/sea/high.md': 'Title: High Tide\nDate: 2019-03-02\nSlug: up\n\n[Low](|filename|low.md)\n',
      'content/sea/later.md': 'Title: Later\nDate: 2019-03-03\nStatus: draft\n\nLater.\n',
      'content/pages/about.md': 'Title: About\nDate: 2019-03-03\n\nUs.\n',
      'content/images/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
      'theme/templates/article.html': '<html>{% extends "base.html" %}</html>',
    },
    become: {
      'blog/low-a-tide/index.md': [
        "title: 'Low: a tide'",
        'date: 2019-03-01',
        'excerpt: It goes.',
        'category: Tides',
        '  - moon\n  - sea',
        '- /log/2019/03/low-a-tide/',
        '[High](/blog/up/) ![Moon](./moon.svg)',
      ],
      'blog/up.md': ['- /log/2019/03/up/', '[Low](/blog/low-a-tide/)'],
      'blog/later.md': ['draft: true'],
      'pages/about.md': ['title: About', '- /pages/about.html'],
      'site.yaml': ['name: Pier', 'origin: https://pier.example'],
    },
  },
  {
    name: 'Eleventy',
    files: {
      '.eleventy.js':
        "module.exports = (c) => {\n  c.addFilter('inMonth', (day) => {\n    return DateTime.fromJSDate(day).toFormat('yyyy/MM')\n  })\n  return { dir: { input: 'src' } }\n}\n",
      'src/_data/all_authors.json': '{ "ann": { "name": "Ann Lee", "bio": "She sails." } }',
      'src/_data/metadata.json': '{ "title": "Pier", "url": "https://pier.example" }',
      'src/posts/posts.json': '{ "permalink": "/log/{{ page.fileSlug }}/" }',
      'src/posts/2019-03-01-low-tide.md':
        '---\ntitle: Low Tide\n---\n{% raw %}Use `{{ x }}`{% endraw %} and [this]({{ "/log/high/" | url }}).\n',
      'src/posts/high.html': '---\ntitle: High\ndate: 2019-03-02\n---\n<p>Some <em>words</em>.</p>\n',
      'src/posts/news.md': '---\ndate: 2019-03-03\nnewstitle: What is new\n---\nWords.\n',
      'src/posts/ebb-and-flow.md': '---\ndate: 2019-03-04\n---\nWords.\n',
      'src/posts/neap.md':
        '---\ndate: 2019-03-05\nauthor: ann\npermalink: "log/{{ page.date | inMonth }}/{{ page.fileSlug }}/index.html"\n---\nWords.\n',
      'src/content/pages/team.html':
        '---\ntitle: Team\n---\n<h1>{{ site.team.title }}</h1>\n{% for one in team %}<p>{{ one.name }}</p>{% endfor %}\n',
      'src/content/pages/about.md': '---\ntitle: About\n---\nUs.\n',
      'src/news/spring.md': '---\ndate: 2019-03-06\nlayout: day\n---\nSee <img\n  alt="The moon"\n  src=" /moon.svg" />.\n',
      'src/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
      'src/posts/list.md':
        '---\npagination:\n  data: collections.post\n---\nAll {% for one in posts %}{{ one.title }}{% endfor %}\n',
      'src/_includes/base.html': '<html></html>',
      'src/_includes/day.html': '---\nlayout: base\npermalink: "/day/{{ page.fileSlug }}/"\n---\n<html></html>',
    },
    become: {
      'blog/low-tide.md': ['date: 2019-03-01', '- /log/low-tide/', 'Use `{{ x }}` and [this](/blog/high/).'],
      'blog/spring/index.md': ['- /day/spring/', '\n  src="./moon.svg" />'],
      'blog/high.md': ['Some _words_.', '- /log/high/'],
      'blog/news.md': ['title: What is new'],
      'blog/ebb-and-flow.md': ['title: Ebb And Flow'],
      'blog/neap.md': ['- /log/2019/03/neap/', 'author: ann-lee'],
      'pages/about.md': ['title: About'],
      'site.yaml': ['name: Pier'],
    },
    absent: ['blog/list.md'],
  },
  {
    name: 'Docusaurus',
    files: {
      'docusaurus.config.js': "module.exports = { title: 'Pier', url: 'https://pier.example', baseUrl: '/' }\n",
      'blog/authors.yml': 'ann:\n  name: Ann Lee\n  title: Captain\n  url: https://ann.example\n',
      'blog/2019-03-01-low-tide.mdx':
        '---\nslug: tide\ntitle: Low Tide\nauthors: [ann, { name: Ben Ode }]\n---\nimport moon from \'./moon.svg\'\n\nFirst.\n\n<!-- truncate -->\n\n:::tip[Mind]\nThe **gap**.\n:::\n\n<img src={moon} alt="The moon" />\n',
      'blog/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
      'blog/2019/04/01/high.md': '---\ntitle: High\n---\nUp.\n',
      'docs/intro.md': '# Intro\n',
    },
    become: {
      'blog/tide/index.md': [
        'authors:\n  - ann-lee\n  - Ben Ode',
        '> [!TIP]\n> **Mind**\n>\n> The **gap**.',
        '<img src="./moon.svg" alt="The moon" />',
        '\nFirst.\n',
      ],
      'authors/ann-lee.md': ['name: Ann Lee', 'url: https://ann.example'],
      'blog/high.md': ['date: 2019-04-01', '- /blog/2019/04/01/high/'],
    },
    absent: ['pages/intro.md', 'articles/intro.md'],
  },
  {
    name: 'Astro',
    files: {
      'astro.config.mjs': "export default { site: 'https://pier.example' }\n",
      'src/content/blog/low-tide.md': '---\ntitle: Low Tide\npubDate: Mar 01 2019\nheroImage: /moon.svg\n---\nWords.\n',
      'src/content/blog/hidden.md': draft,
      'public/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
    },
    become: { 'blog/low-tide/index.md': ['date: 2019-03-01', 'image: ./moon.svg'], 'blog/hidden.md': ['draft: true'] },
  },
  {
    name: 'Hexo',
    files: {
      '_config.yml': 'title: Pier\nurl: https://pier.example\npermalink: :year/:month/:day/:title/\n',
      'source/_posts/low-tide.md':
        'title: Low Tide\ndate: 2019-03-01 10:00:00\n---\n{% codeblock lang:js %}\nlet a\n{% endcodeblock %}\n{% post_link high "Up" %}\n{% include_code Tides lang:js from:2 sea/tide.js %}\n',
      'source/downloads/code/sea/tide.js': 'let a\nlet b\n',
      'source/_posts/high.md': '---\ntitle: High\ndate: 2019-03-02\ncategories: [Sea]\n---\nFirst.\n<!-- more -->\nRest.\n',
      'source/_drafts/idea.md': '---\ntitle: Idea\n---\nLater.\n',
    },
    become: {
      'blog/low-tide.md': [
        'title: Low Tide',
        '- /2019/03/01/low-tide/',
        '```js\nlet a\n```',
        '[Up](/blog/high/)',
        '```js\nlet b\n```',
      ],
      'blog/high.md': ['First.\n\nRest.'],
      'blog/idea.md': ['draft: true'],
    },
  },
  {
    name: 'a folder of texts',
    files: {
      'notes/2019-03-01 Low Tide.md': '# Low Tide\n\nSee [[High Tide|the other]] and ![[moon.svg]].\n',
      'notes/High Tide.md': '---\ntitle: High Tide\nurl: /log/high.html\n---\nUp.\n',
      'drafts/idea.md': '# Idea\n\nLater.\n',
      'moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
      'README.md': 'About.\n',
    },
    become: {
      'blog/low-tide/index.md': ['date: 2019-03-01', 'See [the other](/blog/high-tide/) and ![](./moon.svg).'],
      'blog/high-tide.md': ['- /log/high.html'],
      'blog/idea.md': ['draft: true'],
    },
    absent: ['blog/readme.md'],
  },
]

test.each(systems)(
  '$name is known by its files, and its articles come with dates, addresses and drafts',
  async ({ name, files, become, absent = [] }) => {
    const { report, files: written } = await importOf(files)
    expect(report.system).toBe(name)
    for (const [path, words] of Object.entries(become)) {
      expect(Object.keys(written)).toContain(path)
      for (const part of words) expect(written[path]).toContain(part)
    }
    for (const path of absent) expect(Object.keys(written)).not.toContain(path)
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.texts.map(({ words }) => words.lost)).toEqual(report.texts.map(() => []))
  },
)

test.each(systems)('$name is known below a folder, too', async ({ name, files }) => {
  const below = Object.fromEntries(Object.entries(files).map(([path, content]) => [`web/site/${path}`, content]))
  expect((await importOf(below)).report.system).toBe(name)
})

test('a Hugo site whose languages have files and folders of their own comes in its main one', async () => {
  const { files, report } = await importOf({
    'config/_default/hugo.toml': 'baseURL = "https://old.example/"\ndefaultContentLanguage = "en"\n',
    'config/_default/languages.de.toml': 'title = "Die Flut"\ncontentDir = "content/de"\n',
    'config/_default/languages.en.toml': 'title = "The Tide"\ncontentDir = "content/en"\n[params]\ndescription = "On the sea."\n',
    'content/de/post/flut.md': '---\ntitle: Flut\n---\n\nDas Meer.\n',
    'content/en/post/tide.md': '---\ntitle: Tide\n---\n\nThe sea.\n',
    'content/base/post/tide.md': '---\ntitle: Tide\n---\n\nThe sea, for translators.\n',
  })
  expect(Object.keys(files).sort()).toEqual(['blog/tide.md', 'site.yaml'])
  expect(files['site.yaml']).toMatch(/name: The Tide\n[\s\S]*description: On the sea\./)
  expect(report.left).toContain('1 text in the language "de".')
})

test('names of signs become the signs, and what is no such name stays', async () => {
  const { files, report } = await importOf({
    '_config.yml': 'title: T\n',
    '_posts/2019-03-01-a.md':
      '---\ntitle: A\n---\n\nOut! :tada: :+1::heart:\n\nAt 10:30:45, `:tada:`, a:b:c and std::vec::Vec, https://x.example/:tada:/y\n',
  })
  expect(files['blog/a.md']).toContain(
    'Out! 🎉 👍❤️\n\nAt 10:30:45, `:tada:`, a:b:c and std::vec::Vec, https://x.example/:tada:/y\n',
  )
  expect(report.texts[0]).toMatchObject({ lost: [], accepted: true })
})

test('a text beyond the limits of the check comes as it is, and the check says what to do', async () => {
  const text = `${'[a](/b/) '.repeat(8000)}\n`
  const { files, report } = await importOf({
    '_config.yml': 'title: T\n',
    '_posts/2019-03-01-a.md': `---\ntitle: A\n---\n\n${text}`,
    '_posts/2019-03-02-b.md': '---\ntitle: B\n---\n\nShort.\n',
  })
  expect(files['blog/a.md']).toContain(text.trim())
  expect(files['blog/b.md']).toContain('Short.')
  expect(report.texts.map(({ accepted }) => accepted)).toEqual([false, true])
  expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'too-many-marks' }))
})

test.each([
  ['a folder that another system hides', '_posts/2019-03-01-tide.md', 1, []],
  ['drafts too, as drafts', '_drafts/tide.md', 1, []],
  ['what is put into pages', '_includes/card.md', 0, []],
  ['packages of others', 'node_modules/x/post.md', 0, []],
  ['a format that is not read', 'posts/tide.rst', 0, ['tide.rst in posts: it is taken for no article']],
])('an Eleventy site: %s', async (_, path, more, left) => {
  const { report } = await importOf({
    'eleventy.config.js': 'export default {}',
    'posts/first.md': '---\ntitle: First\n---\nWords of it.\n',
    [path]: '---\ntitle: Tide\n---\nWords of the tide.\n',
  })
  expect([report.texts.length, report.left]).toEqual([1 + more, left])
})

test.each([
  ['a list in YAML', '_data/boats.yml', '- name: Gull\n  sail: 3\n- name: Tern\n  sail: 2\n'],
  ['a list in JSON', '_data/boats.json', '[{ "name": "Gull", "sail": 3 }, { "name": "Tern", "sail": 2 }]'],
])('templates of Jekyll name data that is %s', async (_, path, data) => {
  const { files } = await importOf({
    '_config.yml': 'title: Pier\n',
    '_posts/2019-03-01-boats.md':
      '---\ntitle: Boats\n---\n{% assign boat = site.data.boats | where: "name", "Gull" | first %}\nThe {{ boat.name }} has [{{ boat.sail }} sails](https://a.example/{{ boat.name }}).\n',
    [path]: data,
  })
  expect(files['blog/boats.md']).toContain('The Gull has [3 sails](https://a.example/Gull).')
})

import { expect, test } from 'vitest'
import { importOf } from '#lib/import/sample-import.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('what Google Docs exports as Markdown comes with pictures in files, and plain headings', async () => {
  const text = `# **Low Tide** {#low-tide}\n\nThe sea\\! It’s out.\n\n![][image1]\n\n## **Why** {#why}\n\n**Bold** words.\n\n[image1]: <data:image/png;base64,${png}>\n`
  const { files, report } = await importOf({ 'Low Tide.md': text }, { file: 'Low Tide.md' })
  expect(files['blog/low-tide/index.md']).toMatch(
    /^# Low Tide\n\nThe sea\\! It’s out\.\n\n!\[\]\[image1\]\n\n## Why\n\n\*\*Bold\*\* words\.\n\n\[image1\]: <?\.\/picture-[0-9a-f]{8}\.png>?\n$/,
  )
  expect(report.texts[0]).toMatchObject({ lost: [], accepted: true })
  expect(report.pictures).toBe(1)
})

test.each([
  ['plain text', 'Low Tide.txt', 'Low Tide\n\nThe sea goes out.\n', 'Low Tide\n\nThe sea goes out.\n'],
  [
    'Markdown without a title',
    'low-tide.md',
    'The sea goes out.\n\n- far\n',
    '---\ntitle: low tide\n---\n\nThe sea goes out.\n\n- far\n',
  ],
  ['Markdown with a title of its own', 'low-tide.md', 'Low Tide\n===\n\nThe sea.\n', 'Low Tide\n===\n\nThe sea.\n'],
  [
    'headings of which some are bold',
    'low-tide.md',
    '# **Low** Tide\n\n## **All**\n\nThe sea.\n',
    '# **Low** Tide\n\n## **All**\n\nThe sea.\n',
  ],
  ['Markdown that is all HTML', 'low-tide.md', '<h1>Low Tide</h1>\n<p>The <b>sea</b>.</p>\n', '# Low Tide\n\nThe **sea**.\n'],
])('%s comes as it is meant', async (_, file, text, made) => {
  const { files } = await importOf({ [file]: text }, { file })
  expect(files['blog/low-tide.md']).toBe(made)
})

test.each(['low-tide.txt', 'low-tide.md'])(
  'what a text was copied with is cut where it is mere lines, and listed: %s',
  async (file) => {
    const text = 'Low Tide\n\nThe sea goes out, and we wait for it.\n\nShare this post\n\nRelated Posts\n\nlow-tide-moon-2014\n'
    const { files, report } = await importOf({ [file]: text }, { file })
    expect(files['blog/low-tide.md']).toBe('Low Tide\n\nThe sea goes out, and we wait for it.\n')
    expect(report.texts[0]?.cuts).toMatchObject([
      { line: 5, words: 'Share this post' },
      { line: 7, words: 'Related Posts' },
      { line: 9, words: 'low-tide-moon-2014' },
    ])
    expect(report.texts[0]?.words).toMatchObject({ lost: [], cut: 9 })
  },
)

test('files that texts link to, templates, and sources of a text that is there are no articles, and are named', async () => {
  const { report } = await importOf({
    'low-tide.md': '# Low Tide\n\nThe sea.\n',
    'low-tide.Rmd': '# Low Tide\n\nThe sea.\n',
    'high-tide.qmd': '# High Tide\n\nThe sea.\n',
    'public/pdf/tides.txt': 'Tides\n\nAll of them.\n',
    'theme/page.html': '{% extends "base.html" %}<h1>Page</h1><p>Words.</p>\n',
  })
  expect(report.texts.map(({ from }) => from)).toEqual(['high-tide.qmd', 'low-tide.md'])
  expect(report.left).toEqual([
    'theme/page.html is a template.',
    'public/pdf/tides.txt is taken for a file.',
    'low-tide.Rmd is a source: the text that was made of it is taken',
  ])
})

test('the nearest folder says what a text is', async () => {
  const { files } = await importOf({
    'pages/posts/low-tide.md': '# Low Tide\n\nThe sea.\n',
    'pages/about.md': '# About\n\nUs.\n',
  })
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['blog/low-tide.md', 'pages/about.md']))
})

test('the number of its order is no part of the name of a text', async () => {
  const { files } = await importOf({
    'content/blog/18.low-tide.md': '# Low Tide\n\n[High](/blog/high-tide)\n',
    'content/blog/2.high-tide.md': '# High Tide\n\nUp.\n',
    'content/blog/1.0-news.md': '# News\n\nWords.\n',
  })
  expect(files['blog/low-tide.md']).toContain('[High](/blog/high-tide/)')
  expect(
    Object.keys(files)
      .filter((path) => path.startsWith('blog/'))
      .toSorted(),
  ).toEqual(['blog/1-0-news.md', 'blog/high-tide.md', 'blog/low-tide.md'])
})

test('a file that only programs read is no article', async () => {
  const { report } = await importOf({
    'low-tide.md': '# Low Tide\n\nThe sea.\n',
    'static/robots.txt': 'User-agent: *\nDisallow:\n',
  })
  expect(report.texts.map(({ from }) => from)).toEqual(['low-tide.md'])
})

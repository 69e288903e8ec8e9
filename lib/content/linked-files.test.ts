import sharp from 'sharp'
import { expect, test } from 'vitest'
import { downloadsOf, picturesOf } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { inputAt } from '#lib/inputs/inputs.ts'
import { recordings } from '#lib/media/sample-recordings.ts'

const pdf = Buffer.from('%PDF-1.7\n%…')
const zip = Buffer.from('PK\x03\x04 and more', 'latin1')
const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#888' } })
  .png()
  .toBuffer()

const said = async (text: string, files: Readonly<Record<string, Buffer | string>>) => {
  const { catalog, findings } = await catalogOf({ 'blog/x.md': article({ title: 'X' }, `Words.\n\n${text}`), ...files })
  const input = await inputAt('/blog/x/', catalog, { language: 'en', direction: 'ltr', opening: '', modules: {} as never })
  return { catalog, html: JSON.stringify(input), wrong: findings.filter(({ severity }) => severity === 'error') }
}

for (const [href, file, published] of [
  ['slides.pdf', 'blog/slides.pdf', /^slides-[0-9a-f]{10}\.pdf$/],
  ['slides.pdf#page=2', 'blog/slides.pdf', /^slides-[0-9a-f]{10}\.pdf$/],
  ['./Our%20Slides.PDF', 'blog/Our Slides.PDF', /^our-slides-[0-9a-f]{10}\.pdf$/],
  ['/files/all.zip', 'files/all.zip', /^all-[0-9a-f]{10}\.zip$/],
  ['/files/all.zip', 'static/files/all.zip', /^all-[0-9a-f]{10}\.zip$/],
  ['https://sales-desk.example/files/all.zip', 'files/all.zip', /^all-[0-9a-f]{10}\.zip$/],
  ['table.xlsx', 'blog/table.xlsx', /^table-[0-9a-f]{10}\.xlsx$/],
  ['a.csv', 'blog/a.csv', /^a-[0-9a-f]{10}\.csv$/],
  ['a.mp3', 'blog/a.mp3', /^a-[0-9a-f]{10}\.mp3$/],
] as const) {
  test(`a link to ${href} offers the file ${file}`, async () => {
    const bytes = file.endsWith('.mp3') ? recordings['a.mp3'] : /pdf$/i.test(file) ? pdf : file.endsWith('.csv') ? 'a,b\n' : zip
    const { catalog, html, wrong } = await said(`[Take it](<${href}>)`, { [file]: bytes ?? '' })
    expect(wrong).toEqual([])
    expect(downloadsOf(catalog).map((one) => one.file)).toEqual([expect.stringMatching(published)])
    expect(html).toContain(`href=\\"/media/${downloadsOf(catalog)[0]?.file}${href.endsWith('#page=2') ? '#page=2' : ''}\\"`)
  })
}

test('a link to a picture beside the text leads to its largest form, cleaned as those on pages are', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>1</script><rect width="1" height="1"/></svg>'
  const { catalog, html, wrong } = await said('[![A chart](a.png)](a.png) and [a drawing](b.svg)', {
    'blog/a.png': png,
    'blog/b.svg': drawing,
  })
  expect(wrong).toEqual([])
  const [chart, sketch] = picturesOf(catalog)
  expect(html).toContain(`href=\\"/media/${chart?.variants.at(-1)?.file}`)
  expect(html).toContain(`href=\\"/media/${sketch?.variants.at(-1)?.file}`)
  expect(downloadsOf(catalog)).toEqual([])
})

for (const [what, href, file, bytes, rule] of [
  ['that holds something else', 'a.pdf', 'blog/a.pdf', Buffer.from('<html><script>1</script></html>'), 'download-kind'],
  ['that is empty', 'a.pdf', 'blog/a.pdf', Buffer.from(''), 'download-kind'],
  ['that is binary and called a text', 'a.csv', 'blog/a.csv', Buffer.from([0, 1, 2]), 'download-kind'],
  [
    'of Git LFS that is not there',
    'a.zip',
    'blog/a.zip',
    Buffer.from('version https://git-lfs.github.com/spec/v1\n'),
    'picture-placeholder',
  ],
  ['that is a page', 'a.html', 'blog/a.html', Buffer.from('<p>x</p>'), 'link-broken'],
  ['that is a script', 'a.js', 'blog/a.js', Buffer.from('1'), 'link-broken'],
  ['outside the folder', '../../a.pdf', 'blog/b.pdf', pdf, 'link-broken'],
  ['that is not there', 'a.pdf', 'blog/b.pdf', pdf, 'link-broken'],
] as const) {
  test(`a link to a file ${what} is refused`, async () => {
    const { catalog, wrong } = await said(`[Take it](${href})`, { [file]: bytes })
    expect(wrong).toEqual([expect.objectContaining({ file: expect.stringMatching(/blog\/x\.md$/), line: 6, rule })])
    expect(downloadsOf(catalog)).toEqual([])
  })
}

test('what only a draft links to is not published, and the ledger never is', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/x.md': article({ title: 'X', draft: 'true' }, '[Take it](a.pdf)'),
    'blog/y.md': article({ title: 'Y' }, '[Ledger](../addresses.txt)'),
    'blog/a.pdf': pdf,
    'addresses.txt': '/blog/y/\n',
  })
  expect(downloadsOf(catalog)).toEqual([])
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['link-broken'])
})

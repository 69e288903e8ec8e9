import sharp from 'sharp'
import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#888' } })
  .png()
  .toBuffer()

for (const [src, file] of [
  ['/assets/a.png', 'assets/a.png'],
  ['/assets/a.png', 'static/assets/a.png'],
  ['/images/2019/a.png', 'static/images/2019/a.png'],
  ['/uploads/a.png', 'public/uploads/a.png'],
  ['/img/a.png', 'assets/img/a.png'],
  ['/a.png', 'static/a.png'],
  ['https://sales-desk.example/img/a.png', 'img/a.png'],
  ['https://sales-desk.example/img/a.png?v=2', 'static/img/a.png'],
  ['/img/my%20chart.png', 'static/img/my chart.png'],
] as const) {
  test(`a picture at ${src} is the file ${file}`, async () => {
    const { catalog, findings } = await catalogOf({
      'blog/x.md': article({ title: 'X', image: src }, `![A chart](${src})`),
      [file]: png,
    })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(Object.values(catalog.articles[0]?.body.images ?? {})).toMatchObject([{ width: 20 }])
    expect(catalog.articles[0]?.image).toMatchObject({ width: 20 })
  })
}

for (const [src, file] of [
  ['cover.png', 'assets/images/covers/cover.png'],
  ['covers/cover.png', 'assets/images/covers/cover.png'],
  ['assets/images/cover.png', 'assets/images/cover.png'],
  ['my%20cover.png?v=2', 'attachments/my cover.png'],
  ['cover.png', 'blog/x/cover.png'],
  ['./my%20cover.png', 'blog/x/my cover.png'],
] as const) {
  test(`a picture named ${src} is ${file}, where no other has that name`, async () => {
    const { catalog, findings } = await catalogOf({
      'blog/x.md': article({ title: 'X', image: src }, `![A chart](${src})`),
      [file]: png,
    })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(catalog.articles[0]?.image).toMatchObject({ width: 20 })
  })
}

test.each([
  ['beside another text', 'cover.png', ['blog/y/cover.png']],
  ['in two folders', 'cover.png', ['assets/a/cover.png', 'assets/b/cover.png']],
  ['where the name says beside', './cover.png', ['assets/cover.png']],
  ['where only a part of the name is the same', 'over.png', ['assets/cover.png']],
])('a picture %s is not the one that is missing', async (_, src, files) => {
  const { findings } = await catalogOf({
    'blog/x.md': article({ title: 'X' }, `![A chart](${src})`),
    ...Object.fromEntries(files.map((file) => [file, png])),
  })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['picture-missing'])
})

test('of two files that an address may mean, none is taken', async () => {
  const { findings } = await catalogOf({
    'blog/x.md': article({ title: 'X' }, '![A chart](/img/a.png)'),
    'static/img/a.png': png,
    'public/img/a.png': png,
  })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['picture-missing'])
})

test('a picture on another host is an error that names the command which fetches it', async () => {
  const { findings } = await catalogOf({ 'blog/x.md': article({ title: 'X' }, '![A chart](https://other.example/a.png)') })
  expect(findings.find(({ rule }) => rule === 'picture-remote')).toMatchObject({
    severity: 'error',
    fix: expect.stringContaining('npm run import -- --fetch-pictures'),
  })
})

test('a drawing that loses something is shown, with a note', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><image href="https://x.example/a.png"/><rect width="4"/></svg>'
  const { findings } = await catalogOf({ 'blog/x.md': article({ title: 'X' }, '![A chart](a.svg)'), 'blog/a.svg': svg })
  expect(findings.filter(({ rule }) => rule === 'drawing-cleaned')).toMatchObject([{ severity: 'note', line: 4 }])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a title right behind the address of a picture or a link is told where a space goes', async () => {
  const { findings } = await catalogOf({
    'blog/x.md': article({ title: 'X' }, `![A chart](a.png"t") and [y](y.md't')`),
    'blog/a.png': png,
    'blog/y.md': article({ title: 'Y' }, 'Words.'),
  })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ fix }) => fix)).toEqual([
    'Put a space between them: (a.png "t")',
    "Put a space before the title: (y.md 't')",
  ])
})

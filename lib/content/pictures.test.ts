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

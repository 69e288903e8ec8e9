import sharp from 'sharp'
import { expect, test } from 'vitest'
import { picturesOf } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { cardFiles } from '#lib/media/card/card.ts'
import { cardsOf, shareImageOf, siteShareImage, structuredImagesOf } from './share-image.ts'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer()
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><rect width="8" height="8"/></svg>'
const pictured = (image: string) =>
  article({ title: 'Call first', stance: 'outbound', category: 'Craft', image, imageAlt: 'A telephone.' })

/** The one article of a catalog, and all files under /media/ that a build makes for it. */
async function shared(files: Readonly<Record<string, string | Buffer>>) {
  const { catalog, findings } = await catalogOf(files)
  const [first] = catalog.articles
  if (!first) throw new Error('an article was expected')
  const names = [
    ...picturesOf(catalog).flatMap(({ variants }) => variants.map(({ file }) => file)),
    ...cardsOf(catalog).flatMap(cardFiles),
  ]
  return { catalog, findings, first, made: names.map((file) => `/media/${file}`) }
}

test('an article is shared by its own picture, cut to 1200 by 630, with its own words for it', async () => {
  const { catalog, first, made } = await shared({ 'blog/x.md': pictured('x.jpg'), 'blog/x.jpg': await photo(1600, 1200) })
  const image = shareImageOf(first, catalog)
  expect(image).toMatchObject({ width: 1200, height: 630, type: 'image/jpeg', alt: 'A telephone.' })
  expect(image.address).toMatch(/^\/media\/x-[0-9a-f]{10}-40x21-1200\.jpg$/)
  expect(made).toContain(image.address)
  expect(cardsOf(catalog)).toHaveLength(1)
})

test('search engines get the picture that the page shows in 16x9, 4x3 and 1x1', async () => {
  const { catalog, first, made } = await shared({ 'blog/x.md': pictured('x.jpg'), 'blog/x.jpg': await photo(1600, 1200) })
  const images = structuredImagesOf(first, catalog)
  expect(images.map(({ width, height }) => [width, height])).toEqual([
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ])
  for (const { address, alt } of images) expect([made.includes(address), alt]).toEqual([true, 'A telephone.'])
})

const cases: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>> = {
  'no picture': { 'blog/x.md': article({ title: 'Call first', stance: 'outbound', category: 'Craft' }) },
  'a drawing': { 'blog/x.md': pictured('x.svg'), 'blog/x.svg': drawing },
  'a small picture': { 'blog/x.md': pictured('x.jpg'), 'blog/x.jpg': await photo(220, 220) },
}

for (const [what, files] of Object.entries(cases)) {
  test(`an article with ${what} is shared by a card that says its title, side, category and site`, async () => {
    const { catalog, first, made } = await shared(files)
    const image = shareImageOf(first, catalog)
    expect(image).toMatchObject({ width: 1200, height: 630, type: 'image/png', alt: 'Call first' })
    expect(made).toContain(image.address)
    expect(cardsOf(catalog)[1]).toEqual({
      type: 'article',
      title: 'Call first',
      stance: { title: 'Outbound', place: 'left' },
      category: 'Craft',
      site: 'The Sales Desk',
    })
    const images = structuredImagesOf(first, catalog)
    expect(images.map(({ width, height }) => width / height)).toEqual([16 / 9, 4 / 3, 1])
    for (const { address, alt, width } of images) expect([made.includes(address), alt, width]).toEqual([true, 'Call first', 1200])
  })
}

test('the site is shared by a card of its own', async () => {
  const { catalog, made } = await shared({ 'blog/x.md': article({ title: 'Call first' }) })
  const image = siteShareImage(catalog)
  expect(image).toMatchObject({ width: 1200, height: 630, type: 'image/png', alt: 'The Sales Desk' })
  expect(made).toContain(image.address)
})

test('a picture in a text has no crops, unless it is the article’s own', async () => {
  const files = { 'blog/x.jpg': await photo(700, 700), 'blog/x.md': article({ title: 'One' }, '![A telephone](x.jpg)') }
  expect((await shared(files)).made.filter((file) => /\dx\d.*jpg$/.test(file))).toEqual([])
  const own = await shared({ ...files, 'blog/x.md': article({ title: 'One', image: 'x.jpg' }, '![A telephone](x.jpg)') })
  expect(own.made.filter((file) => /\dx\d.*jpg$/.test(file))).toHaveLength(4)
})

test('a title that the typefaces cannot set is said, unless the article has a picture of its own', async () => {
  const title = '营销 🎉'
  const { findings } = await shared({ 'blog/x.md': article({ title }) })
  expect(findings.filter(({ rule }) => rule === 'card-letters')).toMatchObject([
    { file: 'blog/x.md', line: 2, severity: 'hint', message: expect.stringContaining('lack 营 销.') },
  ])
  const own = await shared({ 'blog/x.md': article({ title, image: 'x.jpg' }), 'blog/x.jpg': await photo(800, 600) })
  expect(own.findings.filter(({ rule }) => rule === 'card-letters')).toEqual([])
  const plain = await shared({ 'blog/x.md': article({ title: 'Won 🎉' }) })
  expect(plain.findings.filter(({ rule }) => rule === 'card-letters')).toEqual([])
})

import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { render } from '#lib/pages/render.ts'
import { textsOf } from './sample-files.ts'

const frames = (count: number) => {
  const raw = { width: 700, height: 400, channels: 3, pageHeight: 400 } as const
  const pixels = Buffer.concat(Array.from({ length: count }, (_, at) => Buffer.alloc(700 * 400 * 3, 60 + 90 * at)))
  return sharp(pixels, { raw: { ...raw, height: 400 * count } })
}

/** An animated PNG as far as it says so: its first frame, with the chunk that announces others. */
const announcing = (png: Buffer, count: number) => {
  const chunk = [Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.from([0, 0, 0, count, 0, 0, 0, 0]), Buffer.alloc(4)]
  return Buffer.concat([png.subarray(0, 33), ...chunk, png.subarray(33)])
}

const files: Record<string, Buffer> = {}
beforeAll(async () => {
  files['blog/moving.gif'] = await frames(2).gif().toBuffer()
  files['blog/moving.webp'] = await frames(2).webp().toBuffer()
  files['blog/still.gif'] = await frames(1).gif().toBuffer()
  files['blog/still.webp'] = await frames(1).webp().toBuffer()
})

const pages = ['feed.xml', 'atom.xml', 'feed.json', 'blog/a/index.md', 'sitemap.xml']

for (const [name, ending] of [
  ['moving.gif', 'webp'],
  ['moving.webp', 'webp'],
  ['still.gif', '(?:png|jpg)'],
  ['still.webp', '(?:png|jpg)'],
] as const) {
  for (const [where, fields, text] of [
    ['in the text', {}, `![Three colours](${name})`],
    ['of the article', { image: name, imageAlt: 'Three colours' }, 'Words.'],
  ] as const) {
    test(`feeds, twin and sitemap show ${name} ${where} as it is: ${ending}`, async () => {
      const { catalog } = await catalogOf({ ...files, 'blog/a.md': article({ title: 'A', date: '2026-01-01', ...fields }, text) })
      const texts = await textsOf(catalog)
      for (const page of pages)
        expect([page, texts.get(page)]).toEqual([
          page,
          expect.stringMatching(new RegExp(`https://sales-desk\\.example/media/(?:moving|still)-\\w+-\\d+\\.${ending}`)),
        ])
    })
  }
}

test('a page shows an animation to all but those who want no motion', async () => {
  const { catalog } = await catalogOf({ ...files, 'blog/a.md': article({ title: 'A' }, '![Three colours](moving.gif)') })
  const [one] = catalog.articles
  if (!one) throw new Error('an article was expected')
  expect(await render(one.body, one, catalog, { eagerFirstPicture: false })).toMatch(
    /^<figure><picture><source media="\(prefers-reduced-motion: reduce\)" srcset="\/media\/moving-\w+-700\.png 700w" sizes="[^"]+"><img src="\/media\/moving-\w+-700\.webp" srcset="[^"]+" [^>]+><\/picture><\/figure>/,
  )
})

for (const [count, rules] of [
  [3, ['picture-stilled']],
  [1, []],
] as const) {
  test(`an animated PNG of ${count} frames is shown still, and its author is told only if it moves`, async () => {
    const png = announcing(await frames(1).png().toBuffer(), count)
    const { findings } = await catalogOf({ 'blog/a.png': png, 'blog/a.md': article({ title: 'A' }, '![Three colours](a.png)') })
    expect(findings.filter(({ rule }) => rule.startsWith('picture')).map(({ rule }) => rule)).toEqual(rules)
  })
}

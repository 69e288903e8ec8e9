import { expect, test } from 'vitest'
import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import { article, contentWith, today } from '#lib/check/sample-catalog.ts'
import { readContent } from '#lib/content/read-content.ts'
import type { Present } from './findings.ts'
import { linkPicture, sidesView } from './graph.ts'

async function presentOf(files: Readonly<Record<string, string>>): Promise<Present> {
  const reading = await readContent(contentWith(files))
  return { reading, catalog: await makeCatalog(reading, { ...today, drafts: true }), now: today.now }
}

const linked = {
  'blog/a.md': article({ title: 'A', date: '2026-01-02' }, 'See [b](b.md), and [about](../pages/about.md) us.'),
  'blog/b.md': article({ title: 'B', date: '2026-01-03' }, 'See [a](a.md).'),
  'blog/c.md': article({ title: 'C', date: '2026-01-04' }, 'See [a](a.md).'),
  'pages/about.md': article({ title: 'About' }),
}

test('the picture of links has each text once, with what leads there and from there', async () => {
  const { texts, lines } = await linkPicture(await presentOf(linked))
  expect(texts.map(({ title, linksIn, linksOut }) => [title, linksIn, linksOut])).toEqual([
    ['C', 0, 1],
    ['B', 1, 1],
    ['A', 2, 1],
  ])
  expect(lines.match(/M/g)).toHaveLength(3)
})

test('the same content gives the same picture, and no text lies outside of it', async () => {
  const [one, other] = [await linkPicture(await presentOf(linked)), await linkPicture(await presentOf(linked))]
  const placesIn = ({ texts, names, lines }: typeof one) => [[...texts, ...names].map(({ title, x, y }) => [title, x, y]), lines]
  expect(placesIn(one)).toEqual(placesIn(other))
  for (const { x, y } of one.texts) expect([x > 0, y > 0, x < one.width, y < one.height]).toEqual([true, true, true, true])
})

test('a site without texts has an empty picture', async () => {
  expect((await linkPicture(await presentOf({ 'pages/about.md': article({ title: 'About' }) }))).texts).toEqual([])
})

test('texts that answer each other stand side by side; one that nobody answers leaves its place empty', async () => {
  const { pairs, sides } = sidesView(
    await presentOf({
      'blog/out.md': article({ title: 'Out', stance: 'outbound', counterpoint: 'in' }),
      'blog/in.md': article({ title: 'In', stance: 'inbound' }),
      'blog/alone.md': article(
        { title: 'Alone', stance: 'inbound', date: '2026-01-02' },
        'Quite other things are told of here, of ships.',
      ),
      'blog/none.md': article({ title: 'None' }),
    }),
  )
  expect(sides.map(({ slug }) => slug)).toEqual(['outbound', 'inbound'])
  expect(pairs.map(({ texts }) => texts.map((some) => some.map(({ title }) => title)))).toEqual([
    [['Out'], ['In']],
    [[], ['Alone']],
  ])
})

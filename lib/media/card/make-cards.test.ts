import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ArticleCard, cardFile, cardFiles, shapeFile } from './card.ts'
import { drawSheets } from './draw-card.ts'
import { makeCards } from './make-cards.ts'

let out = ''
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'cards-'))
})
afterEach(() => rm(out, { recursive: true }))

const drawn = async (card: ArticleCard) => (await drawSheets(card, [630]))[0]
const card = (title: string): ArticleCard => ({ type: 'article', title, stance: null, category: null, site: 'Desk' })

test('makeCards draws each card once, under the name that was known before, and leaves nothing else', async () => {
  const folder = join(out, 'not', 'there', 'yet')
  expect(await makeCards([card('One'), card('Two'), card('One')], folder)).toBe(2)
  expect((await readdir(folder)).sort()).toEqual([...cardFiles(card('One')), ...cardFiles(card('Two'))].sort())
  expect(await readFile(join(folder, cardFile(card('One'))))).toEqual(await drawn(card('One')))
})

test('makeCards draws only what is new: what is there stays untouched', async () => {
  await makeCards([card('One')], out)
  const before = new Date('2020-01-01')
  await utimes(join(out, cardFile(card('One'))), before, before)
  expect(await makeCards([card('One')], out)).toBe(0)
  expect(await makeCards([card('One'), card('Two')], out)).toBe(1)
  expect((await stat(join(out, cardFile(card('One'))))).mtime).toEqual(before)
})

test('makeCards of many cards, which a process of its own draws, gives the same bytes', async () => {
  const many = Array.from({ length: 12 }, (_, at) => card(`Number ${at}`))
  expect(await makeCards(many, out)).toBe(12)
  for (const one of [many[0], many[11]]) if (one) expect(await readFile(join(out, cardFile(one)))).toEqual(await drawn(one))
}, 30_000)

test('makeCards of one card in two builds at once ends with one whole card', async () => {
  await Promise.all([makeCards([card('One')], out), makeCards([card('One')], out)])
  expect((await readdir(out)).sort()).toEqual(cardFiles(card('One')).sort())
  expect(await readFile(join(out, cardFile(card('One'))))).toEqual(await drawn(card('One')))
})

test('a card of an article comes in three more shapes, on more of its own paper; those of the site and of debates do not', async () => {
  const left: ArticleCard = { ...card('One'), stance: { title: 'Outbound', place: 'left' } }
  await makeCards([left, { ...card('Two'), type: 'debate' }], out)
  expect(await readdir(out)).toHaveLength(5)
  const square = sharp(join(out, shapeFile(left, '1x1')))
  expect(await square.metadata()).toMatchObject({ format: 'png', width: 1200, height: 1200 })
  const corner = (picture: Sharp) =>
    picture.extract({ left: 0, top: 0, width: 1, height: 1 }).flatten().toColorspace('srgb').raw().toBuffer()
  expect(await corner(square)).toEqual(await corner(sharp(join(out, cardFile(left)))))
})

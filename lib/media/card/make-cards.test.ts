import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ArticleCard, cardFile } from './card.ts'
import { drawCard } from './draw-card.ts'
import { makeCards } from './make-cards.ts'

let out = ''
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'cards-'))
})
afterEach(() => rm(out, { recursive: true }))

const card = (title: string): ArticleCard => ({ type: 'article', title, stance: null, category: null, site: 'Desk' })

test('makeCards draws each card once, under the name that was known before, and leaves nothing else', async () => {
  const folder = join(out, 'not', 'there', 'yet')
  expect(await makeCards([card('One'), card('Two'), card('One')], folder)).toBe(2)
  expect((await readdir(folder)).sort()).toEqual([cardFile(card('One')), cardFile(card('Two'))].sort())
  expect(await readFile(join(folder, cardFile(card('One'))))).toEqual(await drawCard(card('One')))
})

test('makeCards draws only what is new: what is there stays untouched', async () => {
  await makeCards([card('One')], out)
  const before = new Date('2020-01-01')
  await utimes(join(out, cardFile(card('One'))), before, before)
  expect(await makeCards([card('One')], out)).toBe(0)
  expect(await makeCards([card('One'), card('Two')], out)).toBe(1)
  expect((await stat(join(out, cardFile(card('One'))))).mtime).toEqual(before)
})

test('makeCards of one card in two builds at once ends with one whole card', async () => {
  await Promise.all([makeCards([card('One')], out), makeCards([card('One')], out)])
  expect(await readdir(out)).toEqual([cardFile(card('One'))])
  expect(await readFile(join(out, cardFile(card('One'))))).toEqual(await drawCard(card('One')))
})

import { afterEach, expect, test, vi } from 'vitest'
import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import { article, contentWith, today } from '#lib/check/sample-catalog.ts'
import { readContent } from '#lib/content/read-content.ts'
import { adviceSoon, type Present } from './findings.ts'
import { inventoryOf, textViewOf } from './inventory.ts'

afterEach(() => vi.unstubAllEnvs())

const files = {
  'blog/out.md': article({ title: 'Out', date: '2026-06-02', tags: 'calls' }, 'Words, and [more](later.md) of them.'),
  'blog/draft.md': article({ title: 'A draft', draft: 'true' }),
  'blog/later.md': article({ title: 'Later', publishAt: '2026-06-24' }),
  'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
  'blog/wrong.md': article({ title: 'Wrong', date: '31/31/2026' }),
  'popular.yaml': '/blog/out/: 12\n',
}

async function present(): Promise<Present> {
  const reading = await readContent(contentWith(files))
  return { reading, catalog: await makeCatalog(reading, { ...today, drafts: true }), now: today.now }
}
const inventory = async () => {
  const now = await present()
  return inventoryOf(now, await adviceSoon(now, 10_000))
}
const rowsBySlug = async () => new Map((await inventory()).rows.map((row) => [/(\w+)\.md$/.exec(row.file)?.[1] ?? '', row]))

test('every text is listed with what it is', async () => {
  const rows = await rowsBySlug()
  expect([...rows].map(([slug, { status }]) => [slug, status]).sort()).toEqual([
    ['draft', 'Draft'],
    ['hidden', 'Unlisted'],
    ['later', 'Scheduled'],
    ['out', 'Published'],
    ['wrong', 'Refused'],
  ])
})

test('what is wrong with a text, who links to it and how much it is read stand in its row', async () => {
  const rows = await rowsBySlug()
  expect(rows.get('wrong')?.errors).toBe(1)
  expect(rows.get('out')).toMatchObject({ errors: 0, linksIn: 0, linksOut: 1, rank: 1, day: '2026-06-02' })
  expect(rows.get('later')).toMatchObject({ linksIn: 1, rank: null, day: '2026-06-24' })
  expect(rows.get('out')?.advice).toBeGreaterThan(0)
})

test('the calendar has a week for each Monday around today, the empty ones too', async () => {
  const { weeks } = await inventory()
  expect(weeks).toHaveLength(13)
  expect(weeks.map(({ monday }) => new Date(monday).getUTCDay())).toEqual(weeks.map(() => 1))
  const told = weeks.flatMap(({ monday, texts }) => texts.map(({ title, isOut }) => [monday, title, isOut]))
  expect(told).toEqual([
    ['2026-06-01', 'Out', true],
    ['2026-06-22', 'Later', false],
  ])
})

test('a text is shown with what is wrong first, then advice, each with a way into an editor', async () => {
  vi.stubEnv('EDITOR_LINK', 'editor:{file}#{line}')
  const all = await present()
  const row = inventoryOf(all, null).rows.find(({ title }) => title === 'Out')
  const view = await textViewOf(row?.file ?? '', all)
  expect(view?.shown).toMatchObject({ host: 'sales-desk.example', crumbs: ['blog', 'out'], title: 'Out · The Sales Desk' })
  const tiers = view?.findings.map(({ tier }) => tier !== undefined) ?? []
  expect(tiers).toEqual([...tiers].sort())
  expect(view?.editor).toMatch(/^editor:\/.*blog\/out\.md#1$/)
})

test('a file that is no text of the folder is not shown', async () => {
  expect(await textViewOf('../../etc/passwd', await present())).toBeNull()
})

test('the list does not wait for advice on all texts', async () => {
  const { rows, isWhole } = inventoryOf(await present(), null)
  expect([isWhole, rows.map(({ advice }) => advice)]).toEqual([false, rows.map(() => null)])
  expect((await inventory()).isWhole).toBe(true)
})

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { light } from '#lib/colors.ts'
import { type ArticleCard, type Card, cardFile } from './card.ts'
import { cardSvg, drawSheets } from './draw-card.ts'

const drawn = async (card: Card): Promise<Buffer> => (await drawSheets(card, [630]))[0] ?? Buffer.alloc(0)

const left = { title: 'Outbound', place: 'left' } as const
const right = { title: 'Inbound', place: 'right' } as const
const middle = { title: 'Both sides', place: 'middle' } as const
const plain: ArticleCard = {
  type: 'article',
  title: 'The Case for the Cold Call',
  stance: left,
  category: 'Outbound Sales',
  site: 'Counterpoint',
}
const ofSite: Card = { type: 'site', site: 'Counterpoint', description: 'Both argued well.', sides: ['Outbound', 'Inbound'] }

const hostile = {
  'of one letter': 'A',
  'of 500 letters': 'Seven hundred calls taught me that the buyer who answers is not the one who signs. '.repeat(6).slice(0, 500),
  'of 500 letters in one word': 'W'.repeat(500),
  'of a long word': 'Donaudampfschifffahrtsgesellschaftskapitän und Rindfleischetikettierungsüberwachung',
  'of 60 wide words': 'MMMM WWWW '.repeat(30),
  'with markup': '</script><svg onload=alert(1)> &amp; "quotes" \' {x} constructor __proto__',
  'with emoji': 'Call 📞 first 👩🏽‍💻, write later 🇩🇪 1️⃣',
  'from right to left': 'البائع يبدأ أولا, המוכר מתחיל',
  'in Chinese': '营销与销售',
  'in Cyrillic': 'Вызов без предупреждения: почему он всё ещё работает',
  'of stacked marks': `Z${'\u0301\u0323'.repeat(40)}a${'\u0302'.repeat(60)}`,
  'of marks alone': '\u0301\u0301\u20e3\u200d\ufe0f',
  'of control characters': '\u0000\u0007\u202e\ud800',
  'of nothing': '',
}

for (const [how, title] of Object.entries(hostile)) {
  for (const stance of [right, middle, null]) {
    test(`a title ${how} stays within its room, ${stance?.place ?? 'without a side'}`, async () => {
      await expectMargins({ ...plain, title, stance })
    })
  }
  test(`a site's name and description ${how} stay within their room`, async () => {
    await expectMargins({ ...ofSite, site: title, description: title, sides: [title, title] })
    await expectMargins({ ...plain, category: title, site: title, stance: { ...left, title } })
  })
}

test('a card is a PNG of 1200 by 630 pixels and weighs little', async () => {
  const bytes = await drawn(plain)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, isPalette: true })
  expect(bytes.length).toBeLessThan(40_000)
})

test('the same card has the same bytes, whatever the locale and the time zone', async () => {
  const here = createHash('sha256')
    .update(await drawn(plain))
    .digest('hex')
  expect(
    createHash('sha256')
      .update(await drawn({ ...plain }))
      .digest('hex'),
  ).toBe(here)
  const draw = `import('#lib/media/card/draw-card.ts').then(async ({ drawSheets }) => {
    const { createHash } = await import('node:crypto')
    console.log(createHash('sha256').update((await drawSheets(${JSON.stringify(plain)}, [630]))[0]).digest('hex'))
  })`
  const env = { ...process.env, LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' }
  expect(execFileSync(process.execPath, ['--import', 'tsx', '-e', draw], { env, encoding: 'utf8' }).trim()).toBe(here)
}, 30_000)

test('whatever a card says changes its name and its picture', async () => {
  const others: Card[] = [
    { ...plain, title: 'The Case Against the Cold Call' },
    { ...plain, stance: right },
    { ...plain, stance: null },
    { ...plain, category: 'Sales Careers' },
    { ...plain, site: 'Another' },
    ofSite,
  ]
  const cards = [plain, ...others]
  const pictures = await Promise.all(cards.map(async (card) => (await drawn(card)).toString('base64')))
  expect(new Set(pictures).size).toBe(cards.length)
  expect(new Set(cards.map(cardFile)).size).toBe(cards.length)
  expect(cardFile(plain)).toMatch(/^card-[0-9a-f]{16}\.png$/)
  expect(cardFile({ ...plain })).toBe(cardFile(plain))
})

test('a side is told by form too: the left half is filled, the right one outlined', async () => {
  const [filled, outlined] = await Promise.all([pixelsOf(plain), pixelsOf({ ...plain, stance: right })])
  expect(isNear(filled, 1150, 315, light.left)).toBe(true)
  expect(isNear(outlined, 100, 315, light.paperRight)).toBe(true)
  expect(isNear(outlined, 225, 315, light.right)).toBe(true)
})

test('text is drawn as paths: a card needs no font of the machine that draws it', async () => {
  expect(await cardSvg(plain)).not.toMatch(/<text|font-family|<image/)
})

test('a title that cannot be set gives its place to the name of the site', async () => {
  expect(await cardSvg({ ...plain, title: '营销与销售' })).toBe(await cardSvg({ ...plain, title: 'Counterpoint', site: '' }))
})

/** Expect paper along all edges but where a half disc is, and between it and the words. */
async function expectMargins(card: Card): Promise<void> {
  const pixels = await pixelsOf(card)
  const place = card.type === 'article' ? card.stance?.place : 'middle'
  const paper = place === 'left' ? light.paperLeft : place === 'right' ? light.paperRight : light.paper
  const [from, to] = place === 'left' ? [0, 960] : place === 'right' ? [240, 1200] : [0, 1200]
  const [start, end] = place === 'left' ? [66, 878] : place === 'right' ? [322, 1134] : [66, 1134]
  const strange: string[] = []
  for (let y = 0; y < 630; y++) {
    const edges =
      y < 50 || y >= 580
        ? [[from, to]]
        : [
            [from, start],
            [end, to],
          ]
    for (const [first = 0, last = 0] of edges) {
      for (let x = first; x < last; x++) if (!isNear(pixels, x, y, paper)) strange.push(`${x}, ${y}`)
    }
  }
  expect(strange.slice(0, 10)).toEqual([])
}

const pixelsOf = async (card: Card): Promise<Buffer> =>
  sharp(await drawn(card))
    .removeAlpha()
    .raw()
    .toBuffer()

/** The palette of a card moves a color by a step or two out of 255. */
function isNear(pixels: Buffer, x: number, y: number, color: string): boolean {
  const wanted = Number.parseInt(color.slice(1), 16)
  return [16, 8, 0].every((shift, at) => Math.abs((pixels[(y * 1200 + x) * 3 + at] ?? 0) - ((wanted >> shift) & 255)) <= 3)
}

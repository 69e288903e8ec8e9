import sharp from 'sharp'
import { expect, test } from 'vitest'
import { catalogOf } from '#lib/check/sample-catalog.ts'
import { light, usualPalette } from '#lib/colors.ts'
import { isProblem } from '#lib/media/picture/problems.ts'
import { cleanSvg } from '#lib/media/svg/clean-svg.ts'
import { defaultSite } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { iconFiles } from './icons.ts'
import { mark, markOfName } from './mark.ts'
import { madeFiles } from './sample-files.ts'

const own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="100" height="50" fill="#00f"/></svg>'

async function iconsOf(files: Readonly<Record<string, string>>) {
  const { catalog, findings } = await catalogOf(files)
  const made = new Map((await madeFiles(catalog)).map(({ file, bytes }) => [`/${file}`, Buffer.from(bytes)]))
  return { made, findings: findings.filter(({ file }) => file.endsWith('icon.svg')) }
}

async function pixel(png: Buffer | undefined, x: number, y: number): Promise<number[]> {
  const raw = await sharp(png).ensureAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer()
  return [...raw]
}

const debating = {
  'site.yaml': 'name: The Sales Desk\norigin: https://sales-desk.example\ndescription: D.\nsides: [Outbound, Inbound]\n',
}

const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

test('the site’s mark is drawn as a clean drawing and at 32, 180 and 512 pixels', async () => {
  const { made } = await iconsOf(debating)
  expect(made.get(urls.icons.svg)?.toString()).toBe(mark)
  expect(isProblem(cleanSvg('icon.svg', Buffer.from(mark)))).toBe(false)
  for (const size of [32, 180, 512] as const) {
    expect(await sharp(made.get(urls.icons[size])).metadata()).toMatchObject({ format: 'png', width: size, height: size })
  }
})

test('the mark shows the left side filled, the right one open, on paper', async () => {
  const { made } = await iconsOf(debating)
  const icon = made.get(urls.icons[512])
  expect(await pixel(icon, 180, 256)).toEqual([...rgb(light.left), 255])
  expect(await pixel(icon, 270, 256)).toEqual([...rgb(light.right), 255])
  expect(await pixel(icon, 350, 256)).toEqual([...rgb(light.paper), 255])
  expect((await pixel(icon, 0, 0))[3]).toBe(0)
  expect(await pixel(made.get(urls.icons[180]), 0, 0)).toEqual([...rgb(light.paper), 255])
})

test('the mark of a site without sides is the first letter of its name', async () => {
  const { made } = await iconsOf({})
  expect(made.get(urls.icons.svg)?.toString()).toBe(markOfName('The Sales Desk', usualPalette))
  expect(await pixel(made.get(urls.icons[512]), 40, 256)).toEqual([...rgb(light.ink), 255])
})

for (const name of ['Ålesund', '7 Days', '“Quoted”', '日本', 'ßtraße', '']) {
  test(`a site called "${name}" has a mark that is a clean drawing`, () => {
    expect(isProblem(cleanSvg('icon.svg', Buffer.from(markOfName(name, usualPalette))))).toBe(false)
  })
}

test('favicon.ico is the small icon in its frame', async () => {
  const { made } = await iconsOf({})
  const ico = made.get(urls.favicon) ?? Buffer.alloc(0)
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32])
  expect(ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + ico.readUInt32LE(14))).toEqual(made.get(urls.icons[32]))
})

test('two runs draw the same bytes', async () => {
  const draw = async () => Promise.all((await iconFiles(own, defaultSite)).map(({ make }) => make()))
  expect(await draw()).toEqual(await draw())
})

test('icon.svg of the content folder is the icon, whole and in the middle', async () => {
  const { made, findings } = await iconsOf({ 'icon.svg': own })
  expect(findings).toEqual([])
  expect(made.get(urls.icons.svg)?.toString()).toContain('#00f')
  expect(await pixel(made.get(urls.icons[512]), 256, 256)).toEqual([0, 0, 255, 255])
  expect((await pixel(made.get(urls.icons[512]), 256, 10))[3]).toBe(0)
})

for (const [what, svg] of [
  ['letters', own.replace('<rect', '<text y="20">A</text><rect')],
  ['a style sheet that cannot be kept', own.replace('<rect', '<style>g rect{fill:red}</style><rect')],
  ['no drawing', 'hello'],
  ['too many bytes', `${own}<!--${'x'.repeat(500_000)}-->`],
] as const) {
  test(`an icon.svg with ${what} is an error that names the file`, async () => {
    const { findings, made } = await iconsOf({ ...debating, 'icon.svg': svg })
    expect(findings.map(({ severity, file }) => [severity, file])).toEqual([['error', 'icon.svg']])
    expect(made.get(urls.icons.svg)?.toString()).toBe(mark)
  })
}

test('a script in icon.svg is gone from what is published', async () => {
  const { made } = await iconsOf({ 'icon.svg': own.replace('<rect', '<script>alert(1)</script><rect onclick="x()"') })
  expect(made.get(urls.icons.svg)?.toString()).not.toMatch(/script|onclick/)
})

test('the manifest names the site, its colors and icons that are there', async () => {
  const { made } = await iconsOf({})
  const manifest = JSON.parse(made.get(urls.manifest)?.toString() ?? '')
  expect(manifest).toMatchObject({
    name: 'The Sales Desk',
    short_name: 'The Sales Desk',
    start_url: '/',
    lang: 'en',
    display: 'browser',
  })
  expect([manifest.theme_color, manifest.background_color]).toEqual([light.paper, light.paper])
  for (const { src } of manifest.icons) expect(made.has(src)).toBe(true)
})

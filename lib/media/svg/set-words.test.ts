import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isProblem } from '#lib/media/picture/problems.ts'
import { cleanSvg, typesetSvg } from './clean-svg.ts'

const wrap = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100">${inside}</svg>`
const said = '<text x="200" y="60" font-family="Georgia, serif" font-size="40" fill="#123" text-anchor="middle">Two to one</text>'

function typeset(inside: string, typeset = typesetSvg): string {
  const drawing = typeset('x.svg', Buffer.from(wrap(inside)))
  if (isProblem(drawing)) throw new Error(drawing.message)
  return drawing.bytes.toString()
}

/** Where the ink is, in pixels. */
async function inkOf(svg: string) {
  const { info } = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).trim().toBuffer({ resolveWithObject: true })
  return { left: -(info.trimOffsetLeft ?? 0), width: info.width, height: info.height }
}

test('typesetSvg sets words as outlines, each letter drawn once, in the color and place that they had', async () => {
  const svg = typeset(said)
  expect(svg).not.toMatch(/<text|font-family/)
  expect(svg).toContain('fill="#123"')
  expect(svg.match(/<path/g)).toHaveLength(6)
  expect(svg.match(/<use/g)).toHaveLength(8)
  const { left, width } = await inkOf(svg)
  expect(Math.abs(left + width / 2 - 200)).toBeLessThan(3)
})

test('words begin, end or are centered at their place', async () => {
  const at = async (anchor: string) => inkOf(typeset(said.replace('middle', anchor)))
  const [start, end] = [await at('start'), await at('end')]
  expect(Math.abs(start.left - 200)).toBeLessThan(3)
  expect(Math.abs(end.left + end.width - 200)).toBeLessThan(3)
})

test.each([
  ['italic', 'font-style="italic"'],
  ['bold', 'font-weight="bold"'],
  ['without serifs', 'font-family="Arial, sans-serif"'],
])('words that are %s have a face of their own, and so have those in a group that is', (_, attribute) => {
  const plain = typeset('<text y="60">one</text>')
  const own = typeset(`<text y="60" ${attribute}>one</text>`)
  expect(own).not.toBe(plain)
  expect(typeset(`<g ${attribute}><text y="60">one</text></g>`).match(/ d="[^"]+"/g)).toEqual(own.match(/ d="[^"]+"/g))
})

test.each([
  ['in a script that the typefaces lack', '<text>日本</text>'],
  ['in a typeface for code', '<text font-family="ui-monospace, monospace">let a</text>'],
  ['with letters placed one by one', '<text x="1 9 17">abc</text>'],
  ['with parts of their own', '<text>a <tspan dy="4">b</tspan></text>'],
  ['set wider than they are', '<g letter-spacing="4"><text>abc</text></g>'],
  ['with an outline', '<g stroke="red"><text>abc</text></g>'],
  ['in another unit', '<text font-size="2em">abc</text>'],
  ['along a path', '<path id="p" d="M0 9h90"/><text><textPath href="#p">abc</textPath></text>'],
  ['that clip', '<clipPath id="c"><text>abc</text></clipPath>'],
  ['that are none', '<text> </text>'],
  ['that are more than a line', `<text>${'a'.repeat(301)}</text>`],
])('words %s stay as they are', (_, inside) => {
  expect(typeset(inside)).toBe(typeset(inside, cleanSvg))
})

test('the names of letters keep clear of the names that the drawing has', () => {
  const svg = typeset(`<rect id="letter0" width="9" height="9"/>${said}<use href="#letter0"/>`)
  expect(svg.match(/ id="letter0"/g)).toHaveLength(1)
  expect(svg).toContain('id="letter-0"')
})

test('a drawing of very many letters is refused soon', () => {
  const drawing = wrap(`<text>${'fi'.repeat(150)}</text>`.repeat(400))
  expect(typesetSvg('x.svg', Buffer.from(drawing))).toMatchObject({ rule: 'drawing-heavy' })
})

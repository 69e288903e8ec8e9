import { onceForText } from '#lib/once-for.ts'

/** The canvas of a figure: its width and height. */
export const canvas = [160, 90] as const

/**
 * Draw a figure for an article without a picture, as the one path of an SVG: one of eight motifs, set by the article's address. The path
 * holds closed shapes only, so that a side can fill them (evenodd) and the other outline them.
 */
export const figureOf = onceForText((address): string => {
  const seed = seedOf(address)
  const motif = motifs[seed % motifs.length] ?? halves
  return motif(bitsOf(seed >>> 4))
})

/** Takes a number of `count` from the seed; each call another. */
type Pick = (count: number) => number

/** FNV-1a, 32 bits, stirred at the end: addresses that differ in one letter differ in their figures. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}

function bitsOf(seed: number): Pick {
  let state = seed
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 16) % count
  }
}

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** The house's own shape, turned by quarters. */
function half(x: number, y: number, r: number, turn: number): string {
  const [dx, dy] = [[0, r] as const, [r, 0] as const, [0, -r] as const, [-r, 0] as const][turn] ?? [0, r]
  return `M${x - dx} ${y - dy}a${r} ${r} 0 0 1 ${2 * dx} ${2 * dy}z`
}

/** Half discs in two rows. */
const halves = (pick: Pick): string =>
  times(8)
    .map((at) => half(38 + 28 * (at % 4), at < 4 ? 31 : 59, 14, pick(4)))
    .join('')

/** Rings around a place. */
function ripples(pick: Pick): string {
  const [x, y] = [[80, 45] as const, [40, 90] as const, [120, 90] as const, [80, 90] as const, [128, 45] as const][pick(5)] ?? [
    80, 45,
  ]
  return times(6)
    .map((ring) => circle(x, y, 9 + 11 * ring))
    .join('')
}

/** What goes out from a point, each ray as far as it gets. */
function rays(pick: Pick): string {
  const turned = pick(2) === 0 ? 1 : -1
  const [x, y] = [80 - 44 * turned, 45]
  const at = ([dx, dy]: readonly [number, number], far: number) => [round(x + turned * dx * far), round(y + dy * far)] as const
  const ray = (way: readonly [number, number]) => {
    const far = 40 + 8 * pick(6)
    const [end, [cx, cy]] = [at(way, far), at(way, far + 3)]
    return `M${at(way, 13).join(' ')}L${end.join(' ')}z${circle(cx, cy, 3)}`
  }
  return circle(x, y, 9) + ways.map(ray).join('')
}

/** Unit vectors, by steps of 14 degrees; the outer ones are shorter, or they would leave the canvas. */
const ways = [
  [0.5, -0.46],
  [0.81, -0.45],
  [0.97, -0.24],
  [1, 0],
  [0.97, 0.24],
  [0.81, 0.45],
  [0.5, 0.46],
] as const

const round = (number: number): number => Math.round(number * 10) / 10

/** Bars that rise or fall, not all at the same pace. */
function steps(pick: Pick): string {
  const [count, rising] = [5 + pick(4), pick(3) > 0]
  let height = 4 + pick(6)
  const bars = times(count).map(() => {
    const bar = height
    height += Math.round(((2 + pick(12)) * 7) / count)
    return bar
  })
  const [width, start] = [10, Math.round(80 - (count * 16 - 6) / 2)]
  return (rising ? bars : bars.toReversed()).map((bar, at) => `M${start + 16 * at} 78v${-bar}h${width}v${bar}z`).join('')
}

/** Lines of unlike length, on one edge or around a middle. */
function bands(pick: Pick): string {
  const edge = pick(3)
  return times(7)
    .map((at) => {
      const width = 22 + 8 * pick(12)
      const x = [25, 135 - width, 80 - width / 2][edge] ?? 25
      return `M${x} ${14 + 9 * at}h${width}v6h${-width}z`
    })
    .join('')
}

/** Arches inside each other, one wide or two narrow. */
function arches(pick: Pick): string {
  const arch = (x: number, r: number) => `M${x - r} 74a${r} ${r} 0 0 1 ${2 * r} 0z`
  const [count, gap] = [4 + pick(3), 6 + pick(3)]
  const places = pick(2) === 0 ? [80] : [48, 112]
  const widest = places.length === 1 ? 58 : 31
  return places
    .flatMap((x) =>
      times(count)
        .map((at) => widest - gap * at * (places.length === 1 ? 1.3 : 0.8))
        .filter((r) => r > 3)
        .map((r) => arch(x, round(r))),
    )
    .join('')
}

/** Dots that grow towards a place. */
function field(pick: Pick): string {
  const [fx, fy] = [pick(8), pick(4)]
  return times(32)
    .map((at) => {
      const [column, row] = [at % 8, Math.floor(at / 8)]
      const far = Math.max(Math.abs(column - fx), Math.abs(row - fy))
      return circle(24 + 16 * column, 21 + 16 * row, [7.5, 6.5, 5, 3.5, 2.5][far] ?? 1.5)
    })
    .join('')
}

/** Circles that share some ground. */
function overlap(pick: Pick): string {
  const [apart, low, small] = [12 + 5 * pick(4), 5 * pick(3) - 5, 18 + 4 * pick(4)]
  const discs = circle(80 - apart, 45 - low, 28) + circle(80 + apart, 45 + low, small)
  return pick(2) === 0 ? discs : discs + circle(80, 45, 10)
}

const motifs = [halves, ripples, rays, steps, bands, arches, field, overlap]

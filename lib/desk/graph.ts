import { setImmediate as turn } from 'node:timers/promises'
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Article } from '#lib/content/article.ts'
import type { LinkPicture, Pair, SidesView, TextMark } from '#lib/inputs/desk-views.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Present } from './findings.ts'

interface Node {
  readonly article: Article
  readonly linksIn: number
  readonly linksOut: number
  readonly r: number
}

/** From the place of one text in the list to that of another. */
interface Tie {
  readonly source: number
  readonly target: number
}

interface Point {
  x?: number
  y?: number
}

/** Draw which text links to which: those that are tied lie near each other, and those that nobody links to are marked. The same content gives the same picture. */
export const linkPicture = onceFor(async ({ catalog }: Present): Promise<LinkPicture> => {
  const texts = catalog.articles.filter(({ kind }) => kind !== 'page')
  const at = new Map(texts.map(({ address }, index) => [address, index]))
  const links = texts.flatMap(({ address }, source) =>
    (catalog.links.get(address) ?? []).flatMap((to): Tie[] => {
      const target = at.get(to)
      return target === undefined ? [] : [{ source, target }]
    }),
  )
  const [linksIn, linksOut] = [new Map<number, number>(), new Map<number, number>()]
  for (const { source, target } of links) {
    linksIn.set(target, (linksIn.get(target) ?? 0) + 1)
    linksOut.set(source, (linksOut.get(source) ?? 0) + 1)
  }
  const nodes = texts.map(
    (article, index): Node => ({
      article,
      linksIn: linksIn.get(index) ?? 0,
      linksOut: linksOut.get(index) ?? 0,
      r: 4 + Math.min(8, Math.sqrt(linksIn.get(index) ?? 0) * 2),
    }),
  )
  const places = placed(await layoutOf(nodes, links))
  const place = (index: number) => places[index] ?? [0, 0]
  const lines = links.map(({ source, target }) => `M${place(source).join(' ')}L${place(target).join(' ')}`)
  const drawn = nodes.map((node, index) => {
    const [x, y] = place(index)
    return { ...markOf(node.article), linksIn: node.linksIn, linksOut: node.linksOut, x, y, r: Math.round(node.r * 10) / 10 }
  })
  return { width, height, texts: drawn, names: namesFor(drawn), lines: lines.join('') }
})

/** Steps of the layout, over which its forces fade away. */
const steps = 80

/** The last layout: most edits change no link. */
let last: { readonly key: string; readonly layout: Promise<readonly Point[]> } | null = null

function layoutOf(nodes: readonly Node[], links: readonly Tie[]): Promise<readonly Point[]> {
  const key = JSON.stringify([nodes.map(({ article }) => article.address), links.map(({ source, target }) => [source, target])])
  const layout = last?.key === key ? last.layout : layOut(nodes, links)
  last = { key, layout }
  return layout
}

/** Lay texts out. Between two steps others are answered. */
async function layOut(nodes: readonly Node[], links: readonly Tie[]): Promise<readonly Point[]> {
  const points = nodes.map(({ r }): Point & { readonly r: number } => ({ r }))
  // Its beginning and its chance are fixed: https://d3js.org/d3-force/simulation#simulation_randomSource
  const simulation = forceSimulation(points)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('links', forceLink(links.map((link) => ({ ...link }))).distance(40))
    .force('apart', forceManyBody().strength(-60).distanceMax(400))
    .force('across', forceX(0).strength(0.06))
    .force('down', forceY(0).strength(0.09))
    .force(
      'room',
      forceCollide<Point & { readonly r: number }>(({ r }) => r + 3),
    )
    .stop()
  for (let step = 0; step < steps; step++) {
    simulation.tick()
    await turn()
  }
  return points
}

/** The picture, in its own units, and what stays free at its edge. */
const [width, height, edge] = [1200, 640, 40]

/** Stretch a layout to the picture. */
function placed(points: readonly Point[]): (readonly [x: number, y: number])[] {
  const along = (values: readonly number[], room: number) => {
    const least = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
    const span = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY) - least || 1
    return values.map((value) => Math.round((edge + ((value - least) / span) * (room - 2 * edge)) * 10) / 10)
  }
  const across = along(
    points.map(({ x = 0 }) => x),
    width,
  )
  const down = along(
    points.map(({ y = 0 }) => y),
    height,
  )
  return points.map((_, at) => [across[at] ?? 0, down[at] ?? 0])
}

/** How many titles the picture has at the most, of how many letters, and how wide and high a letter is. */
const [mostNames, longestName, letter, line] = [16, 36, 6.6, 18]

/** Name the texts that are linked to most, as far as their titles have room. */
function namesFor(texts: LinkPicture['texts']): LinkPicture['names'] {
  const placed: { readonly x: number; readonly y: number; readonly half: number }[] = []
  return texts
    .toSorted((a, b) => b.linksIn - a.linksIn)
    .slice(0, 4 * mostNames)
    .flatMap(({ file, title, x, y, r }) => {
      const shown = title.length > longestName ? `${title.slice(0, longestName - 2).trimEnd()}…` : title
      const half = (shown.length * letter) / 2
      const at = { x: Math.min(Math.max(x, half + 4), width - half - 4), y: Math.round(y - r - 5), half }
      const isFree = placed.every((other) => Math.abs(other.y - at.y) > line || Math.abs(other.x - at.x) > other.half + half + 6)
      if (!isFree || placed.length >= mostNames) return []
      placed.push(at)
      return [{ file, title: shown, x: Math.round(at.x), y: at.y }]
    })
}

const markOf = ({ file, title, stance }: Article): TextMark => ({ file, title, side: stance })

/** Set the sides against each other: which text answers which, which is answered by none, and which debates lack a side. */
export const sidesView = onceFor(({ catalog }: Present): SidesView => {
  const { site, articles, counterpoints, debates } = catalog
  const sides = site.sides.map(({ slug, title }) => ({ slug, title }))
  const taking = articles.filter(({ stance }) => sides.some(({ slug }) => slug === stance))
  const seen = new Set<string>()
  const pairs: Pair[] = []
  for (const article of taking) {
    if (seen.has(article.path)) continue
    const other = counterpoints.get(article)
    seen.add(article.path)
    if (other) seen.add(other.path)
    const both = [article, ...(other ? [other] : [])]
    pairs.push({ texts: sides.map(({ slug }) => both.filter(({ stance }) => stance === slug).map(markOf)) })
  }
  const isWhole = ({ texts }: Pair) => texts.every((some) => some.length > 0)
  return {
    sides,
    debates: debates.map((debate) => ({
      title: debate.title,
      address: debate.address,
      texts: sides.map(({ slug }) => debate.articles.filter(({ stance }) => stance === slug).map(markOf)),
    })),
    pairs: [...pairs.filter(isWhole), ...pairs.filter((pair) => !isWhole(pair))],
  }
})

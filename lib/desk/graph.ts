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
  x?: number
  y?: number
}

/** Steps of the layout: by then a thousand texts lie still enough. */
const steps = 160

/** Draw which text links to which: those that are tied lie near each other, and those that nobody links to are marked. The same content gives the same picture. */
export const linkPicture = onceFor(({ catalog }: Present): LinkPicture => {
  const texts = catalog.articles.filter(({ kind }) => kind !== 'page')
  const at = new Map(texts.map(({ address }, index) => [address, index]))
  const links = texts.flatMap(({ address }, source) =>
    (catalog.links.get(address) ?? []).flatMap((to) => {
      const target = at.get(to)
      return target === undefined ? [] : [{ source, target }]
    }),
  )
  const linksIn = new Map<number, number>()
  for (const { target } of links) linksIn.set(target, (linksIn.get(target) ?? 0) + 1)
  const nodes = texts.map(
    (article, index): Node => ({
      article,
      linksIn: linksIn.get(index) ?? 0,
      linksOut: links.filter(({ source }) => source === index).length,
      r: 4 + Math.min(8, Math.sqrt(linksIn.get(index) ?? 0) * 2),
    }),
  )
  // Its beginning and its chance are fixed: https://d3js.org/d3-force/simulation#simulation_randomSource
  const simulation = forceSimulation(nodes)
    .force('links', forceLink(links.map((link) => ({ ...link }))).distance(40))
    .force('apart', forceManyBody().strength(-60).distanceMax(400))
    .force('across', forceX(0).strength(0.06))
    .force('down', forceY(0).strength(0.09))
    .force(
      'room',
      forceCollide<Node>(({ r }) => r + 3),
    )
    .stop()
  simulation.tick(steps)
  const place = placeIn(nodes)
  const lines = links.map(({ source, target }) => `M${place(nodes[source]).join(' ')}L${place(nodes[target]).join(' ')}`)
  const drawn = nodes.map((node) => {
    const [x = 0, y = 0] = place(node)
    return { ...markOf(node.article), linksIn: node.linksIn, linksOut: node.linksOut, x, y, r: Math.round(node.r * 10) / 10 }
  })
  return { width, height, texts: drawn, names: namesFor(drawn), lines: lines.join('') }
})

/** The picture, in its own units, and what stays free at its edge. */
const [width, height, edge] = [1200, 640, 40]

/** Stretch the layout to the picture. */
function placeIn(nodes: readonly Node[]): (node: Node | undefined) => number[] {
  const along = (of: (node: Node) => number, room: number) => {
    const values = nodes.map(of)
    const [least, most] = [Math.min(...values), Math.max(...values)]
    const span = most - least || 1
    return (node: Node) => Math.round((edge + ((of(node) - least) / span) * (room - 2 * edge)) * 10) / 10
  }
  const [across, down] = [along(({ x = 0 }) => x, width), along(({ y = 0 }) => y, height)]
  return (node) => (node ? [across(node), down(node)] : [0, 0])
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

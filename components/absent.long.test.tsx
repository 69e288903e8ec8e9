import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { frontLayouts } from '#lib/look.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { nodesIn, readDocument } from '#lib/release/document/document-tree.ts'
import { graphOf } from '#lib/structured-data/structured-data.ts'
import { Page } from './page.tsx'

const frame = {
  language: 'en',
  direction: 'ltr',
  opening: '',
  modules: { page: '/p.js', search: '/s.js', 'not-found': '/n.js', comments: '/c.js' },
} as const

/** What an article may have, each of which a whole site may do without. */
const given = {
  category: (at: number) => (at % 2 ? 'Calls' : 'Letters'),
  tags: (at: number) => (at % 2 ? '[quota, phone]' : '[quota, post]'),
  author: (at: number) => (at % 2 ? 'Ann Lee' : 'Ben Ode'),
  date: (at: number) => `2026-0${(at % 6) + 1}-10`,
  stance: (at: number) => (at % 2 ? 'inbound' : 'outbound'),
  counterpoint: (at: number) => (at === 0 ? 'text-1' : ''),
}
type Given = keyof typeof given

/** Write a site of so many articles that have all but these. */
function siteWithout(absent: readonly Given[], count: number, lines = ''): Record<string, string> {
  const left = (Object.keys(given) as Given[]).filter((name) => !absent.includes(name) && !(name === 'counterpoint' && count < 2))
  const sides = absent.includes('stance') ? '' : 'sides: [Outbound, Inbound]\n'
  const files: Record<string, string> = {
    'site.yaml': `name: The Desk\norigin: https://desk.example\ndescription: Notes.\n${sides}${lines}\n`,
  }
  for (let at = 0; at < count; at++) {
    const fields = Object.fromEntries(left.map((name) => [name, given[name](at)]).filter(([, value]) => value !== ''))
    files[`blog/text-${at}.md`] = article({ title: `Text ${at}`, ...fields })
  }
  return files
}

const noSides = ['stance', 'counterpoint'] as const
const bare = Object.keys(given) as Given[]

const sites: Readonly<Record<string, Record<string, string>>> = {
  'with everything': siteWithout([], 14),
  'without sides': siteWithout(noSides, 14),
  'without categories': siteWithout([...noSides, 'category'], 14),
  'without tags': siteWithout([...noSides, 'tags'], 14),
  'without authors': siteWithout([...noSides, 'author'], 14),
  'without dates': siteWithout([...noSides, 'date'], 14),
  'of bare texts': siteWithout(bare, 14),
  'of one article': siteWithout(noSides, 1),
  'of one bare text': siteWithout(bare, 1),
  'of two articles that face each other': siteWithout([], 2),
  'of pages alone': { 'pages/about.md': article({ title: 'About' }) },
  'without any text': {},
  'with a page for common tags alone': siteWithout(noSides, 14, 'tagsFrom: 8'),
  'without blocks': siteWithout(noSides, 14, 'theme: { blocks: { front: [], article: [] } }'),
  ...Object.fromEntries(
    frontLayouts.map((front) => [`laid out as ${front}`, siteWithout(noSides, 14, `theme: { front: ${front} }`)]),
  ),
}

for (const [kind, files] of Object.entries(sites)) {
  test(`a site ${kind} has no heading over nothing, no empty list, and no link to what is not there`, async () => {
    const { catalog } = await catalogOf(files)
    for (const address of catalog.addresses.keys()) {
      const elements = await elementsAt(address, catalog)
      expect(elements.filter(isEmpty).map(spelled), address).toEqual([])
      expect(
        elements
          .filter(({ tagName }) => /^h[2-6]$/.test(tagName))
          .filter((heading) => isAlone(heading, elements))
          .map(spelled),
        address,
      ).toEqual([])
      expect(
        linksIn(elements).filter((link) => !isThere(link, catalog)),
        address,
      ).toEqual([])
    }
  })
}

for (const kind of ['without sides', 'of bare texts', 'of one article', 'of pages alone', 'laid out as list']) {
  test(`nothing on a site ${kind} speaks of sides or is drawn in halves`, async () => {
    const { catalog } = await catalogOf(sites[kind] ?? {})
    for (const address of catalog.addresses.keys()) {
      const html = await htmlAt(address, catalog)
      expect(html, address).not.toMatch(/half-mark|side-(?:left|right|middle)|halves-facing|\bears?\b/)
      expect(textOf(readDocument(html)), address).not.toMatch(/\b(?:sides?|debates?|counterpoints?|outbound|inbound|against)\b/i)
    }
  })
}

async function htmlAt(address: string, catalog: Catalog): Promise<string> {
  const page = await pageAt(address, catalog)
  if (!page) throw new Error(`There is nothing at ${address}.`)
  return renderToStaticMarkup(<Page frame={frame} site={catalog.site} languages={[]} page={page} graph={graphOf(page, catalog)} />)
}

async function elementsAt(address: string, catalog: Catalog): Promise<Element[]> {
  return nodesIn(readDocument(await htmlAt(address, catalog))).filter((node) => node.type === 'element')
}

const boxes = new Set([
  'ul',
  'ol',
  'dl',
  'p',
  'nav',
  'section',
  'aside',
  'footer',
  'header',
  'div',
  'h1',
  'h2',
  'h3',
  'li',
  'figure',
])

/** What a script fills, or stands for itself. */
const filledLater = (element: Element): boolean =>
  element.properties.hidden === true || element.properties.role === 'status' || nodesIn(element).some(isDrawn)

const isDrawn = (node: ReturnType<typeof nodesIn>[number]): boolean =>
  node.type === 'element' && /^(?:img|svg|input|video|audio)$/.test(node.tagName)

const isEmpty = (element: Element, _: number, all: readonly Element[]): boolean =>
  boxes.has(element.tagName) &&
  textOf(element).trim() === '' &&
  !filledLater(element) &&
  !all.some((other) => other.properties.hidden === true && nodesIn(other).includes(element))

/** A heading is over nothing where the box that it opens holds nothing else. */
function isAlone(heading: Element, all: readonly Element[]): boolean {
  // A title that leads to its text needs no more.
  if (nodesIn(heading).some((node) => node.type === 'element' && node.tagName === 'a')) return false
  const holder = all.find(({ children }) => children.includes(heading))
  return holder === undefined || (textOf(holder).trim() === textOf(heading).trim() && !nodesIn(holder).some(isDrawn))
}

const linksIn = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ tagName, properties: { href } }) =>
    tagName === 'a' && typeof href === 'string' && href.startsWith('/') ? [href] : [],
  )

/** A feed is a file, and only there where something has a date. */
const isThere = (link: string, { addresses, listed }: Catalog): boolean => {
  const [path = ''] = link.split('#')
  return (
    addresses.has(decodeURI(path)) || (path === '/feed.xml' && listed.some(({ date, kind }) => date !== null && kind !== 'page'))
  )
}

const spelled = ({ tagName, properties }: Element): string => `<${tagName} ${String(properties.className ?? properties.id ?? '')}>`

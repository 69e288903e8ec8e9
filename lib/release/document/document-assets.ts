import type { Element, Root } from 'hast'
import { nodesIn, openingTag } from './document-tree.ts'
import { type Assets, joinedSheet, type SheetNeed } from './finish-assets.ts'

/** Fonts of the first line that anybody reads: upright, for Latin letters. They are asked for before the style sheet is read. */
const firstFont = /-latin-wght-normal-[0-9a-f]{10}\.woff2$/

const named = ['href', 'src', 'poster'] as const

/** What a page names of the framework's folder, by the framework's own addresses. */
export interface NamedAssets extends SheetNeed {
  /** Pictures and fonts that it names itself. */
  readonly files: readonly string[]
  readonly faults: readonly string[]
}

/** Let a page name the release's own files: one style sheet, its first fonts, and whatever else the framework had under its own name. */
export function nameAssets(tree: Root, assets: Assets): NamedAssets {
  const elements = nodesIn(tree).filter((node) => node.type === 'element')
  const head = elements.find(({ tagName }) => tagName === 'head')
  const links = elements.filter(isSheet)
  const sheets = links.map(({ properties }) => String(properties.href))
  const without = optionalLayers.flatMap(({ layer, isNeeded }) =>
    isNeeded(elements) ? [] : [layer, ...(assets.theme ? [`preset-${layer}`] : [])],
  )
  const files = new Set(elements.flatMap((element) => (isSheet(element) ? [] : renameIn(element, assets))))
  const faults = links.flatMap((link) => sheetFaults(link, head, assets))
  if (head && links.length > 0) {
    const rest = head.children.map((node) => (links.some((link) => link === node) ? null : node))
    const first = rest.indexOf(null)
    head.children = [...rest.slice(0, first), ...linksTo({ sheets, without }, assets), ...rest.slice(first)].filter(
      (node) => node !== null,
    )
  }
  return { sheets, without, files: [...files], faults }
}

/** Layers of the style sheet that not every page needs; a preset divides its own alike. They are few, because each choice makes one more sheet. */
const optionalLayers: readonly { readonly layer: string; readonly isNeeded: (page: readonly Element[]) => boolean }[] = [
  { layer: 'lists', isNeeded: (page) => !page.some(isArticlePage) },
  { layer: 'facing', isNeeded: (page) => page.some(isFacing) },
  { layer: 'rich', isNeeded: (page) => page.some(isRich) },
  { layer: 'directions', isNeeded: (page) => page.some(isRightToLeft) },
]

/** Letters of the scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and what is akin to them. */
const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

const isRightToLeft = ({ tagName, properties, children }: Element): boolean =>
  (properties.dir !== undefined && !(tagName === 'html' && properties.dir === 'ltr')) ||
  children.some((child) => child.type === 'text' && fromTheRight.test(child.value))

const isFacing = ({ properties: { className } }: Element): boolean => Array.isArray(className) && className.includes('other-side')

const isRich = ({ tagName, properties: { className } }: Element): boolean =>
  richTags.has(tagName) || (Array.isArray(className) && className.some((name) => richClasses.has(name)))

const richTags: ReadonlySet<string> = new Set(['pre', 'video', 'audio'])

const richClasses: ReadonlySet<string | number> = new Set([
  'footnotes',
  'compare',
  'wide',
  'still',
  'callout-quote',
  'comments',
  'corrections',
])

const isArticlePage = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('article-page')

const isSheet = ({ tagName, properties }: Element): boolean =>
  tagName === 'link' && Array.isArray(properties.rel) && properties.rel.includes('stylesheet')

function renameIn({ properties }: Element, { files }: Assets): string[] {
  return named.flatMap((name) => {
    const address = properties[name]
    const asset = typeof address === 'string' ? files.get(address) : undefined
    if (!asset) return []
    properties[name] = `/${asset.file}`
    return [String(address)]
  })
}

const allowed: ReadonlySet<string> = new Set(['rel', 'href', 'dataPrecedence', 'crossOrigin'])

function sheetFaults(link: Element, head: Element | undefined, { sheets }: Assets): string[] {
  const sheet = sheets.get(String(link.properties.href))
  if (!sheet) return [`${openingTag(link)} names no style sheet of the compiled app.`]
  if (!head?.children.includes(link)) return [`${openingTag(link)} is outside the head. Put it inside.`]
  const conditions = Object.keys(link.properties).some((name) => !allowed.has(name))
  return [
    ...sheet.faults,
    ...(conditions ? [`${openingTag(link)} applies only at times. Put the condition into the style sheet.`] : []),
  ]
}

function linksTo(need: SheetNeed, assets: Assets): Element[] {
  const names = new Set(need.sheets.flatMap((sheet) => assets.sheets.get(sheet)?.names ?? []))
  const own = [...names].map((name) => assets.files.get(name)?.file ?? '').filter((file) => firstFont.test(file))
  const fonts = [...(assets.theme?.preload ?? []), ...own]
  return [
    link({ rel: ['stylesheet'], href: `/${joinedSheet(need, assets).file}` }),
    ...fonts.map((font) => link({ rel: ['preload'], href: `/${font}`, as: 'font', type: 'font/woff2', crossOrigin: '' })),
  ]
}

const link = (properties: Element['properties']): Element => ({ type: 'element', tagName: 'link', properties, children: [] })

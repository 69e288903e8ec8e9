import type { Element, Root } from 'hast'
import { rehype } from 'rehype'
import { expect, test } from 'vitest'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { renderBody } from '#lib/markdown/render-body.ts'
import { attackStrings } from '#lib/markdown/sample-attacks.ts'
import { eachElement } from '#lib/markdown/tree/elements.ts'
import { defaultSite } from '#lib/site.ts'

/** Written apart from the schema on purpose: what the pages may hold, by tag, with the attributes that each may have. */
const allowed: Readonly<Record<string, string>> = {
  audio: 'src controls preload loop ariaLabel title',
  a: 'href title rel className ariaLabel ariaDescribedBy dataFootnoteRef dataFootnoteBackref',
  abbr: 'title',
  aside: 'className role ariaLabel',
  blockquote: 'cite',
  code: 'className',
  del: 'cite dateTime',
  details: 'open',
  div: 'className role ariaLabel tabIndex',
  figure: 'className',
  h2: 'className',
  img: 'src srcSet sizes width height alt title loading decoding fetchPriority',
  ins: 'cite dateTime',
  li: 'className value',
  ol: 'start reversed type',
  p: 'className',
  pre: 'role ariaLabel tabIndex',
  q: 'cite',
  section: 'className dataFootnotes',
  source: 'src type srcSet sizes media',
  span: 'className role ariaLabel',
  td: 'className colSpan rowSpan',
  th: 'className colSpan rowSpan scope abbr',
  track: 'src kind srcLang label default',
  ul: 'className',
  video: 'src controls preload playsInline loop muted poster width height ariaLabel title',
  ...Object.fromEntries(
    'b bdi br caption dd dl dt em figcaption h3 h4 h5 h6 hr i kbd mark picture rp rt ruby s samp small strong sub summary sup table tbody tfoot thead tr u var wbr'
      .split(' ')
      .map((name) => [name, '']),
  ),
}

const contexts: Readonly<Record<string, (attack: string) => string>> = {
  plain: (attack) => attack,
  'in a sentence': (attack) => `Some words ${attack} and more.`,
  'in a list': (attack) => `- one\n- ${attack.replaceAll('\n', '\n  ')}`,
  'in a table': (attack) => `| a | b |\n| - | - |\n| ${attack.replaceAll('\n', ' ')} | x |`,
  'in a quote': (attack) => `> ${attack.replaceAll('\n', '\n> ')}`,
  'in a callout': (attack) => `> [!WARNING]\n> ${attack.replaceAll('\n', '\n> ')}`,
  'in a comparison': (attack) =>
    `> [!OUTBOUND] ${attack.replaceAll('\n', '\n> ')}\n\n> [!INBOUND]\n> ${attack.replaceAll('\n', '\n> ')}`,
  'in a heading': (attack) => `## ${attack}`,
  'in a link': (attack) => `[${attack}](/page/ "${attack}")`,
  'in an alternative text': (attack) => `![${attack}](/a.png "${attack}")`,
  'in an address': (attack) => `[x](${attack}) ![y](<${attack.replaceAll('\n', '')}>)`,
  'in a note': (attack) => `x[^n]\n\n[^n]: ${attack.replaceAll('\n', '\n    ')}`,
  'in code': (attack) => `\`\`\`${attack.split('\n')[0]}\n${attack}\n\`\`\``,
  'indented by eight': (attack) => `Words.\n\n        ${attack.replaceAll('\n', '\n        ')}`,
  'in an HTML export': (attack) => `<div>\n\n                <p>x ${attack}</p>\n\n        ${attack}\n\n</div>`,
  'in an attribute': (attack) => `<p title="${attack}" lang='${attack}'>x</p>`,
}

const resolve = {
  origin: 'https://site.example',
  link: (href: string) => href,
  recording: (src: string) =>
    ({ path: 'a', kind: src.endsWith('.vtt') ? 'captions' : 'video', type: 'video/mp4', file: 'a.mp4', bytes: 1 }) as const,
  picture: () => ({
    path: 'a.png',
    width: 2,
    height: 1,
    variants: [{ format: 'png', width: 2, height: 1, file: 'a.png' }] as const,
    crops: [],
  }),
}

for (const attack of attackStrings) {
  test(`renderBody makes ${JSON.stringify(attack)} harmless wherever it is`, async () => {
    for (const [context, place] of Object.entries(contexts)) {
      const body = await parseBody(place(attack), { title: 'Title', subtitle: null, sides: defaultSite.sides })
      const page = rehype().data('settings', { fragment: true }).parse(renderBody(body, resolve))
      expect({ context, faults: faultsIn(page) }).toEqual({ context, faults: [] })
    }
  })
}

test('the judge of these tests finds what it looks for', () => {
  const page = rehype()
    .data('settings', { fragment: true })
    .parse(
      '<script></script><p onclick=x style=y>x</p><a href="javascript:x" id="location">x</a><a href="//x">x</a><p id=s-a><b id=s-a>',
    )
  expect(faultsIn(page)).toEqual([
    '<script>',
    '<p onClick>',
    '<p style>',
    '<a href="javascript:x">',
    '<a id="location">',
    '<a href="//x">',
    '<b id="s-a"> again',
  ])
})

function faultsIn(page: Root): string[] {
  const faults: string[] = page.children.filter((node) => node.type !== 'element' && node.type !== 'text').map((node) => node.type)
  const ids = new Set<string>()
  eachElement(page, (node) => {
    faults.push(...faultsOf(node))
    const id = node.properties.id
    if (id !== undefined && ids.has(String(id))) faults.push(`<${node.tagName} id="${id}"> again`)
    if (id !== undefined) ids.add(String(id))
  })
  return faults
}

function faultsOf(node: Element): string[] {
  if (!Object.hasOwn(allowed, node.tagName)) return [`<${node.tagName}>`]
  const names = ['dir', 'lang', 'id', ...(allowed[node.tagName] ?? '').split(' ')]
  return Object.entries(node.properties).flatMap(([name, value]) => {
    if (!names.includes(name)) return [`<${node.tagName} ${name}>`]
    const isBad = (name === 'id' && !/^(?:s|note)-/.test(String(value))) || (isAddress(name) && !isSafe(String(value)))
    return isBad ? [`<${node.tagName} ${name}="${value}">`] : []
  })
}

const isAddress = (name: string): boolean => ['href', 'src', 'cite', 'srcSet', 'poster'].includes(name)

/** A browser's own reading of an address decides: a known protocol, and no other host unless it is spelled out. */
function isSafe(address: string): boolean {
  const url = new URL(address, 'https://site.example/page/')
  if (['mailto:', 'tel:'].includes(url.protocol)) return true
  if (!['https:', 'http:'].includes(url.protocol)) return false
  return url.host === 'site.example' || /^https?:\/\/[^/\\]/.test(address)
}

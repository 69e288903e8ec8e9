import { type Context, film, link, parameters, picture } from './context.ts'
import { outsideCode, pieces } from './pieces.ts'
import { asCallout } from './shortcodes.ts'

/** Rewrite what MDX and Docusaurus add to Markdown, as far as its meaning is clear. */
export function fromMdx(text: string, context: Context): string {
  const { body, files } = withoutImports(text)
  const plain = blocks(admonitions(body.replace(placeOfHeading, '$1 {#$2}')))
  return outsideCode(plain, (part) =>
    part
      .replace(/\{\/\*[\s\S]{0,3000}?\*\/\}/g, '')
      .replace(component, (whole, name, rest) => componentMeans(name, parameters(named(rest, files)), context) ?? whole)
      .replace(/<[a-z][^<>]{0,3000}>/gi, (tag) => plainTag(tag, files)),
  )
}

/** Write attributes as HTML has them: braces hold a text, a file or styles. */
const plainTag = (tag: string, files: ReadonlyMap<string, string>): string =>
  tag
    .replace(/\sclassName=(?:"[^"]*"|\{[^{}]*\})|\sstyle=\{\{[^{}]*\}\}/g, '')
    .replace(/(?<=^<a\b[\s\S]*)href=\{["'`]([^"'`{}]*)["'`]\}/, 'href="$1"')
    .replace(
      /(?<=^<(?:img|source)\b[\s\S]*)src=\{(?:require\()?["'`]?([^"'`{}()]+)["'`]?\)?(?:\.default)?\}/,
      (whole, src: string) => {
        const file = files.get(src) ?? src
        return pictureFile.test(file) ? `src="${file}"` : whole
      },
    )

/** React's documentation names the places of its headings so; there may be code in the heading. */
const placeOfHeading = /^(#{1,6}[ \t][^\n]{0,500}?)[ \t]*\{\/\*[ \t]*([\w-]+)[ \t]*\*\/\}[ \t]*$/gm

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i

const component = /<([A-Z][\w.]*)((?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\}){0,1000}?)\/>/g

/** Take out the lines that import and export; remember which names mean which files. */
function withoutImports(text: string): { body: string; files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>()
  const body = pieces(text)
    .map((piece, at) => {
      if (piece.isCode) return piece.text
      return piece.text.replace(importLine, (whole, names: string | undefined, file: string | undefined, offset: number) => {
        const isAtLineStart = offset > 0 || at === 0
        if (!isAtLineStart) return whole
        if (names && /^\w+$/.test(names) && file) files.set(names, file)
        return ''
      })
    })
    .join('')
  return { body: files.size > 0 || body !== text ? body.replace(/^\n+/, '') : body, files }
}

const importLine =
  /^(?:import[ \t]+([\w*{},\s]{1,500}?)\sfrom\s+["']([^"'\n]+)["'];?|import[ \t]+["'][^"'\n]+["'];?|export[ \t]+const[ \t]+\w+[ \t]*=[^\n]*)[ \t]*(?:\n|$)/gm

/** A parameter in braces that names an imported file is that file. */
const named = (written: string, files: ReadonlyMap<string, string>): string =>
  written.replace(/=\{\s*(\w+)(?:\.src)?\s*\}/g, (whole, name) => (files.has(name) ? `="${files.get(name)}"` : whole))

function componentMeans(name: string, given: Readonly<Record<string, string>>, context: Context): string | null {
  if (/^(?:Image|Img|Figure|Picture|ThemedImage|Screenshot|Photo)$/.test(name) && given.src && !/[{}]/.test(given.src))
    return picture(context.form, given.src, given.alt ?? '', given.caption ?? given.title ?? '')
  if (/^(?:Tweet|XPost)$/.test(name) && (given.id ?? given.tweetid))
    return link(context.form, 'The post', `https://x.com/i/status/${given.id ?? given.tweetid}`)
  const id = given.id ?? given.videoid ?? given.youtubeid ?? given.url ?? given.src
  if (/^(?:(?:Lite)?You[Tt]ube\w{0,10}|Vimeo)$/.test(name) && id)
    return link(context.form, given.title ?? 'Watch the video', film(name === 'Vimeo' ? 'vimeo' : 'youtube', id))
  return null
}

const kinds: Readonly<Record<string, string>> = {
  ...{ note: 'NOTE', info: 'NOTE', tip: 'TIP', important: 'IMPORTANT', warning: 'WARNING', caution: 'CAUTION', danger: 'CAUTION' },
  ...{ success: 'TIP', secondary: 'NOTE' },
}

/** The marks of the block of code that goes on after a line, given those before it; empty outside of any. */
function fenceAfter(line: string, fence: string): string {
  const [, tick = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
  if (tick && (fence === '' || (tick.startsWith(fence) && line.trim() === tick))) return fence === '' ? tick : ''
  return fence
}

/** `:::note[Title]` … `:::`, which may be indented and, by more colons, hold others. */
function admonitions(text: string): string {
  const lines = text.split('\n')
  const made: string[] = []
  let fence = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    fence = fenceAfter(line, fence)
    const open =
      fence === ''
        ? /^(\s*)(:{3,})\s*([a-z]+)\s*(?:\[([^\]\n]*)\]|\{[^}\n]*title="([^"\n]*)"[^}\n]*\}|([^\n{[]*))?\s*$/.exec(line)
        : null
    const kind = kinds[open?.[3] ?? '']
    const end = open && kind ? lines.findIndex((other, index) => index > at && other.trim() === open[2]) : -1
    if (!open || !kind || end < 0) made.push(line)
    else {
      const title = (open[4] ?? open[5] ?? open[6] ?? '').trim()
      made.push(...asCallout(kind, title, admonitions(lines.slice(at + 1, end).join('\n')), open[1]).split('\n'))
      at = end
    }
  }
  return made.join('\n')
}

/** Components around other blocks, by what they mean: nothing but an order on the screen, a part with a name, or a box. */
const wrappers = /^(?:Tabs|Tab(?:Group|List|Panels)|CodeGroup|Steps|CardGrid|CardGroup|Cards|Columns|Grid|FileTree|Frame)$/
const parts = /^(?:TabItem|Tab|TabPanel|Card|Step|AccordionItem|Accordion)$/
const boxes = /^(?:Aside|Callout|Admonition|Note|Info|Tip|Warning|Caution|Danger|Important|Alert)$/

/** Components that stand on lines of their own around other text. */
function blocks(text: string): string {
  const lines = text.split('\n')
  const made: string[] = []
  let fence = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    fence = fenceAfter(line, fence)
    const [, name = '', rest = ''] = fence === '' ? (/^\s*<([A-Z][A-Za-z]*)((?:\s[^<>]*)?)>\s*$/.exec(line) ?? []) : []
    const end = name === '' || rest.endsWith('/') ? -1 : endOf(name, lines, at)
    const given = parameters(rest)
    const label = given.label ?? given.title ?? given.value ?? ''
    const kind = kinds[(given.type ?? given.kind ?? name).toLowerCase()] ?? 'NOTE'
    const inner = end < 0 ? '' : blocks(dedented(lines.slice(at + 1, end)))
    if (end >= 0 && wrappers.test(name)) made.push('', inner, '')
    else if (end >= 0 && parts.test(name) && !/[{}]/.test(label))
      made.push('', ...(label === '' ? [] : [`**${label}**`, '']), inner, '')
    else if (end >= 0 && boxes.test(name)) made.push('', asCallout(kind, given.title ?? '', inner), '')
    else {
      made.push(line)
      continue
    }
    at = end
  }
  return made.join('\n').replace(/\n{4,}/g, '\n\n\n')
}

/** The line of the tag that closes the one in line `at`; -1 where there is none. */
function endOf(name: string, lines: readonly string[], at: number): number {
  let depth = 0
  let fence = ''
  for (let index = at; index < lines.length; index++) {
    const line = lines[index]?.trim() ?? ''
    fence = fenceAfter(line, fence)
    if (fence !== '') continue
    if (new RegExp(`^<${name}(?:\\s[^<>]*)?(?<!/)>$`).test(line)) depth++
    if (line === `</${name}>` && --depth === 0) return index
  }
  return -1
}

/** What is indented within a tag is not meant as code. */
function dedented(lines: readonly string[]): string {
  const margin = Math.min(...lines.flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length])), 99)
  return lines.map((line) => line.slice(Math.min(margin, line.length))).join('\n')
}

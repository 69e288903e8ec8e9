import { parameters } from './context.ts'
import { asCallout } from './shortcodes.ts'

const kinds: Readonly<Record<string, string>> = {
  ...{ note: 'NOTE', info: 'NOTE', tip: 'TIP', important: 'IMPORTANT', warning: 'WARNING', caution: 'CAUTION', danger: 'CAUTION' },
  ...{ success: 'TIP', secondary: 'NOTE' },
}

/** A block that begins in a line: what stands for it, and its last line; null where none does whose meaning is clear. */
type Block = (lines: readonly string[], at: number) => { readonly made: readonly string[]; readonly end: number } | null

/** Put what stands for blocks in their place, outside of code. */
function withBlocks(text: string, block: Block): string {
  const lines = text.split('\n')
  const made: string[] = []
  let fence = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    fence = fenceAfter(line, fence)
    const found = fence === '' ? block(lines, at) : null
    made.push(...(found?.made ?? [line]))
    at = found?.end ?? at
  }
  return made.join('\n')
}

/** The marks of the block of code that goes on after a line, given those before it; empty outside of any. */
function fenceAfter(line: string, fence: string): string {
  const [, tick = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
  if (tick && (fence === '' || (tick.startsWith(fence) && line.trim() === tick))) return fence === '' ? tick : ''
  return fence
}

/** `:::note[Title]` … `:::`, which may be indented and, by more colons, hold others. */
export const admonitions = (text: string): string =>
  withBlocks(text, (lines, at) => {
    const open = /^(\s*)(:{3,})\s*([a-z]+)\s*(?:\[([^\]\n]*)\]|\{[^}\n]*title="([^"\n]*)"[^}\n]*\}|([^\n{[]*))?\s*$/.exec(
      lines[at] ?? '',
    )
    const kind = kinds[open?.[3] ?? '']
    const end = open && kind ? lines.findIndex((other, index) => index > at && other.trim() === open[2]) : -1
    if (!open || !kind || end < 0) return null
    const title = (open[4] ?? open[5] ?? open[6] ?? '').trim()
    return { made: asCallout(kind, title, admonitions(lines.slice(at + 1, end).join('\n')), open[1]).split('\n'), end }
  })

/** Components around other blocks, by what they mean: nothing but an order on the screen, a part with a name, or a box. */
const wrappers = /^(?:Tabs|Tab(?:Group|List|Panels)|CodeGroup|Steps|CardGrid|CardGroup|Cards|Columns|Grid|FileTree|Frame)$/
const parts = /^(?:TabItem|Tab|TabPanel|Card|Step|AccordionItem|Accordion)$/
const boxes = /^(?:Aside|Callout|Admonition|Note|Info|Tip|Warning|Caution|Danger|Important|Alert)$/

/** Components that stand on lines of their own around other text. */
export const components = (text: string): string => withBlocks(text, component)

const component: Block = (lines, at) => {
  const [, name = '', rest = ''] = /^\s*<([A-Z][A-Za-z]*)((?:\s[^<>]*)?)>\s*$/.exec(lines[at] ?? '') ?? []
  const end = name === '' || rest.endsWith('/') ? -1 : endOf(name, lines, at)
  if (end < 0) return null
  const given = parameters(rest)
  const label = given.label ?? given.title ?? given.value ?? ''
  const kind = kinds[(given.type ?? given.kind ?? name).toLowerCase()] ?? 'NOTE'
  const inner = components(dedented(lines.slice(at + 1, end))).replace(/^\n+|\n+$/g, '')
  if (wrappers.test(name)) return { made: ['', inner, ''], end }
  if (parts.test(name) && !/[{}]/.test(label)) return { made: ['', ...(label === '' ? [] : [`**${label}**`, '']), inner, ''], end }
  return boxes.test(name) ? { made: ['', asCallout(kind, given.title ?? '', inner), ''], end } : null
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

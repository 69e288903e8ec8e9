import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { attribute, eachElement, placeOf } from '#lib/markdown/tree/elements.ts'
import { isKnownTag } from '#lib/markdown/tree/known-tags.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'
import { stripped } from '#lib/markdown/tree/schema.ts'

const toPlayer = 'Link to it instead: [Watch the recording](https://…).'
const toPicture = 'Save it as a picture beside the text and write ![What it shows](./picture.svg).'
const toForm = 'Link to the page that has the form, and write as text what is to be read here.'
const toNothing = 'Delete it; what belongs to every page is set up in one place for all pages.'

/** What to do instead, by element. */
const remedies: Readonly<Record<string, string>> = {
  script: 'Delete it: pages of this site run no scripts of articles.',
  style: 'Delete it: all articles share the design of the site.',
  link: toNothing,
  meta: toNothing,
  base: toNothing,
  title: 'Write it as "title:" in the lines between --- at the top of the file.',
  iframe: toPlayer,
  frame: toPlayer,
  frameset: toPlayer,
  object: toPlayer,
  embed: toPlayer,
  applet: toPlayer,
  canvas: toPicture,
  svg: toPicture,
  math: toPicture,
  template: 'Delete the <template> tags around what is to be read.',
}

/** Of these only the words go; the form that they were part of goes with a remark of its own. */
const quiet: ReadonlySet<string> = new Set(['param', 'option'])

/** Controls whose words stay, but that no longer do anything. */
const powerless: ReadonlySet<string> = new Set(['button', 'form'])

const voids: ReadonlySet<string> = new Set(['link', 'meta', 'base', 'input', 'embed', 'frame'])

/** Name what the sanitizer will take out with the words in it, and what will stop working. */
export function removedHtml(tree: Root, source: string): Remark[] {
  const remarks: Remark[] = []
  const lower = source.toLowerCase()
  const unknown = new Set<string>()
  eachElement(tree, (node, ancestors) => {
    const near = ancestors.findLast((ancestor) => ancestor.position)
    if (hasHandler(node)) remarks.push({ ...placeOf(node, near), ...handlerRemark(node) })
    if (!isKnownTag(node.tagName) && !isInTemplate(node, source)) {
      const said = unknownRemark(node, source, lower)
      if (!unknown.has(said.message)) remarks.push({ ...placeOf(node, near), ...said })
      unknown.add(said.message)
    }
    if (isHidden(node)) remarks.push({ ...placeOf(node, near), ...hiddenRemark(node) })
    const prose = proseIn(node, source)
    if (prose !== null) remarks.push({ ...placeOf(node, near), ...proseRemark(prose) })
    if (powerless.has(node.tagName)) remarks.push({ ...placeOf(node, near), ...controlRemark(node) })
    if (!stripped.includes(node.tagName)) return undefined
    if (!quiet.has(node.tagName)) remarks.push({ ...placeOf(node, near), ...removalRemark(node, lower) })
    return false
  })
  return remarks
}

type Said = Omit<Remark, 'line' | 'column'>

const hasHandler = (node: Element): boolean => Object.keys(node.properties).some((name) => /^on/i.test(name))

function handlerRemark(node: Element): Said {
  const names = Object.keys(node.properties).filter((name) => /^on/i.test(name))
  return {
    severity: 'warning',
    rule: 'html-handler',
    message: `<${node.tagName}> has ${names[0]?.toLowerCase()}=, which runs a script; it is left out.`,
    fix: 'Delete that attribute. If it opened a page, write a link instead.',
  }
}

/** `{{<youtube x>}}` is a template, and named as one. */
const isInTemplate = ({ position }: Element, source: string): boolean =>
  /\{\{%?$/.test(source.slice(0, position?.start.offset ?? 0).slice(-3))

/** `Vec<T>` is not `<t>`. In lists and quotes the place of a tag is inexact. */
function asWritten(name: string, from: number, source: string): string {
  const written = source.slice(from + 1, from + 1 + name.length)
  return written.toLowerCase() === name
    ? written
    : (new RegExp(`(?<=<)${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'i').exec(source)?.[0] ?? name)
}

/** `<name>` in a sentence is meant to be read, and taken for a tag it would vanish; one that is closed is a tag. Said once for each. */
function unknownRemark({ tagName, position }: Element, source: string, lower: string): Said {
  const from = position?.start.offset ?? 0
  const name = brief(asWritten(tagName, from, source), 30)
  if (thoughts.has(tagName))
    return {
      severity: 'error',
      rule: 'html-unknown',
      message: `<${name}> is left over from a chat tool, with what it thought: readers would see that.`,
      fix: `Delete all from <${name}> to </${name}>.`,
    }
  const isClosed = lower.includes(`</${tagName}`, from)
  return {
    severity: isClosed ? 'warning' : 'error',
    rule: 'html-unknown',
    message: isClosed
      ? `<${name}> is a tag of a kind that does not exist, so only the words in it are shown.`
      : `<${name}> is taken for a tag, of a kind that does not exist, so it is not shown.`,
    fix: `Write \\<${name}> or \`<${name}>\` if it is to be read; delete it if not.`,
  }
}

/** What models of text put around what nobody is to read. */
const thoughts: ReadonlySet<string> = new Set([
  'think',
  'thinking',
  'thought',
  'thoughts',
  'reasoning',
  'reflection',
  'scratchpad',
  'antthinking',
  'analysis',
])

const controlRemark = (node: Element): Said => ({
  severity: 'warning',
  rule: 'html-removed',
  message: `<${node.tagName}> cannot work here; only its words are shown.`,
  fix: toForm,
})

/** Say whether an element was never closed and has the rest of the text in it; `lower` is the source in small letters. */
export function swallowsText(node: Element, lower: string): boolean {
  const name = node.tagName
  const from = node.position?.start.offset ?? 0
  return !voids.has(name) && lower.includes(`<${name}`, from) && !lower.includes(`</${name}`, from) && lineOf(node) !== ''
}

/** An element that is never closed takes the rest of the text with it: an error. */
export const unclosedRemark = ({ tagName: name }: Element): Said => ({
  severity: 'error',
  rule: 'html-unclosed',
  message: `<${name}> is never closed, so the text after it would be lost.`,
  fix: `Delete <${name}>, or close it with </${name}>.`,
})

/** Words that no reader sees elsewhere are private, or meant for machines. */
const isHidden = (node: Element): boolean =>
  (Object.hasOwn(node.properties, 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style') ?? '')) &&
  isKnownTag(node.tagName) &&
  !stripped.includes(node.tagName) &&
  lineOf(node) !== ''

const hiddenRemark = (node: Element): Said => ({
  severity: 'error',
  rule: 'html-hidden',
  message: `<${node.tagName}> is hidden in other systems; here its words would be shown: "${brief(lineOf(node), 60)}".`,
  fix: 'Delete it if nobody is to read it, or delete what hides it; what opens by a click stands within <details>.',
})

/** `a <b then c> d`: words stand where a tag has its properties. */
function proseIn(node: Element, source: string): string | null {
  const [written, words = ''] =
    /^<[a-z]\w*((?:\s+[a-z]+){2,})\s*>/i.exec(source.slice(node.position?.start.offset ?? 0).slice(0, 300)) ?? []
  const isSwitch = (word: string) => switches.has(word.toLowerCase())
  return written === undefined || !isKnownTag(node.tagName) || words.trim().split(/\s+/).some(isSwitch) ? null : written
}

const switches: ReadonlySet<string> = new Set(
  'hidden disabled checked selected readonly required multiple autofocus autoplay controls loop muted default defer async novalidate open reversed ismap nomodule playsinline itemscope allowfullscreen inert download markdown noshade nowrap compact border'.split(
    ' ',
  ),
)

const proseRemark = (written: string): Said => ({
  severity: 'error',
  rule: 'html-unknown',
  message: `"${brief(written)}" is taken for a tag, so its words are not shown.`,
  fix: `Write \\${brief(written)} if it is to be read.`,
})

function removalRemark(node: Element, lower: string): Said {
  const name = node.tagName
  if (
    name === 'meta' &&
    /robots|googlebot/i.test(attribute(node, 'name') ?? '') &&
    /noindex|none/i.test(attribute(node, 'content') ?? '')
  )
    return {
      severity: 'error',
      rule: 'html-removed',
      message: 'In other systems this <meta> keeps a page out of search; here it has no effect.',
      fix: 'Write unlisted: true or draft: true between the lines of --- at the top of the file, or delete it.',
    }
  if (swallowsText(node, lower)) return unclosedRemark(node)
  const what = attribute(node, 'src') ?? attribute(node, 'data') ?? (isData(name) ? '' : lineOf(node))
  return {
    severity: 'warning',
    rule: 'html-removed',
    message: `<${name}> cannot be shown${what === '' ? '' : `: "${brief(what)}"`}.`,
    fix: remedies[name] ?? toForm,
  }
}

const isData = (name: string): boolean => name === 'script' || name === 'style'

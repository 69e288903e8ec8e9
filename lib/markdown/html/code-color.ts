import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { ThemedToken } from 'shiki/core'
import { classesOf, eachElement, element, filled, isElement, text } from '#lib/markdown/tree/elements.ts'
import type { Words } from '#lib/words/words.ts'

/** What is colored at most: characters of a block, a text, a line; blocks and languages of a text. Beyond it code stays plain. */
const limits = { block: 20_000, text: 60_000, line: 500, blocks: 200, languages: 6 }

/** Color the code of known languages by class, because a strict policy forbids styles, and let a keyboard scroll it. */
export async function colorCode(tree: Root, words: Words): Promise<void> {
  const spent = { text: 0, blocks: 0, languages: new Set<string>() }
  for (const { pre, code, language } of codeBlocks(tree)) {
    const source = rawText(code)
    if (language !== null && isWithinLimits(source, language, spent)) {
      spent.text += source.length
      spent.blocks++
      spent.languages.add(language)
      code.children = (await tokensOf(source, language)) ?? code.children
    }
    Object.assign(pre.properties, {
      role: 'group',
      tabIndex: 0,
      ariaLabel: language === null ? words.code : `${words.code}${words.colon}${language}`,
    })
  }
}

interface Spent {
  readonly text: number
  readonly blocks: number
  readonly languages: ReadonlySet<string>
}

const isWithinLimits = (source: string, language: string, spent: Spent): boolean =>
  source.length <= Math.min(limits.block, limits.text - spent.text) &&
  spent.blocks < limits.blocks &&
  (spent.languages.has(language) || spent.languages.size < limits.languages) &&
  source.split('\n').every((line) => line.length <= limits.line)

interface CodeBlock {
  readonly pre: Element
  readonly code: Element
  readonly language: string | null
}

function codeBlocks(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = []
  eachElement(tree, (pre) => {
    if (pre.tagName !== 'pre') return
    const code = filled(pre).find((child) => isElement(child, 'code'))
    const block = code?.type === 'element' ? code : pre
    const name = classesOf(block).find((value) => value.startsWith('language-'))
    blocks.push({ pre, code: block, language: name?.slice('language-'.length).toLowerCase() ?? null })
  })
  return blocks
}

const rawText = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(rawText).join('') : ''

async function tokensOf(source: string, language: string): Promise<ElementContent[] | null> {
  // Loaded only where a text has code of a known language: most have none.
  const { highlighterFor } = await import('./highlighter.ts')
  const highlight = await highlighterFor(language)
  return highlight ? highlight(source.replace(/\n$/, '')).flatMap((line) => [...line.map(tokenElement), text('\n')]) : null
}

/** The theme's `var(--token-string)` becomes the class `tok-string`; what has no color of its own stays text. */
function tokenElement(token: ThemedToken): ElementContent {
  const name = /^var\(--token-([a-z-]+)\)$/.exec(token.color ?? '')?.[1]
  // The theme tells strings with quotes from those without; to readers they are one.
  const role = name === 'string-expression' ? 'string' : name
  return role === undefined ? text(token.content) : element('span', { className: [`tok-${role}`] }, [text(token.content)])
}

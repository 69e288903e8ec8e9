import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { cleanCode, cleanLine, cleanProse, deceives } from '#lib/text/signs.ts'
import { eachElement, isElement, isInside, placeOf } from './elements.ts'

/** Elements whose words are to be copied as they are. */
const code = ['code', 'pre', 'kbd', 'samp']

/**
 * Take out of a tree the characters that no reader sees and that browsers, feeds and copies stumble over. Those that make readers see
 * other words than are there are said as well.
 */
export function cleanTree(tree: Root, source: string): Remark[] {
  const remarks: Remark[] = []
  const clean = (node: Root | Element, isCode: boolean): void => {
    for (const child of node.children) {
      if (child.type !== 'text') continue
      if (deceives(child.value, isCode)) remarks.push(deceit(child.position?.start.offset, placeOf(child, node), source))
      child.value = isCode ? cleanCode(child.value) : cleanProse(child.value)
    }
  }
  clean(tree, false)
  eachElement(tree, (node, ancestors) => {
    clean(node, isElement(node, ...code) || isInside(ancestors, ...code))
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = cleanLine(value)
    }
  })
  return remarks
}

const turning = /[\u202A-\u202E\u2066-\u2069]/

/** Find the character itself; one that is written as an entity is in the text that begins there. */
function deceit(from: number | undefined, near: { line: number; column: number }, source: string): Remark {
  const at = from === undefined ? -1 : from + source.slice(from, from + 5000).search(turning)
  const lines = from === undefined || at < from ? null : source.slice(0, at).split('\n')
  const place = lines ? { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } : near
  const sign = lines ? source.charCodeAt(at).toString(16).toUpperCase() : null
  return {
    ...place,
    severity: 'warning',
    rule: 'hidden-character',
    message: `A character that is not seen${sign ? ` (U+${sign})` : ''} turns the letters after it around, so that readers see other words than are there. It is left out.`,
    fix: 'Type these words anew, without copying them.',
  }
}

import { brief } from '#lib/markdown/tree/addresses.ts'
import { type Cut, leftOut, nothingToDo } from './cut.ts'

const line = /^([ \t>]*)(:{3,})[ \t]*([^\r\n]{0,300}?)[ \t]*:*[ \t]*$/gm
/** `note`, `note[Title]`, `tip{title="x"}`, `{.callout-note title="x"}`, `{note} Title`. */
const opening =
  /^(?:\{[.!]?([a-z][\w-]*)([^\n{}]{0,200})\}|([a-z][\w-]*)(?:\[([^\n[\]]{0,200})\]|\{([^\n{}]{0,200})\})?)(?:[ \t]+([^\n]{1,200}))?$/i
const given = /\b(?:title|label)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)')/
/** What is in these may be meant for nobody. */
const unseen = /comment|hidden|draft|solution|spoiler/i

interface Opened {
  readonly colons: number
  readonly cut: Cut | null
}

/** `:::note` and `:::` of Docusaurus, VitePress, Pandoc, Quarto and MyST, around blocks: the title stays, and all that is between. */
export function colonBoxes(source: string): Cut[] {
  if (!source.includes(':::')) return []
  const cuts: Cut[] = []
  const stack: Opened[] = []
  for (const { index, 0: whole, 1: indent = '', 2: colons = '', 3: said = '' } of source.matchAll(line)) {
    const [start, written] = [index + indent.length, whole.slice(indent.length).trimEnd()]
    if (said === '') {
      const last = stack.findLastIndex((open) => open.colons <= colons.length)
      const [opened] = last < 0 ? [] : stack.splice(last)
      if (opened?.cut) cuts.push(opened.cut, { start, written, ...leftOut(written) })
    } else if (stack.length < deepest) stack.push({ colons: colons.length, cut: opens(start, written, said) })
  }
  return cuts
}

const deepest = 20

function opens(start: number, written: string, said: string): Cut | null {
  const [, classed, inClass = '', name = classed ?? '', bracketed, inName = '', after] = opening.exec(said) ?? []
  if (name === '' || unseen.test(said)) return null
  const [, one, other] = given.exec(inClass) ?? given.exec(inName) ?? []
  const title = (bracketed ?? one ?? other ?? after ?? '').trim()
  if (title === '') return { start, written, ...leftOut(written) }
  const instead = /[*_`[\]<>]/.test(title) ? title : `**${title}**`
  const message = `"${brief(written)}" is meant for another system, so only its title is shown.`
  return { start, written, instead: instead.padEnd(written.length), message, fix: nothingToDo }
}

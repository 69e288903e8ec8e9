import { plain, saysNo, saysYes } from '#lib/content/hidden/words.ts'
import type { Remark } from '#lib/findings.ts'

/** Give remarks on fields their edit where it is certain what the line must be: `published: false` is `draft: true`. */
export function withEdits(remarks: readonly Remark[], text: string, names: readonly string[], known: readonly string[]): Remark[] {
  const lines = remarks.length > 0 ? text.split('\n') : []
  const taken = new Set(names)
  return remarks.map((remark) => {
    const written = lines[remark.line - 1] ?? ''
    const [, name = '', value = '', end = ''] = /^([\w-]+)\s*:\s*(?:["']?)([\w-]*)(?:["']?)(\s*(?:\s#.*)?)$/.exec(written) ?? []
    const day = rightDay(remark, written)
    if (day !== null) return { ...remark, fix: `Write: ${day}`, edit: { first: remark.line, last: remark.line, lines: [day] } }
    const field = name === '' ? null : rightField(remark.rule, name, value, known)
    if (field === null || (field.name !== name && taken.has(field.name))) return remark
    taken.add(field.name)
    const line = `${field.name}: ${field.value}${end}`
    return { ...remark, fix: `Write: ${line.trimEnd()}`, edit: { first: remark.line, last: remark.line, lines: [line] } }
  })
}

/** Answer the line of a date or language that has one right value: `date: 2026-11-26` for `date: 26/11/2026`. */
function rightDay({ rule, fix }: Remark, written: string): string | null {
  const [, line = '', ofDay, ofLanguage] =
    /^Write (([\w-]+): \d{4}-\d{2}-\d{2}(?:T\S+)?|(lang|language): [a-z]{2,3}(?:-[A-Z]{2})?)\.$/.exec(fix) ?? []
  const name = ofDay ?? ofLanguage ?? ''
  return rule === 'field-value' && line !== '' && written.startsWith(`${name}:`) && !/\s#/.test(written) ? line : null
}

function rightField(rule: string, name: string, value: string, known: readonly string[]): { name: string; value: string } | null {
  if (rule === 'field-of-another-system')
    return (/^(published|publish|dg-publish|public)$/i.test(name) && saysNo(value)) || isDraft(name, value)
      ? { name: 'draft', value: 'true' }
      : null
  if (rule === 'field-value')
    return /^(draft|unlisted|featured)$/.test(name) && (saysYes(value) || saysNo(value))
      ? { name, value: String(saysYes(value)) }
      : null
  if (rule !== 'field-near-miss') return null
  // Letter case, hyphens and underscores are all that is wrong.
  const same = known.find((one) => plain(one) === plain(name))
  return same === undefined || value === '' ? null : { name: same, value }
}

const isDraft = (name: string, value: string): boolean =>
  /^(status|post_status|visibility)$/i.test(name) && /^(draft|private)$/i.test(value)

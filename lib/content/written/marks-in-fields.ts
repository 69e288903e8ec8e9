import type { Remark } from '#lib/findings.ts'
import { leftIn } from '#lib/markdown/foreign/foreign-syntax.ts'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { deceives } from '#lib/text/signs.ts'

/** Fields of words that are shown as they are typed. */
const shown = ['title', 'subtitle', 'description', 'excerpt', 'breadcrumb', 'claim', 'imageAlt', 'keyPoints'] as const

/** Marks that nobody types for themselves. */
const surely = [
  /(?<![\w*\\])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*\*(?![\w*])/u,
  /!?\[[^[\]\n]{1,300}\]\((?:https?:|\/|#|mailto:|[\w./-]{1,200}\.(?:md|html?|png|jpe?g))[^()\s]{0,500}\)/u,
  /~~(?=[^\s~])[^~\n]{1,300}~~/u,
  /<(b|i|em|strong|u|s|del|ins|mark|sup|sub|small|big|span|a|code|kbd|q|font|abbr|cite|strike|tt|p|div|h[1-6]|center)(?:\s[^<>]{0,300})?>[^<>]{0,500}<\/\1>/iu,
  /\S<br\s{0,5}\/?>|<br\s{0,5}\/?>\S/iu,
]
/** Marks that a writer for programmers may mean. */
const perhaps = [
  /(?<![`\w])`[^`\n]{1,200}`(?!`)/u,
  /(?<![\w*])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![\w*])/u,
  /(?<![\w_])_(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_(?![\w_])/u,
]
/** What another system would have put words in for. */
const templates =
  /\[\[[^[\]\n]{1,200}\]\]|\{%[^%\n]{1,200}%\}|\{\{[<%][^\n}]{1,200}\}\}|\{\{[ \t]*(?:site|page|\.)[\w.]{1,100}[ \t]*\}\}/u

/** Name marks of Markdown and HTML in fields that are shown as they are typed: readers would see the marks. */
export async function marksInFields(
  fields: Readonly<Record<string, unknown>>,
  lineOf: (field: string) => number,
): Promise<Remark[]> {
  const found: Remark[] = []
  for (const name of shown)
    for (const value of [fields[name]].flat()) {
      const said = typeof value === 'string' ? await saidOf(name, value) : null
      if (said) found.push({ line: lineOf(name), column: 1, rule: 'marks-in-field', ...said })
    }
  return found
}

/** The same of what pictures are said to show. */
export async function marksInAlts(
  pictures: readonly { src: string; alt: string; line: number; column: number }[],
): Promise<Remark[]> {
  const found: Remark[] = []
  for (const { src, alt, line, column } of pictures) {
    const said = await saidOf(`The description of ${src}`, alt)
    if (said?.severity === 'warning') found.push({ line, column, rule: 'marks-in-field', ...said })
  }
  return found
}

type Said = Pick<Remark, 'severity' | 'message' | 'fix'> & { readonly rule?: string }

async function saidOf(name: string, value: string): Promise<Said | null> {
  if (deceives(value, true))
    return {
      ...turned,
      message: `"${name}" has a character in it that is not seen and turns the letters after it around. It is left out.`,
    }
  const template = templates.exec(value)?.[0]
  if (template !== undefined)
    return { severity: 'warning', message: messageOf(name, template), fix: 'Write the words that it stands for.' }
  const left = leftIn(value)
  if (left) return { severity: 'warning', message: `"${name}": ${left.message}`, fix: left.fix }
  const spelled = /(?:%[2-9A-F][0-9A-F])*(?:%20|%[CDE][0-9A-F]%[89AB][0-9A-F])\S*/.exec(value)?.[0]
  if (spelled !== undefined && !/:\/\//.test(value)) return inAddresses(name, value, spelled)
  const sure = surely.map((mark) => mark.exec(value)?.[0]).find((mark) => mark !== undefined)
  const mark = sure ?? perhaps.map((one) => one.exec(value)?.[0]).find((one) => one !== undefined)
  if (mark === undefined || value.length > 1000) return null
  const plain =
    (await parseBody(`# ${value.replace(/\s+/g, ' ')}`, { title: null, subtitle: null, language: 'und' })).title?.text ?? ''
  if (plain === '' || plain === value) return null
  return {
    severity: sure === undefined ? 'hint' : 'warning',
    message: messageOf(name, mark),
    fix: `Write ${/^[a-z]+$/i.test(name) && name !== 'keyPoints' ? `${name}:` : 'it'} ${plain.includes('"') ? `'${plain.replaceAll("'", "''")}'` : `"${plain}"`}`,
  }
}

const turned = {
  severity: 'warning',
  rule: 'hidden-character',
  fix: 'Type these words anew, without copying them.',
} as const

/** `Caf%C3%A9%20Harbour`, as it stands in the address of a page. */
function inAddresses(name: string, value: string, spelled: string): Pick<Remark, 'severity' | 'message' | 'fix'> | null {
  let plain = ''
  try {
    plain = decodeURIComponent(value)
  } catch {
    return null
  }
  return {
    severity: 'warning',
    message: `"${name}" is shown as it is typed, and "${brief(spelled, 40)}" is how addresses spell letters.`,
    fix: `Write "${plain}".`,
  }
}

const messageOf = (name: string, mark: string): string =>
  `"${name}" is shown as it is typed, so readers would see the marks of "${brief(mark)}".`

import { filesOf, lineOf, ruleNamed, rulesByPart } from './all-rules.ts'
import type { Rule } from './rule.ts'

/** A line of an example, and whether the finding is about it. */
export interface ShownLine {
  readonly line: number
  readonly text: string
  readonly isMeant: boolean
}

/** Longer examples are shown around the line in question. */
const [mostLines, around, widest] = [14, 2, 140]

/** Show the example of a rule: the file, and its lines or those around the one in question. */
export function shownExample({ example }: Rule): { readonly file: string; readonly lines: readonly ShownLine[] } | null {
  const [shown] = example ? Object.entries(filesOf(example)) : []
  if (!example || !shown) return null
  const [file, text] = shown
  const meant = lineOf(example)
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line, at) => ({
      line: at + 1,
      text: visible(line.length > widest ? `${line.slice(0, widest)} …` : line),
      isMeant: at + 1 === meant,
    }))
  const isShort = lines.length <= mostLines
  return { file, lines: isShort ? lines : lines.filter(({ line }) => Math.abs(line - meant) <= around) }
}

/** A control character is shown by the picture of its own that Unicode has, so that the page of it is a text. */
const visible = (line: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  line.replaceAll(/[\0-\x08\x0b-\x1f]/g, (sign) => String.fromCodePoint(0x2400 + sign.charCodeAt(0)))

/** Write docs/findings.md: every rule, what it means, an example, and what to do. */
export function rulesPage(): string {
  const parts = Object.entries(rulesByPart).map(([part, rules]) => {
    const entries = Object.keys(rules).sort().map(entryOf)
    return `## ${part}\n\n${entries.join('\n')}`
  })
  return `${head}\n${parts.join('\n')}`
}

const head = `# What does a finding mean?

\`npm run check\` and the writing desk name the rule of each finding: \`[link-broken]\`. This page explains every rule; the desk has the same at
\`/desk/rules/\`. It is written from \`lib/check/rules\`, where each example is tested: \`npx vitest run lib/desk/rules.test.ts -u\` writes it anew.
`

function entryOf(name: string): string {
  const rule = ruleNamed(name)
  if (rule === null) return ''
  const shown = shownExample(rule)
  const text = shown?.lines.map((line) => line.text).join('\n') ?? ''
  // A fence within a fence is none.
  const example = shown === null || text.includes('```') ? '' : `\n\`\`\`\n${text}\n\`\`\`\n`
  return `### ${name}\n\n${plain(rule.means)} **What to do:** ${plain(rule.fix)}\n${example}`
}

/** Signs of HTML and Markdown are meant as they stand. */
const plain = (words: string): string => words.replace(/[<*[\]`#]/g, (sign) => `\\${sign}`)

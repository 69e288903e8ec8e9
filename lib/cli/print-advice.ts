import { styleText } from 'node:util'
import type { Finding } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'

const tiers = ['right or wrong', 'search appearance', 'style'] as const
const rulesShown = 6

const tierOf = ({ tier }: Finding): (typeof tiers)[number] => tier ?? 'right or wrong'

/** Print findings and advice for people: how much there is of what, then all of it by file. */
export function printAdvice(findings: readonly Finding[], files: number): void {
  const bold = (text: string) => (process.stdout.isTTY ? styleText('bold', text) : text)
  for (const tier of tiers) console.log(summaryOf(tier, findings))
  for (const [file, some] of groupedBy(findings, (finding) => finding.file)) {
    console.log(`\n${bold(file)}`)
    for (const finding of some) console.log(described(finding))
  }
  console.log(`\n${findings.length === 0 ? 'Nothing' : findings.length} to say about ${files === 1 ? '1 file' : `${files} files`}.`)
  if (findings.some(({ tier }) => tier !== undefined))
    console.log(
      'Advice stops nothing. What does not hold for a text, its front matter silences with a reason: silence:, docs/writing.md.',
    )
}

function summaryOf(tier: string, findings: readonly Finding[]): string {
  const some = findings.filter((finding) => tierOf(finding) === tier)
  const rules = [...groupedBy(some, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length)
  const shown = rules.slice(0, rulesShown).map(([rule, all]) => `${rule} ${all.length}`)
  const more = rules.length > rulesShown ? `, and ${rules.length - rulesShown} other rules` : ''
  const name = `${tier.charAt(0).toUpperCase()}${tier.slice(1)}:`
  return some.length === 0 ? `${name} nothing` : `${name} ${some.length} (${shown.join(', ')}${more})`
}

function described({ line, severity, tier, message, fix, rule }: Finding): string {
  const where = `${line}`.padStart(5)
  return `${where}  ${tier ?? severity}: ${message} [${rule}]\n${' '.repeat(7)}${fix}`
}

import { styleText } from 'node:util'
import type { Finding, Severity } from '#lib/findings.ts'

const colors = { error: 'red', warning: 'yellow', hint: 'cyan', note: 'gray' } as const satisfies Record<Severity, string>

/** Print findings for people: `content/blog/x.md:3:7 error …`, each with its fix below it, and the count at the end. */
export function printFindings(findings: readonly Finding[], files: number): void {
  for (const finding of findings) console.log(describe(finding))
  const counts = (['error', 'warning', 'hint', 'note'] as const).flatMap((severity) => count(findings, severity))
  const texts = files === 1 ? '1 file' : `${files} files`
  console.log(counts.length === 0 ? `Nothing to say about ${texts}.` : `${counts.join(', ')} about ${texts}.`)
}

function describe({ file, line, column, severity, message, fix, rule }: Finding): string {
  const label = process.stdout.isTTY ? styleText(colors[severity], severity) : severity
  return `${file}:${line}:${column} ${label} ${message} [${rule}]\n    ${fix}`
}

function count(findings: readonly Finding[], severity: Severity): string[] {
  const number = findings.filter((finding) => finding.severity === severity).length
  return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`]
}

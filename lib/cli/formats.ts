import { ruleNamed } from '#lib/check/rules/all-rules.ts'
import type { Finding, Severity } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'

/** How findings are written for programs, and for a comment on a pull request. */
export const formats = ['json', 'sarif', 'github', 'markdown'] as const
export type Format = (typeof formats)[number]

/** Write findings in a format, all of them. */
export function inFormat(findings: readonly Finding[], format: Format): string {
  switch (format) {
    case 'json':
      return json(findings.map(({ edit: _, ...finding }) => finding))
    case 'sarif':
      return json(sarif(findings))
    case 'github':
      return findings.map(annotation).join('\n')
    case 'markdown':
      return report(findings)
  }
}

const json = (value: unknown) => JSON.stringify(value, null, 2)

const levels = { error: 'error', warning: 'warning', hint: 'note', note: 'note' } as const satisfies Record<Severity, string>

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const sarif = (findings: readonly Finding[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'counterpoint', rules: [...new Set(findings.map(({ rule }) => rule))].map(described) } },
      results: findings.map(({ file, line, column, severity, rule, message, fix }) => ({
        ruleId: rule,
        level: levels[severity],
        message: { text: `${message} ${fix}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(file) },
              region: { startLine: line, startColumn: column },
            },
          },
        ],
      })),
    },
  ],
})

/** What a rule means, where GitHub shows it. */
function described(id: string) {
  const rule = ruleNamed(id)
  return rule === null ? { id } : { id, fullDescription: { text: rule.means }, help: { text: rule.fix } }
}

const kinds = { error: 'error', warning: 'warning', hint: 'notice', note: 'notice' } as const satisfies Record<Severity, string>

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function annotation({ file, line, column, severity, rule, message, fix }: Finding): string {
  const value = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const place = `file=${value(file)},line=${line},col=${column},title=${value(rule)}`
  return `::${kinds[severity]} ${place}::${escaped(`${message} ${fix}`)}`
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A table for each file; what an author wrote stays words there. */
function report(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'The check finds nothing.\n'
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const head =
    errors === 0 ? 'No error: this can be published.' : `${errors} ${errors === 1 ? 'error stops' : 'errors stop'} the build.`
  const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#@~]/g, (sign) => `&#${sign.codePointAt(0)};`)
  const tables = [...groupedBy(findings, ({ file }) => file)].map(([file, some]) => {
    const rows = some.map(
      ({ line, severity, tier, message, fix }) => `| ${line} | ${tier ?? severity} | ${cell(message)} | ${cell(fix)} |`,
    )
    return [`### ${cell(file)}`, '', '| Line | | What | What to do |', '| ---: | --- | --- | --- |', ...rows].join('\n')
  })
  return `${head}\n\n${tables.join('\n\n')}\n`
}

import type { Occasion } from '#lib/catalog/published.ts'
import type { Reading } from '#lib/content/read-content.ts'
import type { Finding } from '#lib/findings.ts'
import { hasCome } from '#lib/time/time.ts'

/** Say of which texts other systems would wait for a day that has not come; what else is said of these lines is taken out of `findings`. */
export function withLaterDays(findings: readonly Finding[], { sources, site }: Reading, { now }: Occasion): Finding[] {
  const later = sources.flatMap(({ file, draft, publishAt, publishingDays }) =>
    draft || publishAt !== null
      ? []
      : publishingDays.filter(({ day }) => !hasCome(day, now, site.timeZone)).map((found) => ({ file, ...found })),
  )
  const isSaid = ({ file, line, rule }: Finding) =>
    rule === 'field-unknown' && later.some((found) => found.file === file && found.line === line)
  return [...findings.filter((finding) => !isSaid(finding)), ...later.map(laterDay)]
}

const laterDay = ({ file, line, field, day }: { file: string; line: number; field: string; day: string }): Finding => ({
  file,
  line,
  column: 1,
  severity: 'error',
  rule: 'field-of-another-system',
  message: `In other systems "${field}" keeps a text back until ${day}; here it has no effect.`,
  fix: `Write publishAt: ${day} instead, or remove the line.`,
})

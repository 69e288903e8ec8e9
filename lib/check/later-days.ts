import type { Occasion } from '#lib/catalog/published.ts'
import type { Reading } from '#lib/content/read-content.ts'
import type { LaterDay } from '#lib/content/source/read-source.ts'
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

const laterDay = ({ file, line, field, day, isSure }: LaterDay & { readonly file: string }): Finding => ({
  file,
  line,
  column: 1,
  severity: isSure ? 'error' : 'warning',
  rule: isSure ? 'field-of-another-system' : 'field-unknown',
  message: isSure
    ? `In other systems "${field}" keeps a text back until ${day}; here it has no effect.`
    : `"${field}" is not a field that is known here; with ${day}, which has not come yet, it may say that this is to be published on that day, and it is published now.`,
  fix: isSure
    ? `Write publishAt: ${day} instead, or remove the line.`
    : `Write publishAt: ${day} if that is meant; otherwise nothing is to be done.`,
})

import type { Source } from '#lib/content/source/sources.ts'
import type { Remark } from '#lib/findings.ts'
import { localTime } from '#lib/time/time.ts'

/** Say where an article was corrected before it was there. */
export function checkCorrections({ fields: { corrections = [], date }, lineOf }: Pick<Source, 'fields' | 'lineOf'>): Remark[] {
  if (date === undefined) return []
  return corrections
    .filter((one) => one.date.slice(0, 10) < date.slice(0, 10))
    .map((one) => ({
      line: lineOf('corrections'),
      column: 1,
      severity: 'error',
      rule: 'correction-day',
      message: `The correction of ${one.date} is older than the article, which is of ${date}.`,
      fix: 'Correct one of the two days.',
    }))
}

/** Answer when an article was last changed: a correction is a change. */
export function lastChange({ updated, corrections = [] }: Source['fields'], timeZone: string): string | null {
  const moments = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ date }) => date)]
  return moments.reduce<string | null>(
    (last, one) => (last === null || localTime(one, timeZone) > localTime(last, timeZone) ? one : last),
    null,
  )
}

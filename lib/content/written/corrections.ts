import type { z } from 'zod'
import type { Remark } from '#lib/findings.ts'
import { localTime } from '#lib/time/time.ts'

/** What was wrong with a text, and when it was put right. */
export interface Correction {
  /** A day, or a timestamp with offset. */
  readonly date: string
  readonly text: string
}

const form =
  'must give each correction a day and a text, such as "  - date: 2026-02-03" and below it "    text: What was wrong, and what is right."'

/** Names by which people call the two. */
const names = { date: ['date', 'day', 'on', 'when'], text: ['text', 'what', 'correction', 'note', 'words'] } as const

/** Read corrections as authors write them: a list or a single one, each with its day and its text, or by its day. What is missing is said in `issue`. */
export function readCorrections<Day extends z.ZodType<string>, Words extends z.ZodType<string>>(
  written: unknown,
  { date, text }: { readonly date: Day; readonly text: Words },
  issue: (message: string) => void,
): Correction[] {
  const items = (Array.isArray(written) ? written : [written]).flatMap(dividedByDay)
  const corrections = items.flatMap((item): Correction[] => {
    if (item === null) {
      issue(form)
      return []
    }
    const shown = (item.text ?? item.date ?? '').slice(0, 60)
    const [day, words] = [date.safeParse(item.date), text.safeParse(item.text)]
    if (!item.date?.trim()) issue(`must say the day of each correction: "${shown}" has none`)
    else if (!day.success) issue(`must give each correction a day: "${item.date}" ${day.error.issues[0]?.message}`)
    if (!words.success || words.data === '') issue(`must say what was corrected: the one of ${item.date} has no text`)
    return day.success && words.success ? [{ date: day.data, text: words.data }] : []
  })
  return corrections.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

interface Item {
  readonly date: string | undefined
  readonly text: string | undefined
}

/** `2026-02-03: words`, as a line or as a mapping, is a correction by its day. */
function dividedByDay(item: unknown): (Item | null)[] {
  if (typeof item === 'string') {
    const [, date, text] = /^(\d{4}-\d{2}-\d{2}\S*?)[:,]?\s+(?:[–—-]\s+)?(\S.*)$/s.exec(item.trim()) ?? []
    return [
      date === undefined
        ? /^\d{4}-\d{2}-\d{2}\S*$/.test(item.trim())
          ? { date: item, text: undefined }
          : { date: undefined, text: item }
        : { date, text },
    ]
  }
  if (typeof item !== 'object' || item === null) return [null]
  const entries = Object.entries(item).map(([name, value]) => [name.trim(), typeof value === 'string' ? value : undefined] as const)
  const named = (known: readonly string[]) => entries.find(([name]) => known.includes(name.toLowerCase()))
  const [date, text] = [named(names.date), named(names.text)]
  if (date || text) return entries.length > Number(!!date) + Number(!!text) ? [null] : [{ date: date?.[1], text: text?.[1] }]
  return entries.length === 0 ? [null] : entries.map(([day, words]) => (/^\d/.test(day) ? { date: day, text: words } : null))
}

/** What a header says of when a text was there, and when it was changed. */
interface Changes {
  readonly date?: string | undefined
  readonly updated?: string | undefined
  readonly corrections?: readonly Correction[] | undefined
}

/** Say where an article was corrected before it was there. */
export function checkCorrections({
  fields: { corrections = [], date },
  lineOf,
}: {
  readonly fields: Changes
  readonly lineOf: (field: string) => number
}): Remark[] {
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
export function lastChange({ updated, corrections = [] }: Changes, timeZone: string): string | null {
  const moments = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ date }) => date)]
  return moments.reduce<string | null>(
    (last, one) => (last === null || localTime(one, timeZone) > localTime(last, timeZone) ? one : last),
    null,
  )
}

import { dayInAddress, datedName as partedName } from '#lib/content/written/dated-name.ts'

/** The parts of a day as written, for addresses that are made of them. */
export interface DayParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

/** Read the day at the start of a date or a file name: `2019-3-01-x`; null where there is none. */
export function dayIn(written: string | null): DayParts | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(written?.trim() ?? '') ?? []
  return year && month && day ? { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') } : null
}

export const spellDay = ({ year, month, day }: DayParts): string => `${year}-${month}-${day}`

/** Read the day that a former address names: `2019/03/01/x`. */
export const dayInPath = (path: string | null): DayParts | null => dayIn(dayInAddress(`/${path ?? ''}`))

/** Part a file name of a weblog: `2019-03-01-my-post` is a day and `my-post`. A day alone is no day of a post. */
export function datedName(name: string): { day: DayParts | null; slug: string } {
  const dated = partedName(name)
  return dated === null || dated.rest === name ? { day: null, slug: name } : { day: dayIn(dated.date), slug: dated.rest }
}

/** Fill the names of a pattern such as `/:year/:month/:title/`; null where one has no value. */
export function fillPattern(pattern: string, values: Readonly<Record<string, string | null | undefined>>): string | null {
  let isWhole = true
  const filled = pattern.replace(/:([a-z_]+)/gi, (whole, name: string) => {
    const key = Object.keys(values)
      .filter((key) => name.startsWith(key))
      .sort((a, b) => b.length - a.length)[0]
    const value = key === undefined ? undefined : values[key]
    if (key === undefined || value === null || value === undefined) isWhole = false
    return value === null || value === undefined || key === undefined ? whole : value + name.slice(key.length)
  })
  return isWhole ? `/${filled}`.replace(/\/{2,}/g, '/') : null
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** The values of a day that patterns of several systems name. */
export function dayValues(day: DayParts | null): Readonly<Record<string, string | null>> {
  const month = day === null ? null : Number(day.month)
  const index =
    day === null
      ? null
      : Math.floor(
          (Date.UTC(Number(day.year), Number(day.month) - 1, Number(day.day)) - Date.UTC(Number(day.year), 0, 0)) / 86_400_000,
        )
  return {
    year: day?.year ?? null,
    month: day?.month ?? null,
    day: day?.day ?? null,
    short_year: day?.year.slice(2) ?? null,
    i_month: day && String(Number(day.month)),
    i_day: day && String(Number(day.day)),
    short_month: month === null ? null : (monthNames[month - 1]?.slice(0, 3) ?? null),
    long_month: month === null ? null : (monthNames[month - 1] ?? null),
    monthname: month === null ? null : (monthNames[month - 1] ?? null),
    y_day: index === null ? null : String(index).padStart(3, '0'),
    yearday: index === null ? null : String(index),
  }
}

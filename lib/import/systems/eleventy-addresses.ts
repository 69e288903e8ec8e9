import { slugify } from '#lib/urls.ts'
import type { DayParts } from './dates.ts'

interface Values {
  readonly slug: string
  readonly day: DayParts | null
  readonly title: string
  readonly stem: string
  readonly filters: Filters
}

/** Filters that a configuration makes of a day, and the form that each one gives it: `yyyy/MM`. */
export type Filters = ReadonlyMap<string, string>

/** Read which filters give a day a form of digits, by Luxon, Day.js or Moment. */
export function dateFilters(script: string): Filters {
  const found = new Map<string, string>()
  const parts = script.split(/(?=\baddFilter\()/)
  for (const part of parts) {
    const [, name] = /^addFilter\(\s*["'`](\w{1,60})["'`]/.exec(part) ?? []
    const [, form] = /\.(?:toFormat|format)\(\s*["'`]([yYmMdD/-]{2,20})["'`]/.exec(part.slice(0, 1000)) ?? []
    if (name !== undefined && form !== undefined) found.set(name, form)
  }
  return found
}

const inForm = (form: string, { year, month, day }: DayParts): string =>
  form
    .replace(/yyyy|YYYY/g, year)
    .replace(/MM/g, month)
    .replace(/dd|DD/g, day)

/** Fill the templates of an address, as far as they name what is known; null where one is not. */
export function fillTemplate(pattern: string, { slug, day, title, stem, filters }: Values): string | null {
  let isWhole = true
  const filled = pattern.replace(/\{\{-?\s*([^{}]{1,200}?)\s*-?\}\}/g, (_, written: string) => {
    const said = written.replace(/\s+/g, '')
    const form = filters.get(/^(?:page\.)?date\|(\w+)$/.exec(said)?.[1] ?? '')
    const value = /^page\.fileSlug/.test(said)
      ? slug
      : /^page\.filePathStem/.test(said)
        ? stem
        : /^title\|(slug|slugify)/.test(said)
          ? slugify(title)
          : day && /^(page\.)?date\|date:?\(?["']%Y["']/.test(said)
            ? day.year
            : day && /^(page\.)?date\|date:?\(?["']%Y\/%m\/%d["']/.test(said)
              ? `${day.year}/${day.month}/${day.day}`
              : day && /^(page\.)?date\|date:?\(?["']%m["']/.test(said)
                ? day.month
                : day && form !== undefined
                  ? inForm(form, day)
                  : null
    if (value === null) isWhole = false
    return value ?? ''
  })
  return isWhole && !/\{[{%]/.test(filled) ? `/${filled}`.replace(/\/{2,}/g, '/') : null
}

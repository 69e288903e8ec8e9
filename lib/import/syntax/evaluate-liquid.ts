import { Liquid } from 'liquidjs'
import type { Templates } from '#lib/import/source/old-site.ts'
import { htmlTree, markdownOf } from './html-to-markdown.ts'
import { pieces } from './pieces.ts'

/** Write what tags of Liquid come to where everything that they name is known; what is not stays as it is. */
export function evaluated(text: string, templates: Templates, page: Readonly<Record<string, unknown>>): string {
  const code: string[] = []
  // Places of code: nothing of it is read.
  const bare = pieces(text)
    .map((piece) => (piece.isCode ? `\uE000${code.push(piece.text) - 1}\uE001` : piece.text))
    .join('')
  if (!/\{[{%]/.test(bare)) return text
  const render = rendererFor(templates, page)
  const included = bare.replace(include, (whole) => {
    const made = render(whole)
    return made === null ? whole : /<[a-z]/i.test(made) ? `\n\n${markdownOf(htmlTree(made)).trim()}\n\n` : made
  })
  const whole = /\{[{%]/.test(included) ? render(included) : included
  const made = whole ?? included.replace(output, (one) => render(one) ?? one)
  return made.replace(/\uE000(\d+)\uE001/g, (_, at: string) => code[Number(at)] ?? '')
}

const include = /\{%-?\s*include(?:_cached)?\s(?:[^%]|%(?!\})){0,2000}?-?%\}/g
const output = /\{\{-?[^{}]{1,300}?-?\}\}/g

/** Answer what a text comes to; null where something in it is not known. */
function rendererFor({ variables, includes }: Templates, page: Readonly<Record<string, unknown>>): (text: string) => string | null {
  const engine = new Liquid({
    templates: Object.fromEntries(includes),
    jekyllInclude: true,
    jekyllWhere: true,
    dynamicPartials: false,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    parseLimit: 1_000_000,
    renderLimit: 2_000,
    memoryLimit: 10_000_000,
  })
  for (const name of ['relative_url', 'url']) engine.registerFilter(name, (address: unknown) => address)
  const date = engine.filters.date
  engine.registerFilter('date', function (value: unknown, ...rest: unknown[]) {
    if (/^(now|today)$/.test(String(value))) throw new Error('this changes from day to day')
    return typeof date === 'function' ? date.call(this, value, ...rest) : value
  })
  return (text) => {
    try {
      return engine.parseAndRenderSync(text, { ...page, ...variables, page })
    } catch {
      return null
    }
  }
}

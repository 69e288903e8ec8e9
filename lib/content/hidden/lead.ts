import type { Remark } from '#lib/findings.ts'

/** Where a text leads that has no words of its own, as it is written, and the line that says so. */
export interface Lead {
  readonly to: string
  readonly line: number
}

/** How systems say in front matter that a page only leads on: Jekyll, Hugo, Docusaurus, VuePress. */
export const leading = /^(?:external[_-]?)?redirect(?:ion)?(?:[_-]?(?:to|url|link|location))?$/i

/** Find where a text leads that only leads on, as in other systems; null for any other text. */
export function leadIn({
  data,
  body,
  lineOf,
}: {
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
  readonly lineOf: (field: string) => number
}): (Lead & { readonly field: string }) | null {
  const [field, value] = Object.entries(data).find(([name]) => leading.test(name)) ?? []
  const to = [value].flat()[0]
  if (field === undefined || typeof to !== 'string' || !/^(?:\/[^/\s]|\/$|https?:\/\/)\S*$/.test(to.trim())) return null
  return hasWords(body) ? null : { to: to.trim(), field, line: lineOf(field) }
}

const hasWords = (body: string): boolean =>
  /!\[|<(?:img|video|audio|iframe|embed|object|svg)\b/i.test(body) ||
  /[\p{L}\p{N}]/u.test(body.replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi, ''))

/** Say that a text is no page, but leads to one. */
export const leadRemark = ({ to, line }: Lead): Remark => ({
  line,
  column: 1,
  severity: 'note',
  rule: 'page-leads',
  message: `This text has no words, and leads to ${to}: so does its address.`,
  fix: 'Nothing to do; a line in redirects.yaml would say the same.',
})

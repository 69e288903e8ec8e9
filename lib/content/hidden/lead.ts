import type { Remark } from '#lib/findings.ts'
import { plain } from './words.ts'

/** Where a text leads that has no words of its own, as it is written, and the line that says so. */
export interface Lead {
  readonly to: string
  readonly line: number
}

/** Say whether a field is one by which systems send whoever comes to a page elsewhere: Jekyll, Hugo, Docusaurus, VuePress. */
export const isLeading = (name: string): boolean => /^(?:external)?redirect(?:ion)?(?:to|url|link|location)?$/.test(plain(name))

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
  const [field, value] = Object.entries(data).find(([name]) => isLeading(name)) ?? []
  const to = [value].flat()[0]
  if (field === undefined || typeof to !== 'string' || !/^(?:\/[^/\s]|\/$|https?:\/\/)\S*$/.test(to.trim())) return null
  return hasWords(body) ? null : { to: to.trim(), field, line: lineOf(field) }
}

/** Say whether there is something to read or to see in a text: words, pictures, films, addresses. */
export function hasWords(body: string): boolean {
  const shown = body.replace(/<!--[\s\S]*?-->/g, '')
  return (
    /!\[|<(?:img|video|audio|iframe|picture|svg|embed|object)\b|<https?:/i.test(shown) ||
    /[\p{L}\p{N}]/u.test(shown.replace(/<[^<>]*>/g, ''))
  )
}

/** Say that a text is no page, but leads to one. */
export const leadRemark = ({ to, line }: Lead): Remark => ({
  line,
  column: 1,
  severity: 'note',
  rule: 'page-leads',
  message: `This text has no words, and leads to ${to}: so does its address.`,
  fix: 'Nothing to do; a line in redirects.yaml would say the same.',
})

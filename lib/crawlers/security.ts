import type { Security, Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'

/** Say how to report a weakness. https://www.rfc-editor.org/rfc/rfc9116 */
export function securityText(security: Security, { origin }: Pick<Site, 'origin'>): string {
  const { contact, expires, policy, languages } = security
  const fields = [
    `Contact: ${contact}`,
    `Expires: ${expires.includes('T') ? expires : `${expires}T00:00:00Z`}`,
    ...(languages.length > 0 ? [`Preferred-Languages: ${languages.join(', ')}`] : []),
    `Canonical: ${urls.absolute(origin, urls.security)}`,
    ...(policy === null ? [] : [`Policy: ${policy}`]),
  ]
  return `${fields.join('\n')}\n`
}

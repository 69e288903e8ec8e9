import type { SiteFile } from '#lib/content/site/site-file.ts'
import type { Finding } from '#lib/findings.ts'

const notice = 30 * 24 * 60 * 60 * 1000

/** Say where the site's word on how to report a weakness is out of date, or soon will be. */
export function checkSecurity({ site, file, lineOf }: SiteFile, now: Date): Finding[] {
  if (site.security === null) return []
  const left = Date.parse(site.security.expires) - now.getTime()
  if (left > notice) return []
  const expired = left <= 0
  return [
    {
      file,
      line: lineOf('security'),
      column: 1,
      severity: expired ? 'error' : 'warning',
      rule: 'security-expired',
      message: `The security contact in site.yaml ${expired ? 'expired' : 'expires'} on ${site.security.expires.slice(0, 10)}.`,
      fix: 'Check that the contact is still right, and set expires: to a day within the coming year.',
    },
  ]
}

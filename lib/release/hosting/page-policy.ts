import type { HostName } from '#lib/hosts.ts'
import { addressOf } from '#lib/release/manifest/paths.ts'
import type { HeaderRule } from '#lib/release/manifest/release.ts'
import * as urls from '#lib/urls.ts'
import { headersAt } from './headers.ts'

/** Hosts that send no headers of ours, or none until somebody tells them. */
const withoutHeaders: ReadonlySet<HostName | null | undefined> = new Set(['github-pages', 's3-cloudfront'])

/** Say whether pages must say themselves what headers say elsewhere. */
export const hasNoHeaders = (host: HostName | null | undefined): boolean => withoutHeaders.has(host)

/** Hosts that let the policies of all rules hold together: a page that may do more than others must not widen what those may do. */
const joinsRules = (host: HostName | null | undefined): boolean => host !== 'nginx' && host !== 'container' && !hasNoHeaders(host)

/** Say whether pages say their policies themselves: where headers do not, or cannot because the editor may do what no page may. */
export const saysPolicyItself = (host: HostName | null | undefined, rules: readonly HeaderRule[]): boolean =>
  hasNoHeaders(host) || (joinsRules(host) && hasEditor(rules))

/** Say whether a release has the editor, by its rules. */
export const hasEditor = (rules: readonly HeaderRule[]): boolean => rules.some(({ path }) => path.endsWith(`${urls.adminFiles}*`))

/** What only a header can say of such pages. */
export const policyBesidePages = "frame-ancestors 'none'"

/** What a policy may not say in a page. https://www.w3.org/TR/CSP3/#meta-element */
const ofHeadersOnly = /^(?:frame-ancestors|report-uri|sandbox)\b/

/** Say the content policy of a page as it may stand in the page. */
export function policyInPage(file: string, rules: readonly HeaderRule[]): string {
  const { 'Content-Security-Policy': policy = '' } = headersAt(decodeURIComponent(addressOf(file)), rules)
  return policy
    .split('; ')
    .filter((directive) => !ofHeadersOnly.test(directive))
    .join('; ')
}

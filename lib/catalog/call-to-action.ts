import type { LinkProblem, Targets } from '#lib/addresses/link.ts'
import { resolveLink } from '#lib/addresses/links.ts'
import type { SiteFile } from '#lib/content/site/site-file.ts'
import type { Finding } from '#lib/findings.ts'
import type { CallToAction, Site } from '#lib/site.ts'
import { localTime } from '#lib/time/time.ts'

/** What articles ask of their readers at `now`; null where nothing is asked, or its last day is over. */
export function callToActionAt(
  now: Date,
  { callToAction, timeZone }: Pick<Site, 'callToAction' | 'timeZone'>,
): CallToAction | null {
  return callToAction && !isOver(callToAction, now, timeZone) ? callToAction : null
}

/** From where its link leads. */
export const standpoint = { path: 'site.yaml', address: '/' }

const isOver = ({ until }: CallToAction, now: Date, timeZone: string): boolean =>
  until !== null && until < localTime(now.toISOString(), timeZone).slice(0, 10)

/** Say where the form of the site's call to action sends what readers write: `https://lists.example`. */
export const formOriginOf = ({ callToAction }: Pick<Site, 'callToAction'>): string | null =>
  callToAction?.form ? new URL(callToAction.form.action).origin : null

/** Say where a call to action leads nowhere, or is over. */
export function checkCallToAction({ site, file, lineOf }: SiteFile, targets: Targets, now: Date): Finding[] {
  const { callToAction, timeZone } = site
  if (callToAction === null) return []
  const at = { file, line: lineOf('callToAction'), column: 1 }
  const problem = callToAction.link === null ? null : problemOf(callToAction.link, targets)
  const message = `The call to action leads to ${callToAction.link}, where there is no page.`
  const over = `The last day of the call to action was ${callToAction.until}, so it is no longer shown.`
  const fix = 'Remove callToAction: or give it another last day.'
  return [
    ...(problem ? [{ ...at, severity: 'error' as const, rule: problem.rule, message, fix: problem.fix }] : []),
    ...(isOver(callToAction, now, timeZone) ? [{ ...at, severity: 'hint' as const, rule: 'call-over', message: over, fix }] : []),
  ]
}

function problemOf(link: string, targets: Targets): LinkProblem | null {
  const resolved = resolveLink(link, standpoint, targets)
  return 'problem' in resolved ? resolved.problem : null
}

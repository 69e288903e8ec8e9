import type { Catalog } from '#lib/catalog/catalog.ts'
import { treeOf } from '#lib/content/parsed-texts.ts'
import type { SiteFile } from '#lib/content/site/site-file.ts'
import type { Finding } from '#lib/findings.ts'
import { wordsOf } from '#lib/markdown/tree/plain-text.ts'

/** Say where readers are counted, or can comment at somebody else's, and no page of the site says so: the fix is the line to write. */
export async function privacyFindings({ site, file, lineOf }: SiteFile, { articles }: Catalog): Promise<Finding[]> {
  const { analytics, comments } = site
  const asked = [
    ...(analytics === null ? [] : [countedBy(analytics.provider, new URL(analytics.sends).hostname)]),
    ...(comments === null ? [] : [keptBy(comments.provider === 'giscus' ? 'giscus' : 'Isso', hostOf(comments))]),
  ]
  if (asked.length === 0) return []
  const pages = articles.filter(({ kind }) => kind === 'page')
  const said = (await Promise.all(pages.map(async ({ body }) => wordsOf(await treeOf(body), true)))).join('\n').toLowerCase()
  return asked
    .filter(({ name }) => !said.includes(name.toLowerCase()))
    .map(({ field, severity, message, line }) => ({
      file,
      line: lineOf(field),
      column: 1,
      severity,
      rule: 'privacy-unsaid',
      message,
      fix: `Write it into a page, such as pages/privacy.md: "${line}"`,
    }))
}

const hostOf = (comments: NonNullable<SiteFile['site']['comments']>): string =>
  comments.provider === 'giscus' ? 'giscus.app' : new URL(comments.server).hostname

interface Asked {
  readonly name: string
  readonly field: string
  readonly severity: Finding['severity']
  readonly message: string
  readonly line: string
}

/** Every visitor is counted, and nobody is asked: so a page must say it. */
const countedBy = (name: string, host: string): Asked => ({
  name,
  field: 'analytics',
  severity: 'error',
  message: `Visits are counted by ${name}, and no page of the site says so.`,
  line: `We count visits with ${name} (${host}), without cookies. It learns which page is read, the page that led to it, and browser, device and country; nobody is followed from site to site.`,
})

const keptBy = (name: string, host: string): Asked => ({
  name,
  field: 'comments',
  severity: 'warning',
  message: `Comments are kept by ${name}, and no page of the site says so.`,
  line: `Comments are kept by ${name} (${host}). Your browser asks it only when you choose to show them.`,
})

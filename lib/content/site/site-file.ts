import { checkFields } from '#lib/content/source/fields.ts'
import type { ContentFolder } from '#lib/content/source/files.ts'
import { readFields } from '#lib/content/source/front-matter.ts'
import type { Finding } from '#lib/findings.ts'
import { defaultSite, type Site } from '#lib/site.ts'
import { siteFields } from './site-fields.ts'

/** The site, and the file that describes it. */
export interface SiteFile {
  readonly site: Site
  readonly file: string
  readonly lineOf: (field: string) => number
  readonly findings: readonly Finding[]
}

/** Read site.yaml. Without one, the defaults hold and an error says so. */
export function readSite(folder: ContentFolder): SiteFile {
  const source = folder.texts.find((text) => text.path === 'site.yaml' || text.path === 'site.yml')
  const file = source?.file ?? `${folder.shown}/site.yaml`
  if (!source) return { site: defaultSite, file, lineOf: () => 1, findings: [missingSite(file)] }
  const header = readFields(source.text)
  const { fields, remarks } = checkFields(siteFields, header)
  const missing = (['name', 'origin', 'description'] as const).filter(
    (name) => !(name in header.data) && header.remarks.length === 0,
  )
  const findings = [...header.remarks, ...remarks, ...missing.map(missingField)].map((remark) => ({ file, ...remark }))
  return { site: { ...defaultSite, ...fields }, file, lineOf: header.lineOf, findings }
}

const examples = {
  name: 'name: The Sales Desk',
  origin: 'origin: https://example.com',
  description: 'description: Articles on both ways to sell, for people who do it.',
}

function missingField(name: keyof typeof examples) {
  const message = `site.yaml does not give the site's ${name}.`
  return {
    line: 1,
    column: 1,
    severity: name === 'description' ? 'warning' : 'error',
    rule: 'site-field-missing',
    message,
    fix: `Add a line such as ${examples[name]}`,
  } as const
}

function missingSite(file: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'site-missing',
    message: 'The content folder has no site.yaml.',
    fix: 'Add a file site.yaml with a line name: and the name of the site, and a line origin: and its web address.',
  }
}

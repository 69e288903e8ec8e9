import { join } from 'node:path/posix'
import type { ContentFolder } from '#lib/content/source/files.ts'
import { readFields } from '#lib/content/source/front-matter.ts'
import { understand } from '#lib/content/source/plain-fields.ts'
import { textsAtTop } from '#lib/content/source/unread-files.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { defaultSite, type Site } from '#lib/site.ts'
import { isSpoken } from '#lib/words/words.ts'
import { siteForm } from './site-fields.ts'
import { pathRemarks } from './site-path.ts'
import { smartenSite } from './site-words.ts'

/** The site, and the file that describes it. */
export interface SiteFile {
  readonly site: Site
  readonly file: string
  readonly text: string
  /** What it says of how the site looks, as written. */
  readonly theme: unknown
  readonly lineOf: (field: string) => number
  readonly findings: readonly Finding[]
}

/** Nothing else is worth saying of a folder that this holds for. */
export const missingSiteRule = 'site-missing'

/** Read site.yaml. Without one, the defaults hold and an error says so. */
export function readSite(folder: ContentFolder): SiteFile {
  const source = folder.texts.find((text) => text.path === 'site.yaml' || text.path === 'site.yml')
  const file = source?.file ?? `${folder.shown}/site.yaml`
  if (!source)
    return { site: defaultSite, file, text: '', theme: undefined, lineOf: () => 1, findings: [missingSite(file, folder)] }
  const header = readFields(source.text)
  const { fields, remarks, lineOf, given } = understand(header, siteForm, defaultSite)
  const missing = (['name', 'origin', 'description'] as const).filter((name) => !given.has(name) && header.isWhole)
  const { theme, ...said } = fields
  const site = smartenSite({ ...defaultSite, ...said })
  const unspoken = isSpoken(site.language) ? [] : [wordsMissing(site.language, lineOf('language'))]
  const own = [...header.remarks, ...remarks, ...missing.map(missingField), ...unspoken, ...pathRemarks(site, lineOf)]
  const findings = own.map((remark) => ({ file, ...remark }))
  return { site, file, text: source.text, theme, lineOf, findings }
}

function wordsMissing(language: string, line: number): Remark {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  const message = `There are no words for buttons and headings in ${name}: they are in English. Dates, and the language that pages give, are as you say.`
  const fix = 'Nothing to do. A table of these words can be added to the program: lib/words in its repository says how.'
  return { line, column: 1, severity: 'note', rule: 'language-words', message, fix }
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

/** A folder without site.yaml is hardly a content folder: say what it looks like, and what to do. */
function missingSite(file: string, { shown, paths }: ContentFolder): Finding {
  const at = { file, line: 1, column: 1, severity: 'error', rule: missingSiteRule } as const
  const lines = `the lines "${examples.name}" and "${examples.origin}"`
  const inside = [...paths].find((path) => /^[^/]+\/site\.ya?ml$/.test(path))?.split('/')[0]
  if (inside !== undefined)
    return {
      ...at,
      message: `The folder ${shown} has no site.yaml, but the folder ${inside} in it has one.`,
      fix: `Set CONTENT_DIR to ${join(shown, inside)}.`,
    }
  const texts = textsAtTop(paths)
  if (texts.length > 0)
    return {
      ...at,
      message: `The folder ${shown} has no site.yaml, and ${texts.length === 1 ? 'a text' : `${texts.length} texts`} in no folder, such as ${texts[0]}.`,
      fix: `Add a file site.yaml with ${lines}, and move the texts into the folder ${join(shown, 'blog')}.`,
    }
  return { ...at, message: `The folder ${shown} has no site.yaml.`, fix: `Add a file site.yaml with ${lines}.` }
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Occasion } from '#lib/catalog/published.ts'
import type { Finding } from '#lib/findings.ts'
import { checkContent } from './check-content.ts'

/** For tests: a day in the middle of things. */
export const today: Occasion = { now: new Date('2026-06-15T12:00:00Z'), drafts: false }

const site = 'name: The Sales Desk\norigin: https://sales-desk.example\ndescription: Articles on both.\n'

/** For tests: write a content folder of these files, with a site.yaml unless one is given. */
export const contentWith = (files: Readonly<Record<string, string | Buffer>>): string => folderWith({ 'site.yaml': site, ...files })

/** For tests: write a folder of these files and no others. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** For tests: make the catalog of these files; findings name files by their path in the folder. */
export async function catalogOf(
  files: Readonly<Record<string, string | Buffer>>,
  occasion: Occasion = today,
): Promise<{ catalog: Catalog; findings: Finding[] }> {
  const folder = contentWith(files)
  const { catalog, findings } = await checkContent(folder, occasion)
  const inside = (finding: Finding) => ({ ...finding, file: finding.file.replace(/^.*\/content-\w+\//, '') })
  return { catalog, findings: findings.map(inside) }
}

/** For tests: an article's file with these fields. */
export function article(
  fields: Readonly<Record<string, string>>,
  text = 'One sentence of text, and then another one to follow it.',
): string {
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${text}\n`
}

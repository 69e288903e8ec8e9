import type { Finding } from '#lib/findings.ts'
import { sortFindings } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import type { Article, Content } from './article.ts'
import { readAuthors, readCategories } from './entries.ts'
import { type ContentFolder, readFolder } from './files.ts'
import { readArticle } from './read-article.ts'
import { readSite } from './site-file.ts'
import { readSources, type Source } from './sources.ts'

/** A content folder, read: what it says, and all that is to be said about it. */
export interface Reading extends Content {
  readonly site: Site
  readonly folder: ContentFolder
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
}

/** Read a whole content folder: every file, every finding, drafts too. */
export async function readContent(dir: string): Promise<Reading> {
  const folder = await readFolder(dir)
  const { site, findings: ofSite } = readSite(folder)
  const { sources, findings: ofSources } = readSources(folder)
  const authors = await readAuthors(folder)
  const categories = await readCategories(folder, sources)
  const known = { site, folder, authors: authors.entries, categories: categories.entries }
  const articles: Article[] = []
  const ofArticles: Finding[] = []
  for (const source of sources) {
    const read = await readArticle(source, known)
    if (read.article) articles.push(read.article)
    ofArticles.push(...read.remarks.map((remark) => ({ file: source.file, ...remark })))
  }
  const all = [...folder.findings, ...ofSite, ...ofSources, ...authors.findings, ...categories.findings, ...ofArticles]
  return {
    site,
    folder,
    sources,
    articles,
    authors: authors.entries,
    categories: categories.entries,
    findings: sortFindings(mercifulToDrafts(all, sources)),
  }
}

/** An unfinished draft is not published: what is wrong with it never holds up the others. */
function mercifulToDrafts(findings: readonly Finding[], sources: readonly Source[]): Finding[] {
  const drafts = new Set(sources.filter((source) => source.draft).map((source) => source.file))
  return findings.map((finding) =>
    finding.severity === 'error' && drafts.has(finding.file) ? { ...finding, severity: 'warning' } : finding,
  )
}

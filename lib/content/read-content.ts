import { type Ledger, readLedger } from '#lib/content/addresses/ledger.ts'
import { type Move, readRedirects } from '#lib/content/addresses/redirects.ts'
import { iconOf } from '#lib/content/site/icon.ts'
import { readSite, type SiteFile } from '#lib/content/site/site-file.ts'
import { themeOf } from '#lib/content/site/theme.ts'
import { type ContentFolder, readFolder } from '#lib/content/source/files.ts'
import { keepSources, openSources } from '#lib/content/source/kept-sources.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { readSources } from '#lib/content/source/sources.ts'
import { keepFileFacts } from '#lib/file-facts.ts'
import type { Finding } from '#lib/findings.ts'
import { sortFindings } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { type Site, usualSides } from '#lib/site.ts'
import type { Theme } from '#lib/theme/read-theme.ts'
import { keyOf } from '#lib/urls.ts'
import type { Article, Category, Content } from './article.ts'
import { readDebates } from './debates.ts'
import { readAuthors, readCategories } from './entries.ts'
import { keepFacts } from './parsed-texts.ts'
import { type Popular, readPopular } from './popular.ts'
import { readArticles } from './read-articles.ts'
import { type Signatures, signaturesIn } from './signatures.ts'

/** A content folder, read: what it says, and all that is to be said about it. */
export interface Reading extends Content {
  readonly site: Site
  readonly siteFile: SiteFile
  readonly folder: ContentFolder
  readonly sources: readonly Source[]
  /** What redirects.yaml says. */
  readonly moves: readonly Move[]
  readonly ledger: Ledger
  /** What popular.yaml says. */
  readonly popular: Popular
  /** The site's own icon, a clean drawing; null where it has none. */
  readonly icon: string | null
  readonly theme: Theme
  readonly findings: readonly Finding[]
}

/** Read a whole content folder: every file, every finding, drafts too. */
export const readContent = async (dir: string): Promise<Reading> => readTexts(await readFolder(dir))

/** Read what was found in a content folder. */
export async function readTexts(folder: ContentFolder): Promise<Reading> {
  const itself = readSite(folder)
  const ledger = readLedger(folder)
  const { sources: read, findings: ofSources } = readSources(folder, itself.site, await openSources())
  const written = withSides(itself, read, folder)
  const sources = withFormerAddresses(read, ledger)
  const authors = await readAuthors(folder, written.site)
  const signatures = signaturesIn(sources, signatureOf(written), authors.entries, written.site.language)
  const categories = await readCategories(folder, sources, written.site)
  const theme = await themeOf(written, folder)
  const siteFile = signed({ ...written, site: { ...written.site, look: theme.look } }, signatures)
  const { site } = siteFile
  const debates = await readDebates(folder, site)
  const redirects = readRedirects(folder)
  const popular = readPopular(folder)
  const { icon, findings: ofIcon } = await iconOf(folder)
  const known = { site, folder, signatures, categories: [...categories.entries, ...calledElsewhere(categories.entries, site)] }
  const withWords = sources.filter(({ leads }) => leads === undefined)
  const articles: Article[] = []
  const ofArticles: Finding[] = []
  for (const [at, { article, remarks }] of (await readArticles(withWords, known)).entries()) {
    if (article) articles.push(article)
    ofArticles.push(...remarks.map((remark) => ({ file: withWords[at]?.file ?? '', ...remark })))
  }
  await Promise.all([keepSources(), keepFacts(), keepFileFacts()])
  const ofEntries = [...authors.findings, ...signatures.findings, ...categories.findings, ...debates.findings]
  const ofAddresses = [...redirects.findings, ...ledger.findings, ...popular.findings]
  const all = [
    ...folder.findings,
    ...siteFile.findings,
    ...ofIcon,
    ...theme.findings,
    ...ofSources,
    ...ofEntries,
    ...ofAddresses,
    ...ofArticles,
  ]
  return {
    site,
    siteFile,
    folder,
    sources,
    moves: [...redirects.moves, ...leadsOf(sources, redirects.moves)],
    ledger,
    popular,
    icon,
    theme,
    articles,
    authors: signatures.authors,
    categories: categories.entries,
    debates: debates.entries,
    findings: sortFindings(mercifulToDrafts(all, [...sources, ...debates.entries])),
  }
}

/** Where the addresses of texts lead that only lead on. What redirects.yaml says of the same address goes first. */
function leadsOf(sources: readonly Source[], moves: readonly Move[]): Move[] {
  const written = new Set(moves.map(({ from }) => keyOf(from)))
  return sources.flatMap(({ leads, draft, address, file, fields }) =>
    leads === undefined || draft
      ? []
      : [address, ...(fields.aliases ?? [])].flatMap((from) =>
          written.has(keyOf(from)) ? [] : [{ from, spellings: [], to: leads.to, file, line: leads.line }],
        ),
  )
}

/** Categories by what they are called in other languages of the site. */
const calledElsewhere = (categories: readonly Category[], { languages }: Site): Category[] =>
  Object.values(languages).flatMap((said) =>
    Object.entries(said.categories ?? {}).flatMap(([slug, title]) =>
      categories.filter((category) => category.slug === slug).map((category) => ({ ...category, title })),
    ),
  )

/** The first line of a claim in a comparison: `> [!OUTBOUND]`. */
const claimOfSide = new RegExp(`^[ \\t]*>[ \\t]*\\[!(?:${usualSides.map(({ slug }) => slug).join('|')})\\]`, 'im')

/** A site whose site.yaml names no sides has none, unless its texts take sides: then they are the usual ones. */
function withSides(siteFile: SiteFile, sources: readonly Source[], { texts }: ContentFolder): SiteFile {
  const areTaken = () => sources.some(takesSide) || texts.some(({ path }) => path.startsWith('debates/'))
  if (siteFile.site.sides.length > 0 || !areTaken()) return siteFile
  return { ...siteFile, site: { ...siteFile.site, sides: usualSides } }
}

const takesSide = onceFor(({ fields, text }: Source) => fields.stance !== undefined || claimOfSide.test(text))

/** What was published under its whole file name is still found there, though the day is no part of its address any more. */
function withFormerAddresses(sources: readonly Source[], { entries }: Ledger): Source[] {
  const published = new Set(entries.map(({ address }) => keyOf(address)))
  return sources.map((source) => {
    const { datedAddress, fields } = source
    if (datedAddress === null || !published.has(keyOf(datedAddress))) return source
    return { ...source, fields: { ...fields, aliases: [...(fields.aliases ?? []), datedAddress] } }
  })
}

/** Say where site.yaml names the author of articles that name none. */
const signatureOf = ({ site, file, lineOf }: SiteFile) =>
  site.author === null ? [] : [{ written: site.author, file, line: lineOf('author'), isDraft: false }]

/** Find the author of articles that name none, once for all of them. */
function signed(siteFile: SiteFile, signatures: Signatures): SiteFile {
  const { site, file, lineOf, findings } = siteFile
  if (site.author === null) return siteFile
  const found = signatures.of(site.author)
  if ('slugs' in found) return { ...siteFile, site: { ...site, author: found.slugs[0] ?? null } }
  const finding: Finding = { file, line: lineOf('author'), column: 1, severity: 'error', ...found.problem }
  return { ...siteFile, site: { ...site, author: null }, findings: [...findings, finding] }
}

/** An unfinished draft is not published: what is wrong with it never holds up the others. */
function mercifulToDrafts(findings: readonly Finding[], texts: readonly Pick<Source, 'draft' | 'file'>[]): Finding[] {
  const drafts = new Set(texts.filter(({ draft }) => draft).map(({ file }) => file))
  return findings.map((finding) =>
    finding.severity === 'error' && drafts.has(finding.file) ? { ...finding, severity: 'warning' } : finding,
  )
}

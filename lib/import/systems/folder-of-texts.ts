import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { textOf } from '#lib/import/source/old-header.ts'
import { type OldSite, type OldText, plainSite } from '#lib/import/source/old-site.ts'
import { withinLimits } from '#lib/import/syntax/within-limits.ts'
import { markdownTree } from '#lib/markdown/markdown-tree.ts'
import { slugify } from '#lib/urls.ts'
import { datedName, spellDay } from './dates.ts'
import { readHtmlPage } from './html-page.ts'
import { originOf, pathOf } from './site-facts.ts'
import { bareName, isAboutRepository, isHtml, isMarkdown, plainText, readOldText } from './texts.ts'
import { readWord } from './word.ts'

/** Read texts that no system's configuration stands beside: notes of Obsidian, exports of Notion and Google Docs, Word files, saved web pages. */
export async function readFolderOfTexts(folder: OldFolder): Promise<OldSite> {
  const texts: OldText[] = []
  const left: string[] = []
  const moves: (readonly [string, string])[] = []
  const origins = new Map<string, number>()
  const pages = folder.paths.filter(isHtml).length
  const pathsOfMarkdown = folder.paths.filter(isMarkdown).length
  const offered: string[] = []
  for (const path of folder.paths.filter((path) => isMarkdown(path) || isHtml(path) || /\.(txt|text|docx)$/i.test(path))) {
    if (folder.paths.length > 1 && (isAboutRepository(path) || isForPrograms(path))) continue
    if (pathsOfMarkdown > 0 && isOffered(path)) {
      offered.push(path)
      continue
    }
    const text = /\.docx$/i.test(path) ? await readDocument(folder, path) : await readOldText(folder, path)
    if (isHtml(path) && /\{%-?\s*(?:extends|block|macro)\b/.test(text.body)) {
      left.push(`${path} is a template.`)
      continue
    }
    if (text.form !== 'html' || Object.keys(text.fields).length > 0 || /\.docx$/i.test(path)) {
      texts.push(asText(text))
      continue
    }
    const { text: page, canonical, forwardsTo } = readHtmlPage(text)
    const origin = originOf(canonical)
    if (origin !== null) origins.set(origin, (origins.get(origin) ?? 0) + 1)
    if (forwardsTo !== null) moves.push([`/${path}`, forwardsTo])
    else if (pages > 1 && /^index\.html?$/i.test(path)) left.push(`${path} is the front page.`)
    else texts.push(asPage(asText(page), canonical, folder.paths.length > 1))
  }
  const [origin] = [...origins].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return {
    ...plainSite,
    origin: origin ?? null,
    texts,
    moves,
    roots: ['', 'static/', 'public/', 'assets/'],
    dialects: ['liquid', 'kramdown', 'shortcodes', 'mdx', 'wiki'],
    left: offered.length === 0 ? left : [...left, offeredFiles(offered)],
  }
}

/** Plain text that only programs read. */
const isForPrograms = (path: string): boolean =>
  /^(?:robots|humans|ads|app-ads|security|llms(?:-full)?|requirements)\.txt$/i.test(basename(path))

/** Beside Markdown, plain text and documents in such folders are files that texts link to. */
const isOffered = (path: string): boolean =>
  /\.(?:txt|text|docx)$/i.test(path) &&
  /(?:^|\/)(?:public|static|assets|files|downloads?|fonts|data|images?|img|media)\//i.test(path)

const offeredFiles = ({ length, 0: first = '' }: readonly string[]): string =>
  length === 1 ? `${first} is taken for a file.` : `${length.toLocaleString('en')} files such as ${first} are taken for files.`

/** A page was where it says, or where its file lies. */
function asPage(page: OldText, canonical: string | null, isInFolder: boolean): OldText {
  const path = canonical === null ? '' : pathOf(canonical)
  const own = path !== '' ? path + (canonical?.endsWith('/') ? '/' : '') : isInFolder ? `/${page.path}` : null
  return { ...page, addresses: own === null ? page.addresses : [own.replace(/\/index\.html?$/i, '/')] }
}

async function readDocument(folder: OldFolder, path: string): Promise<OldText> {
  const { html, words, remarks } = await readWord(path, await folder.read(path))
  return { ...plainText(path), form: 'html', body: html, source: { form: 'plain', text: words }, remarks }
}

/** Texts that are mere lines begin with their title. */
function isMereLines({ form, body }: OldText): boolean {
  if (form === 'html') return false
  const [first = ''] = body.trimStart().split('\n')
  return form === 'plain' || (first.length <= 120 && isAllParagraphs(body))
}

function asText(text: OldText): OldText {
  // Notion adds 32 hex digits to the names of its files, Nuxt puts the number of their order before them: `18.low-tide.md`.
  const named = datedName(
    bareName(text.path)
      .replace(/[ _-][0-9a-f]{32}$/, '')
      .replace(/^\d{1,3}\.[ ]?(?=[^\d\s])/, ''),
  )
  const folder = dirname(text.path).split('/')
  const hasTitle = text.fields.title !== undefined || /^# |<h1\b|^[^\n]+\n=+\n/m.test(text.body) || isMereLines(text)
  return {
    ...text,
    kind: isOfPosts(folder) ? 'post' : folder.includes('pages') ? 'page' : folder.includes('articles') ? 'article' : 'post',
    slug: slugify(textOf(text.fields.slug) ?? named.slug) || text.slug,
    fields: {
      ...(hasTitle ? {} : { title: basename(named.slug).replace(/[-_]+/g, ' ') }),
      ...(named.day && text.fields.date === undefined ? { date: spellDay(named.day) } : {}),
      ...text.fields,
    },
    // Only whole paths: a pattern is none.
    addresses: [text.fields.permalink, text.fields.url].flatMap((path) =>
      /^\/[^:{}]*$/.test(textOf(path) ?? '') ? (textOf(path) ?? []) : [],
    ),
    hidden: text.hidden ?? (folder.some((name) => /^_?drafts?$/i.test(name)) ? 'it is in a folder of drafts' : null),
  }
}

/** In `pages/posts/x.md` the nearer folder says what it is. */
const isOfPosts = (folder: readonly string[]): boolean => /^(?:posts?|blog|news)$/i.test(folder.at(-1) ?? '')

const isAllParagraphs = (body: string): boolean =>
  withinLimits(
    () => markdownTree(body).children.every(({ type }) => type === 'paragraph'),
    () => false,
  )

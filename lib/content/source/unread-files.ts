import { basename, dirname, extname } from 'node:path/posix'
import type { Remark } from '#lib/findings.ts'
import { folderLanguage, kinds } from './names.ts'

/** The folders whose texts are read. */
export const folders = [...Object.keys(kinds), 'categories', 'authors', 'debates']

/** Why a file is not published. */
export type Problem = Pick<Remark, 'rule' | 'message' | 'fix'>

/** List the texts that lie in no folder: they are not published. */
export const textsAtTop = (paths: Iterable<string>): string[] =>
  [...paths].filter((path) => !path.includes('/') && isArticleText(path) && !isAboutRepository(path))

/** All texts at the top have one cause, so one finding. */
export function atTop(first: string, more: number): Problem {
  const what =
    more === 0 ? `${first} is in no folder` : `${first} and ${more} other ${more === 1 ? 'text' : 'texts'} are in no folder`
  const them = more === 0 ? 'it' : 'them'
  return {
    rule: 'file-misplaced',
    message: `${what}, so ${more === 0 ? 'it is' : 'they are'} not published.`,
    fix: `Move ${them} into the folder blog, articles or pages.`,
  }
}

const typed = (path: string): string => (/[^\w./-]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path)

/** Say whether a file holds an article. */
export const isArticleText = (path: string) => /\.(md|markdown)$/i.test(path)

/** What Eleventy, Docusaurus and Jekyll read for all texts of a folder: it may keep them from being published. */
const isFolderData = (path: string): boolean =>
  /\.11tydata\.(json|[cm]?[jt]s)$|^_category_\.(json|ya?ml)$|^_config\.ya?ml$|^_(defaults|data)\.\w+$/.test(basename(path)) ||
  basename(path) === `${basename(dirname(path))}.json`

const folderData = (name: string): Problem => ({
  rule: 'file-not-read',
  message: `${name} gives fields to all texts of a folder in other systems; here it is not read.`,
  fix: 'Write its fields into the texts, above all those that keep a text from being published; then remove the file.',
})

/** Say whether a path lies in one of these folders, or in one of a language: `blog/x.md`, `de/blog/x.md`. */
export const isInFolder = (path: string): boolean => folders.includes(path.split('/')[0] ?? '') || folderLanguage(path) !== null

/** Say why a file is not read; null if it is, or if nobody expects it to be. `shown` is what the content folder is called. */
export function whyUnread(path: string, shown: string): Problem | null {
  const [top = '', ...rest] = path.split('/')
  if ((rest.length > 0 && folders.includes(top)) || folderLanguage(path) !== null) {
    if (isFolderData(path)) return folderData(basename(path))
    if (!/\.(mdx|txt|html?|docx?|rtf|odt|pages)$/i.test(path)) return null
    return {
      rule: 'file-not-read',
      message: 'Only files that end in .md are articles: this one is not published.',
      fix: /\.(?:mdx|docx|html?)$/i.test(path)
        ? `Run npm run import -- ${typed(`${shown}/${path}`)}, which makes a .md file of it; then remove this one.`
        : 'Save it as a .md file.',
    }
  }
  if (!isArticleText(path) || isAboutRepository(path)) return null
  const message = 'This text lies outside blog, articles, pages, categories, authors and debates: it is not published.'
  return { rule: 'file-misplaced', message, fix: 'Move it into the folder blog, articles or pages.' }
}

/** What repositories say about themselves, and what other systems show above a list. */
const aboutFolder = /^readme$/i
const aboutRepository =
  /^(CONTRIBUTING|LICEN[CS]E|CODE_OF_CONDUCT|CHANGELOG|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AGENTS|CLAUDE|GEMINI|COPILOT|SKILL|TODO)$/
const aboutList = /^_index(\.[\w-]+)?$/i
const listAtTop = /^(blog|articles|categories|authors|debates)\/index(\.[a-z]{2}([-_]\w{2,4})?)?\.\w+$/i

/** Say why a text is known to be no article: it is about its folder. Null where it is one. */
export function whyNoArticle(path: string, text: string): Omit<Remark, 'line' | 'column'> | null {
  const name = basename(path).slice(0, -extname(path).length)
  const isList = aboutList.test(name) || listAtTop.test(path)
  if (!isList && !isAboutRepository(path)) return null
  const header = /^\s*---\s*\n([\s\S]{0,20000}?)\n---/.exec(text)?.[1] ?? ''
  const cascade = isList ? (/^(?:cascade|build|_build)\s*:[^\n]*(?:\n[ \t-][^\n]*)*/m.exec(header)?.[0] ?? '') : ''
  if (
    /^cascade/.test(cascade) &&
    /\b(?:draft\s*:\s*["']?true|(?:render|list)\s*:\s*["']?(?:never|false)|unlisted\s*:\s*["']?true|private\s*:\s*["']?true|(?:expiryDate|publishDate)\s*:)/i.test(
      cascade,
    )
  )
    return {
      severity: 'error',
      rule: 'field-of-another-system',
      message: `In Hugo "cascade" in ${basename(path)} keeps all texts of its folder from readers; here it has no effect.`,
      fix: 'Write draft: true into each of these texts, or remove cascade:.',
    }
  const what = isList ? 'the introduction of a list, as other systems have it' : 'about the folder or the repository'
  return {
    // Who writes fields into it may take it for an article.
    severity: /^\s*---\s*\n[^\n]*:/.test(text) && !isList ? 'warning' : 'note',
    rule: 'file-left-out',
    message: `A file of the name ${basename(path)} is ${what}: it is not published.`,
    fix: 'Nothing to do; if it is an article, give the file another name.',
  }
}

/** Say whether a file is about the folder that it is in, or the repository. */
export function isAboutRepository(path: string): boolean {
  const name = basename(path).replace(/\.(md|markdown)$/i, '')
  return aboutFolder.test(name) || aboutRepository.test(name)
}

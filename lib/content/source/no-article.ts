import { basename, extname } from 'node:path/posix'
import type { Remark } from '#lib/findings.ts'

/** What repositories say about themselves, and what other systems show above a list. */
const aboutFolder = /^readme$/i
const aboutRepository = /^(CONTRIBUTING|LICEN[CS]E|CODE_OF_CONDUCT)$/
const aboutList = /^_index(\.\w+)?$/i
const listAtTop = /^(blog|articles|categories|authors|debates)\/index\.\w+$/i

/** Say why a text is known to be no article: it is about its folder. Null where it is one. */
export function whyNoArticle(path: string, text: string): Omit<Remark, 'line' | 'column'> | null {
  const name = basename(path).slice(0, -extname(path).length)
  const isList = aboutList.test(name) || listAtTop.test(path)
  if (!isList && !isAboutRepository(path)) return null
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

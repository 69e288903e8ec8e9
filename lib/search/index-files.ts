import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { close, createIndex, type IndexFile } from 'pagefind'
import { rehype } from 'rehype'
import type { ReadyFile } from '#lib/ready-file.ts'
import { noLanguage } from '#lib/text/languages.ts'
import { spread } from '#lib/text/unspaced.ts'
import { inOneOrder } from './one-order.ts'
import type { SearchRecord } from './search-record.ts'

/** Let Pagefind index what is searched. The same records give the same files. @throws where it cannot */
export async function indexFiles(records: readonly SearchRecord[]): Promise<ReadyFile[]> {
  const languages = [...new Set(records.map(({ language }) => language))]
  try {
    // Pictures would be found by the names of their files, and the links that headings have by "#".
    const { index, errors } = await createIndex({ writePlayground: false, excludeSelectors: ['img', 'video', 'audio', '.anchor'] })
    if (!index) throw new Error(errors.join('\n'))
    for (const { address, language, html } of records) {
      const added = await index.addHTMLFile({
        url: address,
        content: `<html lang="${indexedAs(language, languages)}"><body>${inCharacters(html)}</body></html>`,
      })
      if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join('\n')}`)
    }
    const { files } = await index.getFiles()
    return inOneOrder(neededOf(files).map(({ path, content }) => ({ file: path, bytes: asPagesSay(path, content, languages) })))
  } finally {
    await close()
  }
}

/**
 * Pagefind would divide these by a dictionary of its own, and browsers what is asked for by theirs: here each character is a word. Of several
 * languages each has a code that nobody speaks, so that they stay apart.
 */
function indexedAs(language: string, languages: readonly string[]): string {
  if (!/^(?:zh|ja|th)\b/i.test(language)) return language
  return languages.length > 1 ? unspoken(language) : noLanguage
}

const unspoken = (language: string): string => `q${language}`.toLowerCase()

/** In the list of languages each has the code that its pages have. */
function asPagesSay(path: string, content: Uint8Array, languages: readonly string[]): Uint8Array {
  if (path !== entryList || languages.length < 2) return content
  const said = (text: string, language: string) => text.replace(`"${unspoken(language)}":`, `"${language.toLowerCase()}":`)
  return Buffer.from(languages.reduce(said, Buffer.from(content).toString()))
}

const entryList = 'pagefind-entry.json'

const parser = rehype().data('settings', { fragment: true })

/** Set the characters of scripts without spaces apart where they are read; addresses and the values of filters stay as they are. */
function inCharacters(html: string): string {
  if (spread(html) === html) return html
  const walk = (node: Nodes): void => {
    if (node.type === 'text') node.value = spread(node.value)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  const tree = parser.parse(html)
  walk(tree)
  return toHtml(tree)
}

/** What Pagefind says of each language: whether it has a program of its own. */
type Entries = Readonly<Record<string, { readonly wasm: string | null }>>

/**
 * Keep what `pagefind.js` asks for. The policy of the site refuses the rest: interfaces that write HTML by script, and a worker. The general
 * program is for languages that have none of their own.
 */
function neededOf(files: readonly IndexFile[]): IndexFile[] {
  const list = files.find(({ path }) => path === entryList)
  const languages: Entries = list ? JSON.parse(Buffer.from(list.content).toString()).languages : {}
  const allHaveOwn = Object.values(languages).every(({ wasm }) => wasm !== null && wasm !== 'unknown')
  return files.filter(({ path }) =>
    path.startsWith('wasm.')
      ? !allHaveOwn || path !== 'wasm.unknown.pagefind'
      : /^pagefind(?:\.js|-entry\.json)$|\.pf_\w+$/.test(path),
  )
}

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
export async function indexFiles(records: readonly SearchRecord[], language: string): Promise<ReadyFile[]> {
  // Pagefind would divide these by a dictionary of its own, and browsers what is asked for by theirs: here each character is a word.
  const indexed = /^(?:zh|ja|th)\b/i.test(language) ? noLanguage : language
  try {
    // Pictures would be found by the names of their files, and the links that headings have by "#".
    const { index, errors } = await createIndex({ writePlayground: false, excludeSelectors: ['img', 'video', 'audio', '.anchor'] })
    if (!index) throw new Error(errors.join('\n'))
    for (const { address, html } of records) {
      const added = await index.addHTMLFile({
        url: address,
        content: `<html lang="${indexed}"><body>${inCharacters(html)}</body></html>`,
      })
      if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join('\n')}`)
    }
    const { files } = await index.getFiles()
    return inOneOrder(neededOf(files).map(({ path, content }) => ({ file: path, bytes: content })))
  } finally {
    await close()
  }
}

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

/**
 * Keep what `pagefind.js` asks for. The policy of the site refuses the rest: interfaces that write HTML by script, and a worker. The general
 * program is for languages that have none of their own.
 */
function neededOf(files: readonly IndexFile[]): IndexFile[] {
  const hasOwnProgram = files.some(({ path }) => /^wasm\.(?!unknown\.)/.test(path))
  return files.filter(({ path }) =>
    path.startsWith('wasm.')
      ? !hasOwnProgram || path !== 'wasm.unknown.pagefind'
      : /^pagefind(?:\.js|-entry\.json)$|\.pf_\w+$/.test(path),
  )
}

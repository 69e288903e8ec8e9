import { close, createIndex, type IndexFile } from 'pagefind'
import type { ReadyFile } from '#lib/ready-file.ts'
import { inOneOrder } from './one-order.ts'
import type { SearchRecord } from './search-record.ts'

/** Let Pagefind index what is searched. The same records give the same files. @throws where it cannot */
export async function indexFiles(records: readonly SearchRecord[], language: string): Promise<ReadyFile[]> {
  try {
    // Pictures would be found by the names of their files, and the links that headings have by "#".
    const { index, errors } = await createIndex({ writePlayground: false, excludeSelectors: ['img', '.anchor'] })
    if (!index) throw new Error(errors.join('\n'))
    for (const { address, html } of records) {
      const added = await index.addHTMLFile({ url: address, content: `<html lang="${language}"><body>${html}</body></html>` })
      if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join('\n')}`)
    }
    const { files } = await index.getFiles()
    return inOneOrder(neededOf(files).map(({ path, content }) => ({ file: path, bytes: content })))
  } finally {
    await close()
  }
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

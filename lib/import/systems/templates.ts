import { basename, dirname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import { isMapping, readData } from '#lib/import/source/old-header.ts'
import type { Templates } from '#lib/import/source/old-site.ts'
import { readText } from './texts.ts'

/** Pieces and files of data that are read, at the most. */
const most = 300

/** Read what templates of Jekyll and Eleventy may name: data in `_data`, as `named` calls it, and pieces in `_includes`. */
export async function templatesIn(
  folder: OldFolder,
  root: string,
  named: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<Templates> {
  const below = (place: string) => folder.paths.filter((path) => path.startsWith(`${root}${place}/`)).slice(0, most)
  const data: Record<string, unknown> = {}
  for (const path of below('_data').filter((path) => /\.(ya?ml|json)$/i.test(path))) {
    let place = data
    for (const part of dirname(path.slice(`${root}_data/`.length))
      .split('/')
      .filter((part) => part !== '.')) {
      const inner = Object.hasOwn(place, part) && isMapping(place[part]) ? place[part] : {}
      place[part] = inner
      place = inner
    }
    place[basename(path).replace(/\.\w+$/, '')] = readData(path, (await readText(folder, path)).text)
  }
  const includes = new Map<string, string>()
  for (const path of below('_includes').filter((path) => /\.(html?|md|liquid|svg|txt)$/i.test(path)))
    includes.set(path.slice(`${root}_includes/`.length), (await readText(folder, path)).text)
  return { variables: named(data), includes }
}

import type { Catalog } from '#lib/catalog/catalog.ts'
import { catalogOf } from '#lib/check/sample-catalog.ts'
import type { ReadyFile } from '#lib/ready-file.ts'
import { crawlerFiles } from './crawler-files.ts'

/** For tests: every file that crawlers read of a catalog, made. */
export const madeFiles = async (catalog: Catalog): Promise<ReadyFile[]> =>
  Promise.all((await crawlerFiles(catalog)).map(async ({ file, make }) => ({ file, bytes: await make() })))

/** For tests: what crawlers read of a catalog, as texts by file. */
export async function textsOf(catalog: Catalog): Promise<ReadonlyMap<string, string>> {
  return new Map((await madeFiles(catalog)).map(({ file, bytes }) => [file, Buffer.from(bytes).toString('utf8')]))
}

/** For tests: what crawlers read of a content folder with these files. */
export const textsFrom = async (files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> =>
  textsOf((await catalogOf(files)).catalog)

/** For tests: titles that mean something to one format or another. */
export const hostileTitles: readonly string[] = [
  '</script><script>alert(1)</script>',
  'Q&A: "quotes" & <b>tags</b> ]]> &amp; &lt;',
  '</title></item></channel></rss>',
  '# [Not](a:link) *nor* `code` <br> | ~~struck~~ _so_ https://x.example/',
  `${'long and longer '.repeat(33)}end`,
  '👩‍👩‍👧 🇦🇹 𝒳 emoji',
  'مرحبا بالعالم (RTL)',
  'A bell \u0007 and a \uFFFE noncharacter',
]

/** For tests: a text without what XML cannot hold. */
export const readable = (text: string): string => text.replaceAll('\u0007', '').replaceAll('\uFFFE', '').replaceAll('\uD800', '')

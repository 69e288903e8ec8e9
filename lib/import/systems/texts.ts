import { basename, extname } from 'node:path/posix'
import { hiddenBy } from '#lib/content/hidden/fields.ts'
import { decodeText } from '#lib/import/source/decode-text.ts'
import { limits, type OldFolder, Refusal } from '#lib/import/source/old-folder.ts'
import { readOldHeader, textOf } from '#lib/import/source/old-header.ts'
import type { OldText } from '#lib/import/source/old-site.ts'
import { slugify } from '#lib/urls.ts'

export const isMarkdown = (path: string): boolean => /\.(md|mdx|markdown|mkdn?|mdown|qmd|rmd)$/i.test(path)
export const isHtml = (path: string): boolean => /\.(html?|xhtml)$/i.test(path)
export const isText = (path: string): boolean => isMarkdown(path) || isHtml(path)

/** Files about a repository. */
export const isAboutRepository = (path: string): boolean =>
  /^(readme|changelog|contributing|license|licence|code_of_conduct|security|agents|claude|support|authors|maintainers|history)\b[^/]*$/i.test(
    basename(path),
  )

/** The name of a file without folder and ending; a file called index is known by its folder. */
export function bareName(path: string): string {
  const bare = path.slice(0, -extname(path).length || undefined)
  const name = basename(bare)
  return /^(index|_index)(\.[a-z]{2}(-[a-z]{2})?)?$/i.test(name) && bare.includes('/')
    ? basename(bare.slice(0, bare.lastIndexOf('/')))
    : name
}

/** Some texts hold their pictures, which are taken out of them. */
const sizeOfWords = (bytes: Buffer): number =>
  bytes.length <= limits.text ? bytes.length : bytes.toString('latin1').replace(/;base64,[\w+/=]+/g, '').length

/** Read a file as text. @throws {Refusal} where it is none. */
export async function readText(folder: OldFolder, path: string): Promise<{ text: string; remarks: string[] }> {
  const bytes = await folder.read(path)
  if (sizeOfWords(bytes) > limits.text) throw new Refusal(`${path} is larger than ${limits.text / 1_000_000} MB: no article is.`)
  const decoded = decodeText(bytes)
  if (decoded === null) throw new Refusal(`${path} is no text.`)
  const { text, encoding } = decoded
  const said =
    encoding === 'utf-8'
      ? []
      : [`was in ${encoding === 'windows-1252' ? 'Windows-1252 (Latin-1)' : encoding.toUpperCase()} and is in UTF-8 now`]
  return { text, remarks: said }
}

/** A text of which nothing is known but its file. */
export const plainText = (path: string): OldText => ({
  path,
  form: isHtml(path) ? 'html' : isMarkdown(path) ? 'markdown' : 'plain',
  kind: 'post',
  slug: slugify(bareName(path)) || 'untitled',
  fields: {},
  header: null,
  comments: [],
  body: '',
  bodyLine: 1,
  addresses: [],
  hidden: null,
  unlisted: false,
  publishAt: null,
  remarks: [],
  cuts: [],
})

/** A text as every system has it; each adds what it knows. */
export async function readOldText(folder: OldFolder, path: string): Promise<OldText> {
  const { text, remarks } = await readText(folder, path)
  const { fields, header, comments, body, remarks: fixed } = readOldHeader(text)
  return {
    ...plainText(path),
    fields,
    header,
    comments,
    body,
    bodyLine: text.split('\n').length - body.split('\n').length + 1,
    hidden: hidingField(fields, true),
    unlisted: hidingField(fields, false) !== null,
    remarks: [...remarks, ...fixed],
  }
}

/** Say by which field an article is hidden in other systems, wholly or in part; null where by none. */
export function hidingField(fields: Readonly<Record<string, unknown>>, wholly: boolean): string | null {
  const found = Object.entries(fields).find(([name, value]) => {
    const hidden = hiddenBy(name, value)
    return hidden?.how === 'surely' && hidden.wholly === wholly
  })
  return found === undefined ? null : `${found[0]}: ${textOf(found[1]) ?? '…'}`
}

/** Make a title of a name: `low-tide` is Low Tide. */
export const titleFrom = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

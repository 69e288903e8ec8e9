import { basename, extname } from 'node:path/posix'
import { decodeText } from '#lib/import/source/decode-text.ts'
import { type OldFolder, Refusal } from '#lib/import/source/old-folder.ts'
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

/** Read a file as text. @throws {Refusal} where it is none. */
export async function readText(folder: OldFolder, path: string): Promise<{ text: string; remarks: string[] }> {
  const decoded = decodeText(await folder.read(path))
  if (decoded === null) throw new Refusal(`${path} is no text.`)
  const { text, encoding } = decoded
  const said =
    encoding === 'utf-8'
      ? []
      : [`was in ${encoding === 'windows-1252' ? 'Windows-1252 (Latin-1)' : encoding.toUpperCase()} and is in UTF-8 now`]
  return { text, remarks: said }
}

/** A text as every system has it; each adds what it knows. */
export async function readOldText(folder: OldFolder, path: string): Promise<OldText> {
  const { text, remarks } = await readText(folder, path)
  const { fields, header, comments, body } = readOldHeader(text)
  return {
    path,
    form: isHtml(path) ? 'html' : isMarkdown(path) ? 'markdown' : 'plain',
    kind: 'post',
    slug: slugify(bareName(path)) || 'untitled',
    fields,
    header,
    comments,
    body,
    addresses: [],
    hidden: hiddenBy(fields),
    publishAt: null,
    remarks,
    cuts: [],
  }
}

/** Say by which field an article is hidden in other systems; null where by none. */
export function hiddenBy(fields: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(fields)) {
    const key = name.toLowerCase().replace(/[-_. ]/g, '')
    const said = textOf(value)?.toLowerCase() ?? ''
    const isNo = /^(false|no|off|0)$/.test(said)
    const isYes = /^(true|yes|on|1)$/.test(said)
    if (/^(published|publish|live|public|ispublished|visible)$/.test(key) && isNo) return `${name}: ${said}`
    if (
      /^(draft|isdraft|private|hidden|archived|unpublished|eleventyexcludefromcollections|headless|wip|password)$/.test(key) &&
      (isYes || key === 'password') &&
      said !== ''
    )
      return key === 'password' ? 'it asked for a password' : `${name}: ${said}`
    if (
      /^(status|poststatus|state|visibility)$/.test(key) &&
      /^(draft|private|pending|future|scheduled|trash|wip|idea|members|paid|unlisted|archived|inherit|auto-draft)$/.test(said)
    )
      return `${name}: ${said}`
    if (/^permalink$/.test(key) && isNo) return `${name}: ${said}`
    if (key === 'build' || key === '_build') {
      const inner = textOf((value as Record<string, unknown> | null)?.render)?.toLowerCase()
      if (inner === 'never' || inner === 'false') return `${name}: render: ${inner}`
    }
  }
  return null
}

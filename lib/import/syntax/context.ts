import type { Attachment } from '#lib/import/source/old-site.ts'

/** What rewriting a text may ask. */
export interface Context {
  readonly form: 'markdown' | 'html' | 'plain'
  /** The title of the article; null where it is in the text. */
  readonly title: string | null
  /** What the old site was called, and where it was. */
  readonly site: { readonly name: string | null; readonly origin: string | null }
  /** Say where the article is now that another system names by its file or slug; null where it is not known. */
  readonly addressOf: (named: string) => string | null
  /** Name a picture or file that another system finds in a folder of its own; null where it is not there. */
  readonly fileOf: (named: string) => string | null
  /** Answer what a text or its site says in a field: `canonical_url`, `notes.docker`; null where neither does. */
  readonly paramOf: (name: string) => string | null
  /** Pictures that an export names by a number. */
  readonly attachments: ReadonlyMap<string, Attachment>
}

/** Write a picture with its caption in the language of the text. */
export function picture(form: Context['form'], src: string, alt: string, caption: string): string {
  const [plainAlt, plainCaption] = [alt, caption].map((words) => words.replace(/\s+/g, ' ').trim())
  if (form === 'html') {
    const img = `<img src="${quoted(src)}" alt="${quoted(plainAlt ?? '')}">`
    return plainCaption ? `<figure>${img}<figcaption>${plainCaption}</figcaption></figure>` : img
  }
  const title = plainCaption ? ` "${plainCaption.replace(/(["\\])/g, '\\$1')}"` : ''
  return `![${(plainAlt ?? '').replace(/([[\]\\])/g, '\\$1')}](${spelled(src)}${title})`
}

/** Write a link in the language of the text. */
export const link = (form: Context['form'], words: string, href: string): string =>
  form === 'html' ? `<a href="${quoted(href)}">${words}</a>` : `[${words}](${spelled(href)})`

/** Write code as a block; its fence is longer than any in it. */
export function codeBlock(form: Context['form'], code: string, language: string): string {
  const inner = code.replace(/^[ \t]*\n/, '').replace(/\s+$/, '')
  if (form === 'html') return `<pre><code${language ? ` class="language-${language}"` : ''}>${quoted(inner)}</code></pre>`
  const longest = Math.max(2, ...(inner.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${inner}\n${fence}`
}

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Spell an address so that Markdown takes it as one. */
export const spelled = (address: string): string =>
  address.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** Read the parameters of a tag: `src="x.png" width=3 'A title'`; those without a name are numbered from 0. */
export function parameters(written: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  let count = 0
  // A name and its value, or a value alone; the value in double, single or back quotes, in braces, or bare.
  const form =
    /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|\{\s*["'`]([^"'`{}]*)["'`]\s*\}|([^\s"'`=,{}]+)),?/g
  for (const [, name, ...values] of written.matchAll(form)) {
    const value = values.find((value) => value !== undefined)?.replace(/\\(["'\\])/g, '$1') ?? ''
    found[name?.toLowerCase() ?? String(count++)] = value
  }
  return found
}

/** Link to a film at its provider, by what it is called there. */
export const film = (provider: 'youtube' | 'vimeo', id: string): string =>
  provider === 'youtube' ? `https://www.youtube.com/watch?v=${idIn(id)}` : `https://vimeo.com/${idIn(id)}`

/** Some write the whole address where the name of the film is asked for. */
const idIn = (written: string): string =>
  /(?:v=|youtu\.be\/|embed\/|vimeo\.com\/(?:video\/)?)([\w-]+)/.exec(written)?.[1] ?? written

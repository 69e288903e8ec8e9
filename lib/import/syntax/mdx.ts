import { type Context, film, link, parameters, picture } from './context.ts'
import { admonitions, components } from './mdx-blocks.ts'
import { outsideCode, pieces } from './pieces.ts'

/** Rewrite what MDX and Docusaurus add to Markdown, as far as its meaning is clear. */
export function fromMdx(text: string, context: Context): string {
  const { body, files } = withoutImports(text)
  const plain = components(admonitions(body.replace(placeOfHeading, '$1 {#$2}')))
  return outsideCode(plain, (part) =>
    part
      .replace(/\{\/\*[\s\S]{0,3000}?\*\/\}/g, '')
      .replace(pictureComponent, (whole, rest, words) => pictureMeans(named(rest, files), words ?? '', context) ?? whole)
      .replace(component, (whole, name, rest) => componentMeans(name, parameters(named(rest, files)), context) ?? whole)
      .replace(/<[a-z][^<>]{0,3000}>/gi, (tag) => plainTag(tag, files)),
  )
}

/** Write attributes as HTML has them: braces hold a text, a file or styles. */
const plainTag = (tag: string, files: ReadonlyMap<string, string>): string =>
  tag
    .replace(/\sclassName=(?:"[^"]*"|\{[^{}]*\})|\sstyle=\{\{[^{}]*\}\}/g, '')
    .replace(/(?<=^<a\b[\s\S]*)href=\{["'`]([^"'`{}]*)["'`]\}/, 'href="$1"')
    .replace(
      /(?<=^<(?:img|source)\b[\s\S]*)src=\{(?:require\()?["'`]?([^"'`{}()]+)["'`]?\)?(?:\.default)?\}/,
      (whole, src: string) => {
        const file = files.get(src) ?? src
        return pictureFile.test(file) ? `src="${file}"` : whole
      },
    )

/** React's documentation names the places of its headings so; there may be code in the heading. */
const placeOfHeading = /^(#{1,6}[ \t][^\n]{0,500}?)[ \t]*\{\/\*[ \t]*([\w-]+)[ \t]*\*\/\}[ \t]*$/gm

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i

const component = /<([A-Z][\w.]*)((?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\}){0,1000}?)\/>/g

/** `<CaptionedImage imgProps={{ src: "/x.png", alt: "…" }}>A caption.</CaptionedImage>`: components of a site's own say by their names that they show a picture. */
const pictureComponent =
  /<[A-Z]\w{0,40}?(?:Image|Img|Figure|Picture|Photo)\b((?:[^<>{}"']|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}){0,2000}?)(?:\/>|>([^<]{0,1000}?)<\/[A-Z]\w{0,50}>)/g

function pictureMeans(written: string, words: string, context: Context): string | null {
  const given = parameters(
    written
      .replace(/\w+=\{\{/g, ' ')
      .replace(/["'](\w+)["']\s*:/g, '$1:')
      .replace(/[{}]/g, ' '),
  )
  const caption = words.trim() || given.caption || given.captiontext || given.title || ''
  return given.src && pictureFile.test(given.src) ? picture(context.form, given.src, given.alt ?? '', caption) : null
}

/** Take out the lines that import and export; remember which names mean which files. */
function withoutImports(text: string): { body: string; files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>()
  const body = pieces(text)
    .map((piece, at) => {
      if (piece.isCode) return piece.text
      return piece.text.replace(importLine, (whole, names: string | undefined, file: string | undefined, offset: number) => {
        const isAtLineStart = offset > 0 || at === 0
        if (!isAtLineStart) return whole
        if (names && /^\w+$/.test(names) && file) files.set(names, file)
        return ''
      })
    })
    .join('')
  return { body: files.size > 0 || body !== text ? body.replace(/^\n+/, '') : body, files }
}

const importLine =
  /^(?:import[ \t]+([\w*{},\s]{1,500}?)\sfrom\s+["']([^"'\n]+)["'];?|import[ \t]+["'][^"'\n]+["'];?|export[ \t]+const[ \t]+\w+[ \t]*=[^\n]*)[ \t]*(?:\n|$)/gm

/** A parameter in braces that names an imported file is that file. */
const named = (written: string, files: ReadonlyMap<string, string>): string =>
  written.replace(/=\{\s*(\w+)(?:\.src)?\s*\}/g, (whole, name) => (files.has(name) ? `="${files.get(name)}"` : whole))

function componentMeans(name: string, given: Readonly<Record<string, string>>, context: Context): string | null {
  if (/^(?:Image|Img|Figure|Picture|ThemedImage|Screenshot|Photo)$/.test(name) && given.src && !/[{}]/.test(given.src))
    return picture(context.form, given.src, given.alt ?? '', given.caption ?? given.title ?? '')
  if (/^(?:Tweet|XPost)$/.test(name) && (given.id ?? given.tweetid))
    return link(context.form, 'The post', `https://x.com/i/status/${given.id ?? given.tweetid}`)
  const id = given.id ?? given.videoid ?? given.youtubeid ?? given.url ?? given.src
  if (/^(?:(?:Lite)?You[Tt]ube\w{0,10}|Vimeo)$/.test(name) && id)
    return link(context.form, given.title ?? 'Watch the video', film(name === 'Vimeo' ? 'vimeo' : 'youtube', id))
  return null
}

import { type Context, codeBlock, film, link, parameters, picture } from './context.ts'

/** Make HTML of what WordPress keeps: blocks between comments, or paragraphs that are mere empty lines; and its shortcodes. */
export function fromWordPress(text: string, context: Context): string {
  const isOfBlocks = /<!-- wp:/.test(text)
  const bare = text
    .replace(/<!--\s?(?:nextpage|noteaser)\s?-->/g, '')
    .replace(/<!-- \/?wp:[^<>]{0,20000}?-->|<!-- wp:[\s\S]{0,20000}?-->/g, '')
  const shown = fromShortcodes(bare, context)
  return isOfBlocks ? withLinkedAddresses(shown) : inParagraphs(withLinkedAddresses(shown))
}

const code =
  /\[(code|sourcecode|source|php|css|js|javascript|html|xml|python|ruby|bash|sql|java)((?:\s[^[\]\n]{0,200})?)\]([\s\S]{0,100000}?)\[\/\1\]/gi

const enclosing =
  /(?<!\[)\[(caption|wp_caption|embed|audio|video|youtube|vimeo)((?:\s[^[\]]{0,2000})?)\]([\s\S]{0,20000}?)\[\/\1\]/gi

const single = /(?<!\[)\[(gallery|embed|audio|video|youtube|vimeo)((?:[\s=](?:[^[\]"]|"[^"]*"){0,2000})?)\/?\]/gi

function fromShortcodes(text: string, context: Context): string {
  return text
    .replace(code, (_, name, rest, inner) => codeOf(name.toLowerCase(), rest, inner))
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((part) =>
      /^<pre\b/i.test(part)
        ? part
        : part
            .replace(enclosing, (whole, name, rest, inner) => enclosed(name.toLowerCase(), parameters(rest), inner) ?? whole)
            .replace(
              single,
              (whole, name, rest) => alone(name.toLowerCase(), parameters(rest.replace(/^=/, ' ')), context) ?? whole,
            )
            // A shortcode in two brackets is shown as it is.
            .replace(/\[(\[[a-z][^[\]\n]{0,200}\])\]/gi, '$1'),
    )
    .join('')
}

function codeOf(name: string, rest: string, inner: string): string {
  const given = parameters(rest)
  const language = given.language ?? given.lang ?? (/^(code|source|sourcecode)$/.test(name) ? '' : name)
  // What is in it may be spelled already.
  return `\n\n${codeBlock(
    'html',
    inner
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
    language,
  )}\n\n`
}

function enclosed(name: string, given: Readonly<Record<string, string>>, inner: string): string | null {
  switch (name) {
    case 'caption':
    case 'wp_caption': {
      const [, shown = '', words = ''] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? []
      const caption = given.caption ?? words.trim()
      return shown === '' ? null : `\n\n<figure>${shown}${caption && `<figcaption>${caption}</figcaption>`}</figure>\n\n`
    }
    case 'embed':
    case 'youtube':
    case 'vimeo':
    case 'audio':
    case 'video':
      return embedded(name, { 0: inner.trim(), ...given })
    default:
      return null
  }
}

function alone(name: string, given: Readonly<Record<string, string>>, { attachments }: Context): string | null {
  if (name !== 'gallery') return embedded(name, given)
  const pictures = (given.ids ?? given.include ?? '').split(',').flatMap((id) => attachments.get(id.trim()) ?? [])
  return pictures.length === 0
    ? null
    : `\n\n${pictures.map(({ url, alt, caption }) => `<p>${picture('html', url, alt, caption)}</p>`).join('\n\n')}\n\n`
}

function embedded(name: string, given: Readonly<Record<string, string>>): string | null {
  const src =
    given.src ?? given.mp4 ?? given.webm ?? given.mp3 ?? given.ogg ?? given.m4a ?? given.m4v ?? given.url ?? given['0'] ?? ''
  if (src === '' || /[<>]/.test(src)) return null
  if (name === 'audio' || name === 'video') return `\n\n<${name} src="${src.replaceAll('"', '%22')}" controls></${name}>\n\n`
  if (/^https?:\/\//i.test(src)) return `\n\n<p>${link('html', src, src)}</p>\n\n`
  return name === 'youtube' || name === 'vimeo' ? `\n\n<p>${link('html', 'Watch the video', film(name, src))}</p>\n\n` : null
}

/** An address on a line of its own becomes what it leads to in WordPress; here it is a link. */
const withLinkedAddresses = (text: string): string =>
  text.replace(
    /^([ \t]*)(https?:\/\/[^\s<>"]{1,2000})[ \t]*$/gm,
    (_, indent, address) => `${indent}${link('html', address, address)}`,
  )

const block =
  'address|article|aside|blockquote|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|hgroup|hr|main|nav|ol|p|pre|section|table|ul|video|audio|iframe'
const around = new RegExp(`<(?:/(?:${block})|(?:${block})(?:\\s[^<>]{0,3000})?/?)>`, 'gi')
const within = new RegExp(
  `^</?(?:${block}|li|dt|dd|t[rdh]|thead|tbody|tfoot|caption|colgroup|col|figcaption|summary|source|track)\\b`,
  'i',
)

/** As `wpautop` does: empty lines part paragraphs, and a new line is one. */
function inParagraphs(html: string): string {
  return html
    .split(/(<(?:pre|script|style|textarea|figure)\b[\s\S]*?<\/(?:pre|script|style|textarea|figure)>)/i)
    .map((part, at) => (at % 2 === 1 ? part : paragraphs(part)))
    .join('\n\n')
}

const paragraphs = (html: string): string =>
  html
    .replace(around, '\n\n$&\n\n')
    .split(/\n[ \t]*\n\s*/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => (within.test(chunk) ? chunk : `<p>${chunk.replace(/[ \t]*\n[ \t]*/g, '<br>\n')}</p>`))
    .join('\n\n')

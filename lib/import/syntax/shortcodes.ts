import { type Context, codeBlock, film, link, parameters, picture } from './context.ts'
import { outsideCode, pieces } from './pieces.ts'

/** Rewrite Hugo's shortcodes that have a clear meaning. */
export function fromShortcodes(text: string, context: Context): string {
  // Hugo knows of no code when it reads them: some values stand between backticks.
  const shown = withoutHighlight(text, context)
    .replace(comment, '')
    .replace(shortcode, (whole, name, rest) => (whole.includes('`') ? (shortcodeMeans(name, rest, context) ?? whole) : whole))
  const rewritten = outsideCode(shown, (part) =>
    callouts(part).replace(shortcode, (whole, name, rest) => shortcodeMeans(name, rest, context) ?? whole),
  )
  // Hugo shows a shortcode as it is by a comment in it.
  return rewritten.replace(/(\{\{[<%])\/\*([^\n]{0,500}?)\*\/([>%]\}\})/g, '$1$2$3')
}

const shortcode = /\{\{[<%]\s*([\w-]+)((?:[^<>%]|[<>%](?!\}\})){0,1000}?)\/?[>%]\}\}/g

const comment = /\{\{[<%]\s*comment\s*[>%]\}\}[\s\S]{0,20000}?\{\{[<%]\s*\/\s*comment\s*[>%]\}\}[ \t]*\n?/g

const highlight = /\{\{[<%]\s*(highlight|code|codeblock|mermaid)\b([^\n]{0,200}?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g

function withoutHighlight(text: string, context: Context): string {
  if (!/\{\{[<%]\s*\/\s*(?:highlight|code|codeblock|mermaid)/.test(text)) return text
  return pieces(text)
    .reduce((whole, { text: part }) => whole + part, '')
    .replace(highlight, (_, name, rest, inner) => {
      const given = parameters(rest)
      return codeBlock(context.form, inner, name === 'mermaid' ? name : (given['0'] ?? given.lang ?? given.language ?? ''))
    })
}

const kinds: Readonly<Record<string, string>> = {
  ...{ note: 'NOTE', info: 'NOTE', notice: 'NOTE', primary: 'NOTE', secondary: 'NOTE' },
  ...{ tip: 'TIP', hint: 'TIP', success: 'TIP', important: 'IMPORTANT', warning: 'WARNING', warn: 'WARNING', alert: 'NOTE' },
  ...{ caution: 'CAUTION', danger: 'CAUTION', error: 'CAUTION' },
}

/** Boxes that themes have: with a kind in their name, or as their first parameter. */
const box =
  /^([ \t]*)\{\{([<%])\s*(note|info|tip|hint|important|warning|caution|danger|alert|notice|callout|admonition)\b([^\n]{0,300}?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\3\s*[>%]\}\}/gim

const callouts = (text: string): string =>
  text.replace(box, (whole, indent, _, name, rest, inner) => {
    if (/\{\{[<%]/.test(inner)) return whole
    const given = parameters(rest)
    const named = given.color ?? given.type ?? given['0'] ?? ''
    const kind = kinds[named.toLowerCase()] ?? kinds[name.toLowerCase()] ?? 'NOTE'
    return asCallout(kind, given.title ?? '', inner, indent)
  })

/** Write a box as GitHub does: a quote whose first line says its kind. */
export function asCallout(kind: string, title: string, inner: string, indent = ''): string {
  const lines = [`[!${kind}]`, ...(title ? [`**${title}**`, ''] : []), ...inner.trim().split('\n')]
  const margin = Math.min(
    ...inner.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length])),
    99,
  )
  return lines
    .map((line) => `${indent}> ${line.slice(Math.min(margin, line.length - line.trimStart().length))}`.trimEnd())
    .join('\n')
}

/** Say what a shortcode means here; null where that is not clear. */
function shortcodeMeans(name: string, rest: string, context: Context): string | null {
  const given = parameters(rest)
  const first = given['0'] ?? ''
  switch (name.toLowerCase()) {
    case 'figure':
    case 'image':
    case 'img':
    case 'imgproc':
    case 'picture':
      return figure(given, context)
    case 'youtube':
    case 'youtube-lite':
    case 'vimeo': {
      const id = given.id ?? first
      const provider = /vimeo/i.test(name) ? 'vimeo' : 'youtube'
      return id ? link(context.form, given.title ?? 'Watch the video', film(provider, id)) : null
    }
    case 'ref':
    case 'relref':
      return context.addressOf(given.path ?? first)
    case 'param':
      return context.paramOf(given.name ?? first)
    case 'gist':
      return given['1'] ? link(context.form, 'The code', `https://gist.github.com/${first}/${given['1']}`) : null
    case 'tweet':
    case 'x':
    case 'twitter':
      return given.user && given.id ? link(context.form, 'The post', `https://x.com/${given.user}/status/${given.id}`) : null
    default:
      return null
  }
}

function figure(given: Readonly<Record<string, string>>, { form }: Context): string | null {
  const src = given.src ?? given['0']
  if (!src) return null
  const caption = [given.title, given.caption, given.attr].filter(Boolean).join(' ')
  const written = picture(form, src, given.alt ?? '', caption)
  return given.link && form === 'markdown' ? `[${written}](${given.link})` : written
}

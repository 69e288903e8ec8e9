import { type Context, link, parameters, picture } from './context.ts'

const quote = /^[ \t]*\{%-?\s*(blockquote|pullquote|quote)\b([^%\n]{0,500}?)-?%\}([\s\S]{0,20000}?)\{%-?\s*end\1\s*-?%\}/gm

/** Quotes of Octopress and Hexo: `{% blockquote Ann Lee, The Sea https://… %}`. */
export const quotes = (text: string): string =>
  text.replace(quote, (_, _name, said: string, inner: string) => {
    const by = namesOf(said.trim())
    const lines = [...inner.trim().split('\n'), ...(by === '' ? [] : ['', `— ${by}`])]
    return lines.map((line) => `> ${line.trim()}`.trimEnd()).join('\n')
  })

function namesOf(said: string): string {
  const [, before = said, address, after = ''] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/.exec(said) ?? []
  const name = before.replace(/^(?:left|right|center)\b\s*|^["']|["']$/g, '').trim()
  if (address === undefined) return name
  const words = after.trim() || address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return [name, link('markdown', words, address)].filter(Boolean).join(', ')
}

const pictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i
const film = /\.(?:mp4|webm|ogv|m4v)$/i

/** Say what a tag means that plugins of Jekyll, Hexo and Pelican brought; null where that is not clear. */
export function pluginTagMeans(name: string, rest: string, { form }: Context): string | null {
  const given = parameters(rest)
  const words = Object.entries(given).flatMap(([key, value]) => (/^\d+$/.test(key) ? [value] : []))
  const [first = '', ...others] = words
  switch (name) {
    case 'jsfiddle':
      return /^[\w/-]+$/.test(first) ? link(form, 'The code', `https://jsfiddle.net/${first.replace(/^\/|\/$/g, '')}/`) : null
    case 'asset_link':
      return first === '' ? null : link(form, others.join(' ') || first, first)
    case 'video': {
      const src = words.find((value) => film.test(value))
      return src === undefined ? null : picture(form, src, '', '')
    }
    case 'photo':
    case 'illus':
    case 'illustration': {
      const [, src, caption = '', alt = ''] = /^(\S+)(?:\s+([^|]*?))?\s*(?:\|\s*(.*))?$/s.exec(rest) ?? []
      return src !== undefined && pictureName.test(src) ? picture(form, src, alt, caption) : null
    }
    default: {
      const src = /_(?:image|img|figure|picture|photo)$/.test(name) ? words.find((value) => pictureName.test(value)) : undefined
      return src === undefined ? null : picture(form, src, given.alt ?? '', given.caption ?? given.title ?? '')
    }
  }
}

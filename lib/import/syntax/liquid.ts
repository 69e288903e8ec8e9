import { type Context, codeBlock, film, link, parameters, picture } from './context.ts'
import { pluginTagMeans, quotes } from './octopress.ts'
import { outsideCode, pieces } from './pieces.ts'
import { asCallout } from './shortcodes.ts'

/** Rewrite the tags of Liquid and Nunjucks (Jekyll, Eleventy) that have a clear meaning. */
export function fromLiquid(text: string, context: Context): string {
  const bare = quotes(boxes(withoutBlocks(text, context)))
  return outsideCode(bare, (part) =>
    comments(part)
      .replace(tag, (whole, name, rest) => tagMeans(name, rest.trim(), context) ?? whole)
      .replace(output, (whole, said) => outputMeans(said.trim(), context) ?? whole),
  )
}

const kinds: Readonly<Record<string, string>> = {
  ...{
    info: 'NOTE',
    primary: 'NOTE',
    default: 'NOTE',
    success: 'TIP',
    tip: 'TIP',
    warning: 'WARNING',
    warn: 'WARNING',
    danger: 'CAUTION',
  },
}

const box = /^[ \t]*\{%-?\s*note\b([^%\n]{0,200}?)-?%\}([\s\S]{0,20000}?)\{%-?\s*endnote\s*-?%\}/gm

/** Hexo's boxes: `{% note warn Title %}`. */
const boxes = (text: string): string =>
  text.replace(box, (_, rest: string, inner: string) => {
    const [kind = '', ...title] = rest
      .trim()
      .split(/\s+/)
      .filter((word) => word !== 'no-icon')
    const known = kinds[kind]
    return asCallout(
      known ?? 'NOTE',
      (known || kind === '' ? title : [kind, ...title]).join(' ').replace(/^["']|["']$/g, ''),
      inner,
    )
  })

const output = /\{\{-?((?:[^{}\n]){1,300}?)-?\}\}/g

/** Say what a template writes where it names the site's own address or title, or a path of it; null where that is not clear. */
function outputMeans(said: string, { form, title, site }: Context): string | null {
  const bare = said
    .replace(
      /\s*\|\s*(?:url|relative_url|absolute_url|absoluteUrl|relative_path|htmlBaseUrl|prepend:\s*site\.(?:baseurl|url)|escape|xml_escape)\s*(?=\||$)/g,
      '',
    )
    .trim()
  const [, shown, label] =
    /^["'](https:\/\/[^"'\s|]*(?:youtu|vimeo)[^"'\s|]*)["']\s*\|\s*\w*(?:embed|video|youtube)\w*\s*(?::\s*["']([^"']*)["'])?$/i.exec(
      said,
    ) ?? []
  if (shown !== undefined) return link(form, label || 'Watch the video', film(/vimeo/.test(shown) ? 'vimeo' : 'youtube', shown))
  const quoted = /^(["'])([^"'|]*)\1$/.exec(bare)?.[2]
  if (quoted !== undefined && bare !== said) return quoted
  switch (bare) {
    case 'site.baseurl':
    case 'baseurl':
    case 'site.base_url':
    case 'site.github.url':
      return ''
    case 'site.url':
    case 'site.baseUrl':
      return site.origin
    case 'site.title':
    case 'site.name':
      return site.name
    case 'title':
    case 'page.title':
      return title
    default:
      return null
  }
}

const tag = /\{%-?\s*([a-z_]\w*)\s*((?:[^%]|%(?!\})){0,1000}?)-?%\}/gi

/** What must be found before anything else is: code, and what is to be shown as it is. Liquid does not know of Markdown's code. */
const block = /\{%-?\s*(raw|verbatim|highlight|codeblock|code)\b((?:[^%\n]|%(?!\})){0,300}?)-?%\}/gi

/** Write blocks of code as Markdown does, and what is to be shown as it is as it is. */
export function withoutBlocks(text: string, context: Pick<Context, 'form'>): string {
  const parts: string[] = []
  let from = 0
  let fence = ''
  const add = (part: string): void => {
    parts.push(part)
    fence = fenceAfter(fence, part)
  }
  const pattern = new RegExp(block)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, name = '', rest = ''] = match
    const close = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'gi')
    close.lastIndex = match.index + whole.length
    const end = close.exec(text)
    // What is not closed here is closed nowhere below.
    if (!end) break
    const before = text.slice(from, match.index)
    const inner = text.slice(match.index + whole.length, end.index)
    const isCode = /^(highlight|codeblock|code)$/i.test(name)
    const isInCode = fenceAfter(fence, before) !== '' || isInSpan(`${parts.at(-1) ?? ''}${before}`.slice(-nearby))
    if (isCode && isInCode) continue
    add(before)
    // What was highlighted is a whole block: it opens no fence.
    if (isCode) parts.push(highlighted(inner, rest, before, context))
    else add(isInCode ? inner : shownAsIs(inner))
    from = close.lastIndex
    pattern.lastIndex = from
  }
  return [...parts, text.slice(from)].join('')
}

const nearby = 2000

/** Say which fence is open behind a part, if one was open before it. */
function fenceAfter(open: string, part: string): string {
  let fence = open
  for (const [, mark = ''] of part.matchAll(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`\n]*$)|~{3,})/gm))
    fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
  return fence
}

/** Say whether a text ends within a span of code that is still open. */
function isInSpan(text: string): boolean {
  const paragraph = text.slice(Math.max(0, text.lastIndexOf('\n\n')))
  return /`/.test(paragraph.replace(/(?<!`)(`{1,3})(?!`)[^`]+(?<!`)\1(?!`)/g, ''))
}

function highlighted(inner: string, rest: string, before: string, { form }: Pick<Context, 'form'>): string {
  const language = /^\s*([\w+#.-]+)/.exec(rest.replace(/lang(?:uage)?:/, ''))?.[1] ?? ''
  // Raw tags within code show what is in them.
  const code = inner.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/gi, '')
  const indent = /(?:^|\n)([ \t]*)$/.exec(before)?.[1] ?? ''
  const written = codeBlock(form, code, language === 'linenos' ? '' : language)
  const isOnOwnLine = /(?:^|\n)[ \t]*$/.test(before)
  return isOnOwnLine ? written.replaceAll('\n', `\n${indent}`) : `\n\n${written}\n\n`
}

/** Templates that are to be read as they are must be code here; all else is plain text. */
function shownAsIs(inner: string): string {
  if (!/\{[{%]/.test(inner) || pieces(inner).some(({ isCode }) => isCode)) return inner
  const plain = inner.trim()
  return plain.includes('\n') ? codeBlock('markdown', inner, '') : `\`${plain}\``
}

const comments = (text: string): string =>
  text.replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/gi, '').replace(/\{#[^#]{0,2000}#\}/g, '')

/** Say what a tag means here; null where that is not clear. */
function tagMeans(name: string, rest: string, context: Context): string | null {
  const given = parameters(rest)
  const [first = ''] = [given['0']]
  switch (name.toLowerCase()) {
    case 'post_url':
    case 'link':
    case 'post_link':
      return linked(name, given, context)
    case 'asset_path':
    case 'asset_url':
      return context.fileOf(first)
    case 'image':
    case 'img':
    case 'asset_img':
    case 'figure':
    case 'responsive_image':
    case 'picture':
      return pictured(given, context)
    case 'image_with_class':
      return first ? picture(context.form, first, given['2'] ?? '', '') : null
    case 'include':
    case 'include_cached':
    case 'render':
      return included(first, given, context)
    case 'youtube':
    case 'youtubeembed':
    case 'vimeo':
      return given['0'] ? link(context.form, 'Watch the video', film(/vimeo/i.test(name) ? 'vimeo' : 'youtube', first)) : null
    case 'gist':
      return given['0'] ? link(context.form, 'The code', `https://gist.github.com/${first}`) : null
    default:
      return pluginTagMeans(name.toLowerCase(), rest, context)
  }
}

/** Jekyll's tag gives an address alone, Hexo's a whole link. */
function linked(name: string, given: Readonly<Record<string, string>>, { addressOf, form }: Context): string | null {
  const address = addressOf(given['0'] ?? '')
  if (address === null || name.toLowerCase() !== 'post_link') return address
  return link(
    form,
    Object.entries(given)
      .flatMap(([key, value]) => (/^[1-9]/.test(key) ? [value] : []))
      .join(' ') ||
      (given['0'] ?? ''),
    address,
  )
}

const pictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i

function pictured(given: Readonly<Record<string, string>>, { form }: Context): string | null {
  const src =
    given.src ??
    given.path ??
    given.url ??
    given.image_path ??
    given.image ??
    Object.values(given).find((value) => pictureName.test(value))
  if (!src || /\{\{|\$\{/.test(src)) return null
  const unnamed = Object.entries(given).flatMap(([name, value]) =>
    /^\d+$/.test(name) && value !== src && !isClass(value) ? [value] : [],
  )
  const alt = given.alt ?? given.alternative ?? unnamed.join(' ')
  return picture(form, src, alt, given.caption ?? given.title ?? '')
}

const isClass = (value: string): boolean => /^(?:left|right|center|full|\d+|\d+%|\[\w+\])$/.test(value)

/** Themes have pieces for pictures and films, which say by their name and what they are given what they are. */
function included(file: string, given: Readonly<Record<string, string>>, context: Context): string | null {
  const { 0: _, ...others } = given
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '')
  if (/^(?:[\w-]{0,30}[-_])?(?:figure|image|img|picture)s?$/i.test(name)) return pictured(others, context)
  const id = others.id ?? others.video_id ?? others.youtube_id ?? others.video
  if (/^(?:youtube|vimeo|video)(?:[-_]?(?:embed|player))?$/i.test(name) && id)
    return link(
      context.form,
      others.title ?? 'Watch the video',
      film(/vimeo/i.test(`${name}${others.provider ?? ''}`) ? 'vimeo' : 'youtube', id),
    )
  return null
}

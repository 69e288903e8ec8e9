/** A template at the start of an address: as written, the path that it stands for, and what follows it. */
export interface RootTemplate {
  readonly written: string
  readonly path: string
  readonly rest: string
}

const one =
  /^(?:[{|](?:static|attach|filename)[}|]|\{\{(?![<%])-?[ \t]*([^\n{}]{1,200}?)[ \t]*-?\}\}|__GHOST_URL__|\{(?:%-?[ \t]*(?:link|post_url)|\{[<%][ \t]*(?:rel)?ref)(?:[ \t]+|[ \t]*\r?\n[ \t]*)["']?\/?([^\s"'{}%<>]{1,200})["']?(?:[ \t]*|[ \t]*\r?\n[ \t]*)(?:[%>]\}\}|-?%\}))/
/** What Pelican writes before the path of a file: from the root of its content if it begins with a slash, else from the text. */
const pelican = /^[{|](?:static|attach|filename)[}|]$/

/** What stands for the root of the site: Jekyll, Hugo, Eleventy, Hexo, Ghost. */
const root =
  /^(?:(?:site|page)\.(?:baseurl|base_url|url|root|github\.url|production_url)|base_?url|base_path|root_url|config\.root|\$?\.?(?:Page\.)?Site\.BaseURL)$/i
const filters =
  '(?:[ \\t]*\\|[ \\t]*(?:relative_url|absolute_url|url|relURL|absURL|relLangURL|absLangURL|prepend:[ \\t]*(?:site|page)\\.(?:baseurl|url)|safe|escape))'
const quoted = new RegExp(`^["'“”‘’]([^"'“”‘’\\s]{1,200})["'“”‘’]${filters}+$`)
const called = /^(?:relURL|absURL|relLangURL|absLangURL)[ \t]+["']([^"'\s]{1,200})["']$/

/** Read what begins an address; null where it is no template, or one whose meaning is not certain. */
export function readRoot(text: string): RootTemplate | null {
  let [written, path] = ['', '']
  for (let match = one.exec(text); match; match = one.exec(text.slice(written.length))) {
    const part =
      match[2] !== undefined ? fileIn(match[0], match[2]) : match[1] === undefined || root.test(match[1]) ? '' : pathIn(match[1])
    if (part === null) return null
    written += match[0]
    path += part
  }
  const rest = /^[^\s<>()"']*/.exec(text.slice(written.length))?.[0] ?? ''
  if (written === '' || /[{}]|__GHOST/.test(rest)) return null
  const start = pelican.test(written) ? './' : `/${path}`
  return { written, path: (path + rest).startsWith('/') ? path : start, rest }
}

/** `{% link _posts/2019-03-01-x.md %}`, `{% post_url 2019-03-01-x %}` and `{{< ref "blog/x.md" >}}` name the file of a text. */
const fileIn = (tag: string, name: string): string => `/${/post_url/.test(tag) ? `${name}.md` : name}`

const pathIn = (expression: string): string | null => (quoted.exec(expression) ?? called.exec(expression))?.[1] ?? null

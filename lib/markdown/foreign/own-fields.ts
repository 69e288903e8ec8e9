import { brief } from '#lib/markdown/tree/addresses.ts'
import type { Cut } from './cut.ts'

/** Templates that name a field of the front matter above the text: of Hugo, Jekyll, Hexo, VitePress, MDX. */
const named =
  /\{\{[<%][ \t]*param[ \t]+["']?([\w.-]{1,60})["']?[ \t]*[%>]\}\}|\{\{-?[ \t]*(?:page|post|\$?frontmatter|\$page\.frontmatter|\$?\.?(?:Page\.)?Params)\.([\w-]{1,60})[ \t]*-?\}\}|\{\{-?[ \t]*\$?\.(?:Page\.)?(Title|Description)[ \t]*-?\}\}|\{frontmatter\.([\w-]{1,60})\}/g

const nameOf = ([, param, own, known, mdx]: RegExpMatchArray): string => param ?? own ?? known?.toLowerCase() ?? mdx ?? ''

/** Answer what the fields say that a text names so: each is one text on one line. */
export function ownFieldsIn(text: string, data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> | undefined {
  if (!/\{\{|\{frontmatter/.test(text)) return undefined
  const said = [...text.matchAll(named)].flatMap((match) => {
    const name = nameOf(match)
    const value = Object.hasOwn(data, name) ? data[name] : undefined
    return typeof value === 'string' && /^[^\n{}]{1,300}$/.test(value.trim()) ? [[name, value.trim()] as const] : []
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** Put in what the fields say. */
export const ownFields = (source: string, said: Readonly<Record<string, string>> = {}): Cut[] =>
  Object.keys(said).length === 0
    ? []
    : [...source.matchAll(named)].flatMap((match): Cut[] => {
        const [written] = match
        const name = nameOf(match)
        const value = Object.hasOwn(said, name) ? said[name] : undefined
        if (value === undefined) return []
        const message = `"${brief(written)}" is read as what the field "${name}" says: ${brief(value)}`
        return [{ start: match.index, written, instead: value, isTight: true, message, fix: `Write ${brief(value)} to say so.` }]
      })

import { type Cut, leftOut } from './cut.ts'

/** A tag of HTML, which MDX writes in small letters, with attributes, some of them in braces. All is bounded, for a text may be meant to keep us busy. */
const tag =
  /<[a-z][a-z\d]{0,20}((?:\s{1,40}[A-Za-z][\w:-]{0,40}(?:=(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'{}<>=`]{1,2000}|\{(?:[^{}`]|\{[^{}`]{0,500}\}){0,500}\}))?){1,30})\s{0,40}\/?>/g

const inBraces = /(\s[a-z][\w:-]*=)\{((?:[^{}`]|\{[^{}`]*\})*)\}/gi

/** A number, or words in quotes without such a quote in them. */
const plain = /^\s*(?:\d+(?:\.\d+)?|"[^"\\]*"|'[^'\\]*')\s*$/

/**
 * Read the attributes that MDX writes in braces, on tags of HTML: `width={280}` is a value, and `style={{ float: 'left' }}` is for looks, which
 * pages have of their own. A tag with what must be run first stays as it is.
 */
export function jsxAttributes(source: string): Cut[] {
  return [...source.matchAll(tag)].flatMap(({ index, 0: whole, 1: list = '' }): Cut[] => {
    const written = [...list.matchAll(inBraces)]
    const isClear = written.every(([, name = '', value = '']) => isLook(name) || plain.test(value))
    if (written.length === 0 || !isClear) return []
    const from = index + whole.indexOf(list)
    return written.map(({ index: at, 0: attribute, 1: name = '', 2: value = '' }, nth): Cut => {
      const start = from + at + 1
      const own = attribute.slice(1)
      const instead = isLook(name) ? own.replace(/[^\r\n]/g, ' ') : `${name.slice(1)} ${value} `
      const said = nth === 0 ? { message: saidOf(own, isLook(name), value) } : { message: null }
      return { start, written: own, instead, ...said, fix: leftOut(own).fix }
    })
  })
}

const isLook = (name: string): boolean => /^\s(?:style|classname|ref|key)=/i.test(name)

const saidOf = (own: string, look: boolean, value: string): string | null =>
  look
    ? leftOut(own).message
    : `"${own}" is read as ${own.slice(0, own.indexOf('{'))}"${value.trim().replace(/^["']|["']$/g, '')}".`

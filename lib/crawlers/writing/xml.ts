/** An element of XML that is to be written. Its names are ours, all else may be anybody's. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

/** Make an element; what is null is left out. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Xml | string | null)[]
): Xml => ({ name, attributes, children: children.filter((child) => child !== null) })

/** Write a document of XML, shown by a style sheet where one is given. */
export function xmlDocument(root: Xml, sheet: string | null = null): string {
  const style = sheet === null ? '' : `<?xml-stylesheet type="text/css" href="${attributeText(sheet)}"?>\n`
  return `${declaration}${style}${xmlText(root)}\n`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Write an element; one that holds elements alone is written line by line. */
export function xmlText({ name, attributes, children }: Xml): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(value)}"`)
  const start = `${name}${written.join('')}`
  if (children.length === 0) return `<${start}/>`
  const between = children.every((child) => typeof child !== 'string') ? '\n' : ''
  const inside = children.map((child) => (typeof child === 'string' ? plainText(child) : xmlText(child))).join(between)
  return `<${start}>${between}${inside}${between}</${name}>`
}

/** What no document of XML 1.0 may hold, not even escaped. https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The character `>` too, because `]]>` is an error in text; a return would be read as a new line. */
const plainText = (text: string): string => text.replace(forbidden, '').replace(/[&<>\r]/g, reference)

/** Write words so that they can stand in an attribute, in HTML too. */
export const attributeText = (text: string): string => text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, reference)

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const reference = (character: string): string => names[character] ?? `&#${character.charCodeAt(0)};`

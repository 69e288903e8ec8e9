/** The pieces in which a style sheet is read here: what is no address is only passed over. https://www.w3.org/TR/css-syntax-3/ */
const piece =
  /\/\*.*?(?:\*\/|$)|url\(\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|(?<bare>(?:\\.|[^\s"'()\\])*))\s*\)|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?<word>@?[-\w\\\u0080-\uffff]+)|./gisu

/** Put what `renamed` answers in place of every address in a style sheet; null leaves it as it is. */
export function withAddresses(css: string, renamed: (address: string) => string | null): string {
  return css.replace(piece, (text, ...rest) => {
    const { double, single, bare }: Record<string, string | undefined> = rest.at(-1)
    const written = double ?? single ?? bare
    const name = written === undefined ? null : renamed(unescaped(written))
    return name === null ? text : `url(${/^[\w./-]+$/.test(name) ? name : JSON.stringify(name)})`
  })
}

/** Say whether a style sheet asks for another one. */
export function imports(css: string): boolean {
  for (const { groups } of css.matchAll(piece)) if (groups?.word?.toLowerCase() === '@import') return true
  return false
}

// `\2e` is a dot by its number, `\)` a bracket by itself.
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gisu, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** Leave out of a style sheet the blocks of the layer `name` that are at the top of it. */
export function withoutLayer(css: string, name: string): string {
  const block = new RegExp(`^\\s*@layer\\s+${name}\\s*\\{`, 'i')
  return statements(css)
    .filter((statement) => !block.test(statement))
    .join('')
}

/** Make one block of those of one layer that follow each other in a style sheet. */
export function withJoinedLayers(css: string): string {
  let [joined, last] = ['', '']
  for (const statement of statements(css).map((one) => one.trim())) {
    const [, layer = '', rules = ''] = /^@layer\s+([\w-]+)\s*\{(.*)\}$/s.exec(statement) ?? []
    if (layer === '') joined += statement
    else if (layer === last) joined = `${joined.slice(0, -1)}${rules.trim()}}`
    else joined += `@layer ${layer}{${rules.trim()}}`
    if (statement !== '') last = layer
  }
  return joined
}

/** Leave out of a style sheet the fonts of `families`, and what stands in for them until they are there. */
export function withoutFaces(css: string, families: readonly string[]): string {
  return css.replace(/@font-face\s*\{[^}]*\}/gi, (face) => {
    const [, family = ''] = /font-family:\s*["']?([^"';}]+)/i.exec(face) ?? []
    return families.some((name) => family.trim() === name || family.trim() === `${name} Room`) ? '' : face
  })
}

/** Divide a style sheet into its rules, each whole. */
function statements(css: string): string[] {
  const found = ['']
  let depth = 0
  for (const [text] of css.matchAll(piece)) {
    found[found.length - 1] += text
    if (text === '{') depth++
    if (text === '}') depth--
    if (depth === 0 && (text === '}' || text === ';')) found.push('')
  }
  return found
}

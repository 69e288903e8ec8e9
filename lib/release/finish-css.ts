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
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gisu, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

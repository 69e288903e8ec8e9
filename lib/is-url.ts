/** Say whether a text is an address, by itself or from `base`. `URL.canParse` of Node 20 is wrong about letters such as ü after some thousand calls. */
export function isUrl(text: string, base?: string | URL): boolean {
  try {
    return new URL(text, base) !== null
  } catch {
    return false
  }
}

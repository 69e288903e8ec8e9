/** Says of an address whether another system of the same host serves it. */
export type Elsewhere = (address: string) => boolean

/**
 * Read what site.yaml lists under `elsewhere`: `/docs/` is that address and all that lies below it, `/docs` and `/a.pdf` are one address each,
 * in `/docs/v*` the star stands for whatever follows. `/` is the front page alone, because all else would be under it. Letter case, the last
 * slash and how a sign is encoded make no difference.
 */
export function servedElsewhere(listed: readonly string[]): Elsewhere {
  const plain = listed.map(plainly)
  const single = new Set(plain.map(withoutSlash))
  const folders = new Set(plain.filter((address) => /.\/$/.test(address)).map(withoutSlash))
  const patterns = plain.filter((address) => address.includes('*')).map((address) => address.split('*'))
  return (address) => {
    const asked = plainly(address)
    return (
      single.has(withoutSlash(asked)) ||
      foldersOf(asked).some((folder) => folders.has(folder)) ||
      patterns.some((parts) => fits(`${withoutSlash(asked)}/`, parts) || fits(withoutSlash(asked), parts))
    )
  }
}

/** Say which addresses below which pages of ours are not, as URLPattern spells them: for a browser that must not fetch them ahead. */
export const patternsOf = (listed: readonly string[]): string[] =>
  listed.map((address) => {
    const spelled = address.replace(/[+?:{}()\\]/g, '\\$&')
    return address === '/' || address.endsWith('*') ? spelled : `${spelled.replace(/\/$/, '')}{/*}?`
  })

const withoutSlash = (address: string): string => address.replace(/\/$/, '')

function foldersOf(address: string): string[] {
  const parts = address.split('/').slice(1, -1)
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`)
}

/** Say whether `text` is made of `parts` in their order, with anything between them. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts
  const last = others.pop() ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of others) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}

function plainly(address: string): string {
  let path = address
  try {
    path = decodeURI(address)
  } catch {
    // A lone % stands for itself.
  }
  return path.toLowerCase().normalize('NFC')
}

import type { Release } from './release.ts'

/** What is at an address: a file of the release, or the address that it is really at. */
export type Found = { readonly file: string } | { readonly movedTo: string }

/** Say what a release has at `path` (decoded, from the first slash), or null. The link check and the server both ask here. */
export function foundAt(path: string, files: Release['files']): Found | null {
  const name = path.slice(1)
  if (name === '' || name.endsWith('/')) return existing(`${name}index.html`, files)
  if (name === 'index.html' || name.endsWith('/index.html')) return existing(name, files) && { movedTo: addressOf(name) }
  const page = `${name}/index.html`
  return existing(name, files) ?? (existing(page, files) && { movedTo: addressOf(page) })
}

// `constructor` is a path that anybody may ask for, so only own keys count.
const existing = (file: string, files: Release['files']): Found | null => (Object.hasOwn(files, file) ? { file } : null)

/** Name the file that holds a page as Markdown, or null where it has none. */
export function twinOf(page: string, files: Release['files']): string | null {
  const twin = page.replace(/(^|\/)index\.html$/, '$1index.md')
  return twin !== page && Object.hasOwn(files, twin) ? twin : null
}

/** Spell the address of a file of the release, percent-encoded: a page is at its folder. */
export function addressOf(file: string): string {
  const path = file === 'index.html' || file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file
  return `/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Decode the path of an address part by part, or null where its percent-encoding is malformed. */
export function decodedPath(path: string): string | null {
  try {
    // An encoded slash belongs to a name, so it must not become a border between folders.
    return path
      .split('/')
      .map((part) => decodeURIComponent(part).replaceAll('/', '%2F'))
      .join('/')
  } catch {
    return null
  }
}

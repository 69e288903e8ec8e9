import type { Release } from '#lib/release/manifest/release.ts'
import { movesOf } from './addresses.ts'

/** A file that a host reads or serves besides those of the release: its text, or the file of the release that it is once more. */
export type HostFile = string | { readonly copyOf: string }

/**
 * For hosts that cannot be told of redirects: let a file at each of these former addresses lead on. A page does it at once, and tells search
 * engines where, which take that for a redirect; a feed is there once more, because its readers read no pages.
 * https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh
 */
export function leadingPages(former: readonly string[], release: Release): Record<string, HostFile> {
  const moves = movesOf(release)
  const files = former.flatMap((from): [string, HostFile][] => {
    const to = moves.get(from.normalize('NFC').toLowerCase())
    if (to === undefined) return []
    const [path, target] = [from.slice(1).normalize('NFC'), decodeURIComponent(to.slice(1))]
    const isOnce = !/\.html?$|\/$/.test(path) && Object.hasOwn(release.files, target)
    if (isOnce) return [[path, { copyOf: target }]]
    return [[pageFileAt(path), leadingPage(new URL(to, release.origin).href, to)]]
  })
  return Object.fromEntries(files.filter(([file]) => !Object.hasOwn(release.files, file)))
}

/** Name the file that a host shows at a path, as a page: `/x.php` is a folder to it. */
const pageFileAt = (path: string): string =>
  /\.html?$/i.test(path) ? path : `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`

/** No words are in it, so it needs no language: whoever sees it at all sees where it leads. */
const leadingPage = (whole: string, to: string): string => `<!doctype html>
<html lang="zxx">
<meta charset="utf-8">
<title>${escaped(whole)}</title>
<link rel="canonical" href="${escaped(whole)}">
<meta http-equiv="refresh" content="0; url=${escaped(to)}">
<meta name="viewport" content="width=device-width">
<p><a href="${escaped(to)}">${escaped(whole)}</a></p>
</html>
`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

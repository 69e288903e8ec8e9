import type { Element, Properties } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { addressOf, decodedPath, foundAt } from '#lib/release/paths.ts'
import type { Release } from '#lib/release/release.ts'

const parser = unified().use(rehypeParse).freeze()

/** Properties of an element that name one address, or several with descriptors. */
const single = ['href', 'src', 'poster', 'action', 'formAction', 'xLinkHref'] as const
const several = ['srcSet', 'imageSrcSet'] as const
/** What a `meta` element must be called for its content to be an address. */
const metaAddresses: ReadonlySet<unknown> = new Set(['og:url', 'og:image', 'twitter:image'])

/** A release whose links are to be checked. */
export interface Linked extends Pick<Release, 'origin' | 'files'> {
  /** Addresses of the same host that another system serves. */
  readonly elsewhere: readonly string[]
}

/** List what `page` names on its own site and neither the release nor another system serves, as written and each once. */
export function brokenLinks(page: string, html: string, release: Linked): string[] {
  const base = new URL(addressOf(page), release.origin)
  return addressesIn(html).filter((written) => !resolves(written, base, release))
}

function resolves(written: string, base: URL, { files, elsewhere }: Linked): boolean {
  if (!URL.canParse(written, base)) return false
  const url = new URL(written, base)
  if (url.origin !== base.origin) return true
  const path = decodedPath(url.pathname)
  return (
    path !== null && (foundAt(path, files) !== null || elsewhere.some((address) => withoutSlash(address) === withoutSlash(path)))
  )
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '')

/** List every address that an HTML document names, as written and each once. */
export function addressesIn(html: string): string[] {
  const found = new Set<string>()
  visit(parser.parse(html), 'element', (element) => {
    for (const address of addressesOf(element)) found.add(address)
  })
  return [...found]
}

function addressesOf({ tagName, properties }: Element): string[] {
  const named = tagName === 'meta' && namesAddress(properties) ? [properties.content] : single.map((name) => properties[name])
  return [...named.filter((value) => typeof value === 'string'), ...several.flatMap((name) => candidatesIn(properties[name]))]
}

function namesAddress(properties: Properties): boolean {
  return metaAddresses.has(String(properties.property ?? properties.name))
}

/** List the addresses of a `srcset`: words apart, each followed by descriptors up to a comma. https://html.spec.whatwg.org/#srcset */
function candidatesIn(srcset: Properties[string]): string[] {
  const found: string[] = []
  let expected = true
  for (const word of String(srcset ?? '').split(/\s+/)) {
    if (expected) found.push(word.replace(/,+$/, ''))
    expected = word.endsWith(',')
  }
  return found.filter((address) => address !== '')
}

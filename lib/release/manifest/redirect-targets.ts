import { isUrl } from '#lib/is-url.ts'

/** Say whether a target is on another host: only the present web is, never `//host` or `http:`. */
export const isAbroad = (target: string): boolean => /^https:\/\//i.test(target) && isUrl(target)

/** Divide an address of this host (percent-decoded) from the place on its page: `#part`, or nothing. */
export function dividedTarget(target: string): { readonly path: string; readonly place: string } {
  const at = target.indexOf('#')
  return at < 0 ? { path: target, place: '' } : { path: target.slice(0, at), place: target.slice(at) }
}

/** Spell an address of another host as a header may hold it. nginx takes a dollar for the name of a variable. */
export const spelledAbroad = (target: string): string => withoutDollars(new URL(target).href)

/** Spell a place on a page, from its `#`, as a header may hold it. */
export const spelledPlace = (place: string): string => withoutDollars(encodeURI(place))

const withoutDollars = (text: string): string => text.replaceAll('$', '%24')

/** Add the query of a request (from its `?`, or empty) to a spelled address: behind the address's own, before its place. */
export function withQuery(address: string, query: string): string {
  if (query === '') return address
  const { path, place } = dividedTarget(address)
  return path.includes('?') ? `${path}&${query.slice(1)}${place}` : `${path}${query}${place}`
}

/** A part of a file: the places of its first and last byte. */
export interface Range {
  readonly first: number
  readonly last: number
}

/**
 * Read a `Range` header for a file of `size` bytes. Null means the whole file: there is no range, it counts no bytes, or there are several,
 * which any server may ignore. RFC 9110, 14.2
 */
export function rangeOf(header: string | undefined, size: number): Range | 'unsatisfiable' | null {
  if (!header?.startsWith('bytes=') || header.includes(',')) return null
  const [, from, to] = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header) ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'unsatisfiable'
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  return first > last || (to !== '' && from !== '' && Number(from) > Number(to)) ? 'unsatisfiable' : { first, last }
}

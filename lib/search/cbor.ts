/** The kinds of items that Pagefind writes, by number. https://www.rfc-editor.org/rfc/rfc8949#section-3.1 */
const [unsigned, negative, text, list] = [0, 1, 3, 4] as const
/** How many bytes more than the first a head has that begins with this. */
const longer: ReadonlyMap<number, number> = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
])

/** Divide a list of CBOR into its head and its items, none of them read. @throws where it holds what Pagefind never wrote */
export function dividedList(bytes: Buffer): { head: Buffer; items: Buffer[] } {
  const { kind, value, end } = headAt(bytes, 0)
  if (kind !== list) throw unknown(bytes[0])
  const items: Buffer[] = []
  for (let at = end; items.length < value; ) {
    const next = endOfItem(bytes, at)
    items.push(bytes.subarray(at, next))
    at = next
  }
  return { head: bytes.subarray(0, end), items }
}

function endOfItem(bytes: Buffer, at: number): number {
  const { kind, value, end } = headAt(bytes, at)
  if (kind === unsigned || kind === negative) return end
  if (kind === text) return end + value
  if (kind !== list) throw unknown(bytes[at])
  let next = end
  for (let item = 0; item < value; item++) next = endOfItem(bytes, next)
  return next
}

function headAt(bytes: Buffer, at: number): { kind: number; value: number; end: number } {
  const first = bytes.readUInt8(at)
  const [kind, short] = [first >> 5, first & 31]
  if (short < 24) return { kind, value: short, end: at + 1 }
  const more = longer.get(short)
  if (more === undefined) throw unknown(first)
  return { kind, value: bytes.readUIntBE(at + 1, more), end: at + 1 + more }
}

const unknown = (byte: unknown): Error =>
  new Error(`Pagefind wrote something new (${byte}) into its index. See what it is, and correct lib/search/cbor.ts.`)

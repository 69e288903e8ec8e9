import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import type { WrittenWords } from '#lib/markdown/tree/words-as-written.ts'

const linkLike = /(!?)\[[^[\]\n]*\]\(((?:[^()\n]|\([^()\n]*\))*)\)/g
const title = /\s(?:"[^"]*"|'[^']*'|[“”][^“”]*[“”]|[‘’][^‘’]*[‘’]|\([^()]*\))$/
const looksLikeAddress = /^(?:\.{0,2}\/|https?:|mailto:)|\.[a-z][a-z0-9]{1,4}(?:[?#].*)?$/i

/** Name links and pictures whose address has a space in it: Markdown leaves them in the text as they are. */
export function spacedAddresses({ text, placeAt }: WrittenWords): Remark[] {
  return [...text.matchAll(linkLike)].flatMap((match) => {
    const address = (match[2] ?? '').trim().replace(title, '').trim()
    if (!/\s/.test(address) || /\{\{|\{%|<%/.test(address) || !looksLikeAddress.test(address)) return []
    return [{ ...placeAt(match.index), ...remarkOn(address, match[1] === '!' ? 'picture' : 'link') }]
  })
}

const remarkOn = (address: string, kind: 'link' | 'picture'): Omit<Remark, 'line' | 'column'> => ({
  severity: 'error',
  rule: 'address-with-space',
  message: `The address "${brief(address)}" has a space in it, so it is not read as a ${kind}.`,
  fix: `Write it as <${address}> or ${address.replace(/\s/g, '%20')}.`,
})

import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import type { WrittenWords } from '#lib/markdown/tree/words-as-written.ts'

const linkLike = /(!?)\[[^[\]\n]*\]\(((?:[^()\n]|\([^()\n]*\))*)\)/g
/** `[name]: My file.png`, a line that was meant to say where a name leads. */
const lineLike = /^[ \t>]*\[([^[\]^\n][^[\]\n]{0,100})\]:[ \t]+(\S[^\n]*)$/gm
const title = /\s(?:"[^"]*"|'[^']*'|[“”][^“”]*[“”]|[‘’][^‘’]*[‘’]|\([^()]*\))$/
const looksLikeAddress = /^(?:\.{0,2}\/|https?:|mailto:|tel:|sms:|<)|\.[a-z][a-z0-9]{1,4}>?(?:[?#].*)?$/i
const picture = /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic)>?(?:[?#][^\s]*)?$/i

/** How others say the size of a picture beside its address: `=300x200`, `=50%x`, `300x200`, `width=300`, `|300`, `@2x`. */
const number = '\\d{1,4}(?:\\.\\d+)?(?:px|%|em|rem|vw)?'
const said = [
  `[=*@|]?[ \\t]?(?:${number}|\\*)?x(?:${number}|\\*)?`,
  `[=|][ \\t]?${number}(?:,${number})?`,
  `[|]?[ \\t]?(?:(?:width|height|w|h|size|align|style|class|scale)[ \\t]?[=:][ \\t]?(?:"[^"]*"|'[^']*'|[“”][^“”]*[“”]|[^\\s"'“”]+)[ \\t,;]*)+`,
  '[|][ \\t]?(?:left|right|center|centre|small|medium|large|full|thumb(?:nail)?|inline|none)',
  '=(?:left|right|center)',
].join('|')
const size = new RegExp(
  `(?:\\s+(?:${said})|[ \\t]*\\|[ \\t]*(?:${said}|${number})|(?<=\\.[a-z]{3,4})=(?:${number})?x?(?:${number})?)$`,
  'i',
)

/** Name links and pictures whose address has a space in it: Markdown leaves them in the text as they are. */
export function spacedAddresses({ text, placeAt }: WrittenWords): Remark[] {
  const links = [...text.matchAll(linkLike)].flatMap((match): Remark[] =>
    remarkOn(match[2] ?? '', match[1] === '!' ? 'picture' : 'link').map((remark) => ({ ...placeAt(match.index), ...remark })),
  )
  const used = new Set(Array.from(text.matchAll(/\]\[([^[\]\n]{1,100})\]/g), ([, name = '']) => name.toLowerCase()))
  const lines = [...text.matchAll(lineLike)].flatMap((match): Remark[] => {
    const [whole, name = '', address = ''] = match
    const start = match.index + (/^[ \t>]*/.exec(whole)?.[0].length ?? 0)
    const said = remarkOn(address, 'link')
    const isMeant = used.has(name.toLowerCase()) || said.some(({ fix }) => fix.startsWith('Take'))
    return isMeant ? said.map((remark) => ({ ...placeAt(start), ...remark })) : []
  })
  return [...links, ...lines]
}

/** No address is longer. */
const longest = 1000

type Said = Omit<Remark, 'line' | 'column'>

function remarkOn(written: string, kind: 'link' | 'picture'): Said[] {
  if (written.length > longest || /\{\{|\{%|<%/.test(written)) return []
  const [address, sizes] = withoutSize(written.trim())
  if (sizes !== '' && (kind === 'picture' || picture.test(address)))
    return [sized(sizes), ...(/\s/.test(address) ? [spaced(address, 'picture')] : [])]
  const plain = written.trim().replace(title, '').trim()
  if (!/\s/.test(plain) || !looksLikeAddress.test(plain)) return []
  return [brokenTitle(plain) ?? spaced(plain, kind)]
}

/** Part a size from an address; a title may stand before it or behind it, and there may be several. */
function withoutSize(written: string): [address: string, sizes: string] {
  const untitled = written.replace(title, '').trim()
  let address = untitled
  for (let match = size.exec(address); match; match = size.exec(address))
    address = address.slice(0, match.index).replace(title, '').trim()
  const isAddress = address !== '' && (picture.test(address) || /^(?:https?:|\.{0,2}\/)\S*$/.test(address))
  return isAddress && address !== untitled.replace(title, '')
    ? [
        address,
        untitled
          .slice(address.length)
          .trim()
          .replace(/^(?:"[^"]*"|'[^']*')\s*/, ''),
      ]
    : [untitled, '']
}

const sized = (sizes: string): Said => ({
  severity: 'error',
  rule: 'address-with-space',
  message: `"${brief(sizes)}" beside the address of this picture is no part of Markdown, so it is not read as a picture.`,
  fix: `Take "${brief(sizes)}" away: pictures come in the size that fits the page.`,
})

/** Quotes within a title, or one that is never closed. */
function brokenTitle(address: string): Said | null {
  const [, first = '', rest = ''] = /^(\S+)\s+(["'“‘].*)$/.exec(address) ?? []
  if (first === '' || !looksLikeAddress.test(first)) return null
  return {
    severity: 'error',
    rule: 'address-with-space',
    message: `The title ${brief(rest)} behind the address "${brief(first)}" is not closed where it ends, so all of it is not read as a link.`,
    fix: `Write it between two straight quotes, with no such quotes in it: (${brief(first)} "…").`,
  }
}

const spaced = (address: string, kind: 'link' | 'picture'): Said => ({
  severity: 'error',
  rule: 'address-with-space',
  message: `The address "${brief(address)}" has a space in it, so it is not read as a ${kind}.`,
  fix: /^(?:tel|sms):/i.test(address)
    ? `Write it as ${address.replace(/[^\w+:]/g, '')}.`
    : `Write it as <${address.replace(/^<|>$/g, '')}> or ${address.replace(/^<|>$/g, '').replace(/\s/g, '%20')}.`,
})

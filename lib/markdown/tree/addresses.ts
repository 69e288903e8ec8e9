import { isUrl } from '#lib/is-url.ts'

/** Why an address is not taken over. */
export type Refusal = 'protocol' | 'no-protocol' | 'unreadable'

/** Those of the web, and those by which people are reached: the same that GitHub allows, and telephones. */
export const linkProtocols: readonly string[] = ['http', 'https', 'mailto', 'tel', 'sms', 'irc', 'ircs', 'xmpp']
export const pictureProtocols: readonly string[] = ['http', 'https']

/** Spell an address as a browser reads it: no white space around, no tabs or line breaks within, the protocol in lower case. */
export function tidyAddress(address: string): string {
  return trimControls(address)
    .replace(/[\t\n\r]/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:/i, (protocol) => protocol.toLowerCase())
}

/** By hand: a pattern for the end of a text tries again at each of its characters. */
function trimControls(address: string): string {
  let start = 0
  let end = address.length
  while (start < end && address.charCodeAt(start) <= 32) start++
  while (end > start && address.charCodeAt(end - 1) <= 32) end--
  return address.slice(start, end)
}

/** Say why a tidied address is refused; null where it is fine. What comes before a first colon is a protocol, known or not. */
export function refusalOf(address: string, protocols: readonly string[]): Refusal | null {
  const protocol = /^([^/?#:]*):/.exec(address)?.[1]
  if (protocol === undefined)
    return /^[\\/]{2}/.test(address) ? 'no-protocol' : /^https?;?\/\//i.test(address) ? 'unreadable' : null
  if (!protocols.includes(protocol)) return 'protocol'
  // `mailto:?subject=` lets readers choose whom they write to.
  if (protocol === 'mailto') return /^mailto:(?!\/)(?:[^?]*(?:@|%40)[^?@]|\?)/i.test(address) ? null : 'unreadable'
  if (protocol === 'tel' || protocol === 'sms') return /\d/.test(address) ? null : 'unreadable'
  const isWeb = protocol === 'http' || protocol === 'https'
  return isWeb && !(/^https?:\/\/(?!https?:?\/\/)[^/\\]/.test(address) && isUrl(address)) ? 'unreadable' : null
}

/** Marks that people leave before an address: `(https://…)`, `：https://…`, `"https://…"`, `url:https://…`, a letter too many. */
const before = /^(?:[a-z]{1,2}|ur[il][:=]|[("'<[“‘«:：]|%(?:22|27|20|3C|EF%BC%9A)){1,2}(?=https?:\/\/)/i

/** A protocol with letters too many, too few or in another order: `ttps:`, `htpps:`. */
const misspelled = /^(?!https?:)(?=[htps]*t)(?=[htps]*p)[htps]{3,7}(?=:\/\/)/

const host = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i

/** Say which address was meant by one that is refused, where everybody sees it; null where nobody can say. */
export function meantBy(address: string): string | null {
  if (address.length > 2000) return null
  const plain = address.replace(/^[\\/]{2}(?=[^\\/])/, 'https://')
  const bare = plain.replace(before, '')
  // What is before the address is behind it, too.
  const inner = bare === plain || !/[)"'>\]”’»]$/.test(bare) || bare.includes('(') ? bare : bare.slice(0, -1)
  const spelled = inner
    .replace(/^(?:https?[:;]?\/{2}(?=https?[:;]?\/{2}))+/i, '')
    .replace(/^(https?);?(?=\/\/)/i, '$1:')
    .replace(misspelled, (protocol) => (protocol.includes('s') ? 'https' : 'http'))
    .replace(/^(https?):{1,2}[\\/]{0,3}(?=[^\\/:])/, '$1://')
    .replace(/^(?:e-?mail|mail-?to):(?:\/\/)?(?=[^\s@/?#:]+@[^\s@/?#:]+\.[a-z]{2,}$)/i, 'mailto:')
    .replace(/^mail:(?=[^\s@/?#:]+@[^\s@/?#:]+\.[a-z]{2,}$)/i, 'mailto:')
  const isWeb = /^https?:\/\//.test(spelled) && host.test(spelled.replace(/^https?:\/\//, '')) && isUrl(spelled)
  return isWeb || spelled.startsWith('mailto:') ? spelled : null
}

/** Percent-encode what may not be in an address as it is: white space and letters beyond ASCII; a host of such letters has a name in ASCII. */
export const encodeAddress = (address: string): string =>
  asciiHost(address)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part))

const asciiHost = (address: string): string =>
  address.replace(/^https?:\/\/[^/?#@\\\s]*(?:%[\da-f]{2}|[^\x20-\x7e])[^/?#@\\\s]*(?=[/?#]|$)/i, (start) =>
    isUrl(start) ? new URL(start).origin : start,
  )

/** Shorten an address for a message. */
export const brief = (words: string, limit = 60): string =>
  words.length <= limit ? words : `${words.slice(0, limit - 1).trimEnd()}…`

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
  if (protocol === undefined) return /^[\\/]{2}/.test(address) ? 'no-protocol' : null
  if (!protocols.includes(protocol)) return 'protocol'
  const isWeb = protocol === 'http' || protocol === 'https'
  return isWeb && !(/^https?:\/\/[^/\\]/.test(address) && URL.canParse(address)) ? 'unreadable' : null
}

/** Percent-encode what may not be in an address as it is: white space and letters beyond ASCII. */
export const encodeAddress = (address: string): string =>
  address.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part))

/** Shorten an address for a message. */
export const brief = (words: string, limit = 60): string =>
  words.length <= limit ? words : `${words.slice(0, limit - 1).trimEnd()}…`

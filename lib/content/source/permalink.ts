import { saysYes } from '#lib/content/hidden/words.ts'
import type { Remark } from '#lib/findings.ts'
import { keyOf, slugify } from '#lib/urls.ts'

interface Placed {
  /** Null where the written address cannot be one. */
  readonly address: string | null
  readonly remarks: Remark[]
}

/** Bring an address written by an author into the one form that addresses have: lower case, a slash at either end. */
export function permalinkOf(written: string, line: number): Placed {
  const address = `/${decoded(written).replace(/(^|\/)index\.html?$/i, '/')}/`.replace(/\/+/g, '/').toLowerCase().normalize('NFC')
  const problem = styles.test(written.trim())
    ? ofStyle
    : saysYes(written)
      ? ofSwitch
      : problems.find(([pattern]) => pattern.test(address))
  if (problem)
    return { address: null, remarks: [{ line, column: 1, severity: 'error', rule: 'address-form', ...says(written, problem) }] }
  if (address === written) return { address, remarks: [] }
  const message = `The address "${written}" is published as ${address}.`
  return {
    address,
    remarks: [{ line, column: 1, severity: 'note', rule: 'address-inferred', message, fix: `Write ${address} to say so.` }],
  }
}

/** Bring the address of an article into form. One that ends like a file becomes a former address: hosts lead it to the page. */
export function addressOf(written: string, line: number): Placed & { readonly former: readonly string[] } {
  const [, bare] = /^(.*[^/]\/?)\.(?:html?|php|aspx?|jsp)$/i.exec(/\/index\.html?$/i.test(written) ? '' : written) ?? []
  if (bare === undefined) return { ...permalinkOf(written, line), former: [] }
  const { address, remarks } = permalinkOf(bare, line)
  if (address === null) return { address, remarks, former: [] }
  const message = `The address "${written}" is published as ${address}; the one that is written leads there.`
  const fix = `Nothing to do; permalink: ${address} and aliases: [${written}] would say so.`
  return { address, remarks: [{ line, column: 1, severity: 'note', rule: 'address-inferred', message, fix }], former: [written] }
}

/** Former addresses, in form. */
interface Former {
  readonly aliases: string[]
  /** As their author spelled them, where that is another spelling: hosts that mind letter case know an address by no other. */
  readonly spellings: string[]
  readonly remarks: Remark[]
}

/** Bring the former addresses of the page at `own` into form. One that is the page itself is left out. */
export function aliasesOf(written: readonly string[], own: string, line: number): Former {
  const all = written.map((alias) => ({ alias, ...aliasOf(alias, line) }))
  // Exports write the whole web address, and what follows the path is no part of it here.
  const isOwn = ({ alias, address }: { alias: string; address: string | null }) =>
    plainly(address ?? aliasOf(alias.replace(/^https?:\/\/[^/]+|[?#].*$/gi, ''), line).address ?? '') === plainly(own)
  const former = all.filter((one) => !isOwn(one))
  return {
    aliases: eachOnce(former.flatMap(({ address }) => address ?? [])),
    spellings: former.flatMap(({ alias, address }) => (address === null ? [] : spellingOf(alias, address))),
    remarks: [...former.flatMap(({ remarks }) => remarks), ...all.filter(isOwn).map(({ alias }) => isPresent(alias, line))],
  }
}

/** `/a/`, `/A` and `/a/index.html` are one address. */
function eachOnce(addresses: readonly string[]): string[] {
  const seen = new Set<string>()
  return addresses.filter((address) => seen.size < seen.add(plainly(address)).size)
}

/** The same page, whatever its letter case and however its folder is spelled. */
const plainly = (address: string): string => keyOf(address.replace(/\/index\.html?$/i, '/'))

function isPresent(alias: string, line: number): Remark {
  const message = `The former address "${alias}" is where this page is now, so it changes nothing.`
  return { line, column: 1, severity: 'note', rule: 'alias-present', message, fix: 'Remove it from aliases.' }
}

/** Answer how an author spelled an address, decoded, if that is not how we spell it. */
export function spellingOf(written: string, address: string): string[] {
  const spelled = `/${decoded(written)}`.replace(/\/{2,}/g, '/')
  return spelled === address || `${spelled}/` === address ? [] : [spelled]
}

/** How addresses of other systems end that are no folders. */
const fileEnding =
  /^(.*)(\.(?:html?|php|aspx?|jsp|cgi|xml|rss|atom|json|txt|pdf|jpe?g|png|gif|webp|svg|zip|csv|docx?|xlsx?|pptx?|mp3|mp4))$/is

/** Bring a former address into form. It may end like a file, as addresses of other systems do: `/blog/x.html`. */
export function aliasOf(written: string, line: number): Placed {
  const [, path = written, ending = ''] = fileEnding.exec(written) ?? []
  const placed = permalinkOf(path, line)
  const { address } = placed
  const remarks = placed.remarks.map((remark) => (remark.message.endsWith(unfit) ? { ...remark, fix: noneToKeep } : remark))
  if (ending === '') return { address, remarks }
  return {
    address: address && `${address.slice(0, -1)}${ending.toLowerCase()}`,
    remarks: remarks.filter(({ severity }) => severity === 'error'),
  }
}

type Problem = readonly [RegExp, string, string | ((written: string) => string)]

const says = (written: string, [, message, fix]: Problem) => ({
  message: `The address "${written}" ${message}`,
  fix: typeof fix === 'string' ? fix : fix(written),
})

/** Words of Jekyll for patterns of addresses. */
const styles = /^(?:pretty|date|none|ordinal|weekdate)$/
const ofStyle: Problem = [
  styles,
  'is the name of a pattern in Jekyll, and no address.',
  'Remove the line, or write an address like /blog/my-article/.',
]

const ofSwitch: Problem = [/^/, 'is no address.', 'Write it like /blog/my-article/, or remove the line.']

/** What follows the host of a web address. */
function pathOf(written: string): string {
  const path = /^\/?https?:\/{1,2}[^/]+(\/[^?#]*)/.exec(written)?.[1]
  return path && path !== '/'
    ? `Write ${path.replace(/\/*$/, '/')}; where another site published the text first, write canonical: instead.`
    : example
}

function beforeQuery(written: string): string {
  const [path = ''] = written.split(/[?#]/)
  return /^\/*(index\.\w+)?$/.test(path) ? 'Leave it out: without that it is the front page.' : `Write ${path}, or leave it out.`
}

/** A former address is what it was; and in Obsidian an alias is another name of a text. */
const noneToKeep = 'Remove it: no address with such characters can lead here, and a mere name of the text has no effect.'

const inLetters = (written: string): string =>
  `Use letters, digits and hyphens: write /${written
    .split('/')
    .map(slugify)
    .filter((part) => part !== '')
    .join('/')}/.`

const example = 'Write it like /blog/my-article/.'
const unfit = 'has characters that addresses cannot have.'
const problems: readonly Problem[] = [
  [/^\/https?:\//, 'is a whole web address; the site gives its own origin.', pathOf],
  [
    /\/:[a-z_]{2,}/,
    'is a pattern of another system.',
    'Write the address itself, like /blog/my-article/; the pattern of old addresses goes under permalinks: in site.yaml.',
  ],
  [/\{[{%]/, 'is a template of another system.', 'Write the address itself, like /blog/my-article/.'],
  [/\/\.{1,2}\//, 'leads out of its folder.', example],
  [/[?#]/, 'has a question mark or a hash in it; what follows one is not part of an address here.', beforeQuery],
  [/[^\p{L}\p{M}\p{N}/._~-]/u, unfit, inLetters],
  [/\/[._]/, 'has a part that begins with a dot or an underscore.', example],
  [
    /\.(html?|php|aspx?|xml|json|txt)\/$/,
    'ends like a file; addresses here end in a slash.',
    `${example} The old one may stay under aliases.`,
  ],
  [/^\/(media|_next|assets|pagefind)\//, 'belongs to the site itself.', example],
]

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

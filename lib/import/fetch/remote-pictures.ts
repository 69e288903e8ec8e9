import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { articleForm } from '#lib/content/source/forms.ts'
import { meaningsIn } from '#lib/content/written/synonyms.ts'
import { compare } from '#lib/findings.ts'
import { rewriteAddresses } from '#lib/import/syntax/addresses.ts'
import { isUrl } from '#lib/is-url.ts'
import { atMost } from '#lib/media/picture/at-most.ts'
import { endingOf } from '#lib/media/picture/file-kind.ts'
import { download, limits } from './download.ts'
import type { Network } from './network.ts'

/** What was fetched for some texts, and what was not. */
export interface Fetched {
  /** Texts in which an address changed, by their paths. */
  readonly texts: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, Buffer>
  readonly problems: readonly { readonly path: string; readonly line: number; readonly address: string; readonly why: string }[]
}

interface Source {
  readonly network: Network
  /** Whether a picture that an address of this site names is there. */
  readonly isThere: (url: URL) => boolean
  /** What a file of the content folder holds; null where there is none. */
  readonly existing: (path: string) => Buffer | null
  readonly count: (done: number, of: number) => void
}

/** Fetch the pictures that texts show from other hosts, and those that are written into them, and put each beside its text. */
export async function fetchPictures(
  texts: ReadonlyMap<string, string>,
  { network, isThere, existing, count }: Source,
): Promise<Fetched> {
  const wanted = new Map<string, { readonly path: string; readonly at: number }[]>()
  for (const [path, text] of texts) {
    rewritten(text, (address, at) => {
      const url = urlOf(address)
      if (url !== null && !isThere(url)) wanted.set(address, [...(wanted.get(address) ?? []), { path, at }])
      return null
    })
  }
  const answers = await askAll([...wanted.keys()], network, count)
  const pictures = new Map<string, Buffer>()
  const names = new Map<string, string>()
  const problems: Fetched['problems'][number][] = []
  const changed = new Map<string, string>()
  for (const [address, places] of wanted) {
    const answer = answers.get(address)
    if (typeof answer === 'string' || answer === undefined)
      for (const { path, at } of places)
        problems.push({ path, line: lineAt(texts.get(path) ?? '', at), address: short(address), why: answer ?? 'it was not asked' })
    else for (const { path } of places) names.set(`${path} ${address}`, keep(pictures, existing, path, address, answer))
  }
  for (const [path, text] of texts) {
    const made = rewritten(text, (address) => {
      const place = names.get(`${path} ${address}`)
      return place === undefined ? null : posix.relative(posix.dirname(path), place).replace(/^(?!\.)/, './')
    })
    if (made !== text) changed.set(path, made)
  }
  return { texts: changed, pictures, problems: problems.sort((a, b) => compare(a.path, b.path) || a.line - b.line) }
}

const short = (address: string): string => (address.length > 120 ? `${address.slice(0, 119)}…` : address)

/** Pictures of other hosts, and those that are written into a text; null for all others. */
function urlOf(address: string): URL | null {
  if (/^data:image\//i.test(address)) return isUrl(address) ? new URL(address) : null
  const whole = address.startsWith('//') ? `https:${address}` : address
  return /^https?:\/\//i.test(whole) && isUrl(whole) ? new URL(whole) : null
}

/** Whoever was on http once is on https now, or is not asked. */
const askable = (url: URL, network: Network): string =>
  url.protocol === 'http:' && network.refuses(url) !== null ? url.href.replace(/^http:/, 'https:') : url.href

async function askAll(
  addresses: readonly string[],
  network: Network,
  count: (done: number, of: number) => void,
): Promise<ReadonlyMap<string, Buffer | string>> {
  const answers = new Map<string, Buffer | string>()
  const inTurn = atMost(6)
  let [size, asked] = [0, 0]
  await Promise.all(
    addresses.map((address) =>
      inTurn(async () => {
        const url = urlOf(address)
        if (url === null) return
        if (asked++ >= limits.pictures || size > limits.all) {
          answers.set(address, 'there are too many pictures for one run: run the command again')
          return
        }
        try {
          const bytes = url.protocol === 'data:' ? embedded(url.href) : await download(askable(url, network), network)
          size += bytes.length
          answers.set(address, endingOf(bytes) === null ? 'what is there is no picture' : bytes)
        } catch (error) {
          answers.set(address, error instanceof Error ? error.message : String(error))
        }
        count(answers.size, addresses.length)
      }),
    ),
  )
  return answers
}

function embedded(address: string): Buffer {
  const [, kind = '', data = ''] = /^data:[^,;]*((?:;[^,;]*)*),([\s\S]*)$/.exec(address) ?? []
  return /;base64/i.test(kind) ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data))
}

/** Put a picture beside a text: in a folder of its name, or in the one that it has. */
function keep(pictures: Map<string, Buffer>, existing: Source['existing'], path: string, address: string, bytes: Buffer): string {
  const bare = path.replace(/\.\w+$/, '')
  const folder = posix.basename(bare).toLowerCase() === 'index' ? posix.dirname(bare) : bare
  const ending = endingOf(bytes) ?? ''
  const name = nameIn(address) || `picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`
  for (let number = 1; ; number++) {
    const place = `${folder}/${name}${number === 1 ? '' : `-${number}`}${ending}`
    const other = pictures.get(place) ?? existing(place)
    if (other !== null && !other.equals(bytes)) continue
    pictures.set(place, bytes)
    return place
  }
}

/** What the last part of an address calls a picture. */
function nameIn(address: string): string {
  const url = urlOf(address)
  if (url === null || url.protocol === 'data:') return ''
  const last = url.pathname.split('/').at(-1) ?? ''
  return decoded(last)
    .replace(/\.\w{1,5}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 80)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const meaning = meaningsIn(Object.keys(articleForm.schema.shape), articleForm.names)

/** Rewrite the addresses of pictures in a text, also that of its front matter; `at` is where each is. */
function rewritten(text: string, resolve: (address: string, at: number) => string | null): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) + 1 : 0
  const header = text
    .slice(0, end)
    .replace(line, (whole, start: string, name: string, mark: string, address: string, offset: number) => {
      const made = meaning.of(name)?.field === 'image' ? resolve(address, offset) : null
      return made === null ? whole : `${start}${mark}${made}${mark}`
    })
  return (
    header + rewriteAddresses(text.slice(end), (address, isPicture, offset) => (isPicture ? resolve(address, end + offset) : null))
  )
}

const line = /^(([\w.-]+):[ \t]+)(["']?)((?:https?:)?\/\/[^\s"']+)\3(?=[ \t]*$)/gm

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

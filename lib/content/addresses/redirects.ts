import type { ContentFolder, SourceText } from '#lib/content/source/files.ts'
import { aliasOf, spellingOf } from '#lib/content/source/permalink.ts'
import type { Finding } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import { keyOf } from '#lib/urls.ts'

/** A line of redirects.yaml: a former address, and where it leads now. */
export interface Move {
  readonly from: string
  /** The same as its author spelled it, where that is another spelling. */
  readonly spellings: readonly string[]
  /** As written: an address of this site or a whole web address; null if what was there is gone for good. */
  readonly to: string | null
  readonly file: string
  readonly line: number
}

interface Redirects {
  readonly moves: readonly Move[]
  readonly findings: readonly Finding[]
}

/**
 * Read redirects.yaml: a line `/old/: /new/` or `/old/: gone` for each former address. It is read line by line, so that every mistake
 * is named and not the first alone, and whatever is accepted means to YAML what it means here.
 */
export function readRedirects(folder: ContentFolder): Redirects {
  const source = folder.texts.find(({ path }) => path === 'redirects.yaml' || path === 'redirects.yml')
  const moves: Move[] = []
  const findings: Finding[] = []
  const firstOf = new Map<string, Move>()
  for (const read of source ? linesOf(source) : []) {
    if ('rule' in read) findings.push(read)
    else {
      const first = firstOf.get(keyOf(read.from))
      if (first) findings.push(twice(read, first))
      else moves.push(read)
      firstOf.set(keyOf(read.from), first ?? read)
    }
  }
  return { moves, findings }
}

function linesOf({ text, file }: SourceText): (Move | Finding)[] {
  return text.split('\n').flatMap((line, at) => (/^\s*(#.*)?$|^---\s*$/.test(line) ? [] : [readLine(line, { file, line: at + 1 })]))
}

type Place = Pick<Finding, 'file' | 'line'>

const longestLine = 4000
/** Two values in plain or quotes with `: ` between; a comment needs blanks on both sides of its #. */
const entry = /^(?:"([^"\\]+)"|'([^']+)'|([^\s"'].*?))\s*:\s+(?:"([^"\\]+)"|'([^']+)'|([^\s"'#]\S*))\s*(?:\s#(?:\s.*)?)?$/

function readLine(written: string, place: Place): Move | Finding {
  const [, ...found] = (written.length <= longestLine && entry.exec(written)) || []
  const [from, to] = found.filter((value) => value !== undefined)
  // `from:` and `to:` are what other systems write here.
  if (from === undefined || to === undefined || !/^(\/|https?:)/i.test(from)) return unreadable(written, place)
  const { address, remarks } = aliasOf(from, place.line)
  const [problem] = remarks
  if (address === null) return problem ? { file: place.file, ...problem } : unreadable(written, place)
  const spellings = spellingOf(from, address)
  if (/^gone$/i.test(to)) return { from: address, spellings, to: null, ...place }
  return leadsSomewhere(to) ? { from: address, spellings, to, ...place } : badTarget(to, place)
}

const leadsSomewhere = (to: string): boolean =>
  /^https:\/\//i.test(to) ? isUrl(to) : /^\/(?!\/)[^?\\]*$/.test(to) && to.split('#').length <= 2

const error = (place: Place, rule: string, message: string, fix: string): Finding => ({
  ...place,
  column: 1,
  severity: 'error',
  rule,
  message,
  fix,
})

const example = 'Write it like /old/: /new/ or, for what is gone for good, /old/: gone.'

function unreadable(written: string, place: Place): Finding {
  const message = `The line "${written.trim().slice(0, 80)}" does not say where an address leads now.`
  return error(place, 'redirect-form', message, example)
}

function badTarget(to: string, place: Place): Finding {
  const message = `"${to.slice(0, 200)}" is not where an address can lead.`
  const fix = 'Write an address of this site such as /new/ or /new/#part, a whole web address that begins with https://, or gone.'
  return error(place, 'redirect-form', message, fix)
}

function twice({ from, file, line }: Move, first: Move): Finding {
  const message = `The address ${from} is in line ${first.line} already.`
  return error(
    { file, line },
    'redirect-twice',
    message,
    'Keep one of the two lines; letter case and the last slash make no difference.',
  )
}

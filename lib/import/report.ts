import type { Finding } from '#lib/findings.ts'
import type { Cut } from './source/old-site.ts'
import type { Kept } from './words.ts'

/** What became of one article. */
export interface ReportedText {
  /** Its path in the source. */
  readonly from: string
  /** Its file now. */
  readonly file: string
  /** Whether the check has no error in it. */
  readonly accepted: boolean
  readonly hidden: boolean
  readonly words: Kept
  /** Words that are nowhere, each with its line in the source. */
  readonly lost: readonly { readonly line: number; readonly words: string }[]
  readonly cuts: readonly (Cut & { readonly line: number })[]
  readonly remarks: readonly string[]
}

/** What became of an import. */
export interface Report {
  readonly system: string
  readonly from: string
  readonly into: string
  readonly dryRun: boolean
  readonly texts: readonly ReportedText[]
  readonly pictures: number
  /** What became of pictures of other hosts, if they were to be fetched. */
  readonly fetched: readonly string[]
  readonly addresses: number
  readonly addressesDropped: readonly string[]
  readonly left: readonly string[]
  /** Pages of the old site that texts link to and that did not come along. */
  readonly leads: readonly string[]
  readonly oldOrigin: string | null
  readonly newOrigin: string | null
  readonly madeSite: boolean
  /** What the check says of the files. */
  readonly findings: readonly Finding[]
  readonly added: number
  readonly unchanged: number
  readonly different: readonly string[]
  readonly overwritten: number
}

/** More than this is counted, unless all is asked for. */
const shownEach = 20

/** Say whether everything was taken. */
export const isWhole = ({ different, texts }: Report): boolean => different.length === 0 && texts.every(({ accepted }) => accepted)

/** Say in plain words what an import did, and what a person must look at, each with file and line. */
export function reportLines(report: Report, showAll = false): string[] {
  const { texts, findings } = report
  const total = (count: (text: ReportedText) => number): number => texts.reduce((sum, text) => sum + count(text), 0)
  const [all, kept, cut] = [total(({ words }) => words.all), total(({ words }) => words.kept), total(({ words }) => words.cut)]
  const lost = total((text) => text.lost.length)
  const accepted = texts.filter((text) => text.accepted).length
  const hidden = texts.filter((text) => text.hidden).length
  const listed = (title: string, lines: readonly string[]) => listOf(title, lines, showAll ? lines.length : shownEach)
  return [
    ...['error', 'warning'].flatMap((severity) =>
      listed(
        `To look at: the check says ${count(findings.filter((one) => one.severity === severity).length, severity)}.`,
        findings.flatMap((one) => (one.severity === severity ? [`${one.file}:${one.line} ${one.message} [${one.rule}]`] : [])),
      ),
    ),
    ...listed(
      'Cut from texts:',
      texts.flatMap(({ from, cuts }) => cuts.map(({ line, words, why }) => `${from}:${line} "${short(words)}" (${why})`)),
    ),
    ...listed(
      'Words of the source that are not on the page:',
      texts.flatMap((text) => text.lost.map(({ line, words }) => `${text.from}:${line} "${short(words)}"`)),
    ),
    ...listed(
      'Good to know:',
      texts.flatMap(({ file, from, remarks }) => remarks.map((remark) => `${file} (${from}): ${remark}`)),
    ),
    ...listed('Pictures of other hosts:', report.fetched),
    ...listed('Not taken:', report.left),
    ...listed('Addresses that two articles claim; the first has it:', report.addressesDropped),
    ...listed(linksTitle(report), report.leads),
    `${report.system}: ${count(texts.length, 'article')}, ${number(accepted)} of them accepted by the check${hidden > 0 ? `, ${count(hidden, 'draft')}` : ''}; ${count(report.pictures, 'picture')}.`,
    `Words: ${number(kept)} of ${number(all)} are on the pages, in order${cut > 0 ? `; ${number(cut)} ${cut === 1 ? 'was' : 'were'} cut, as listed` : ''}${all - kept - cut > 0 ? `; ${number(all - kept - cut)} in ${count(lost, 'place')} are missing, as listed` : ''}.`,
    `Addresses: ${number(report.addresses)} former ${report.addresses === 1 ? 'address leads' : 'addresses lead'} to the articles.`,
    ...(findings.length > 0 ? [`The check says of these files: ${severities(findings)}.`] : []),
    outcome(report),
  ]
}

const number = (value: number): string => value.toLocaleString('en')
const count = (value: number, what: string): string => `${number(value)} ${what}${value === 1 ? '' : 's'}`
const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text)

function listOf(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return []
  const more = lines.length - most
  return [
    title,
    ...lines.slice(0, most).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${number(more)} more: --all shows each`] : []),
    '',
  ]
}

function severities(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'hint', 'note'] as const).map(
    (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
  )
  return counts.flatMap(([severity, found]) => (found > 0 ? [count(found, severity)] : [])).join(', ')
}

function linksTitle({ leads, oldOrigin, newOrigin, madeSite }: Report): string {
  const where = madeSite
    ? 'site.yaml names them under elsewhere:, as pages that another system serves.'
    : oldOrigin !== null && newOrigin !== oldOrigin
      ? `They lead to ${oldOrigin} now.`
      : 'If another system serves them, name them under elsewhere: in site.yaml.'
  return `Links to ${count(leads.length, 'page')} of the old site that did not come along. ${where}`
}

function outcome({ dryRun, added, unchanged, different, overwritten, into }: Report): string {
  if (different.length > 0) {
    const what = `${count(different.length, 'file')} in ${into} ${different.length === 1 ? 'says' : 'say'} something else than the import would write, such as ${different[0]}.`
    return `${what} ${dryRun ? 'An import would write nothing without --force.' : 'Nothing was written; --force writes over them.'}`
  }
  if (added + overwritten === 0) return `Nothing to write: all ${count(unchanged, 'file')} are in ${into} already.`
  if (dryRun) return `Nothing was written (--dry-run); an import would write ${count(added, 'file')} into ${into}.`
  return `${count(added + overwritten, 'file')} written into ${into}${overwritten > 0 ? `, ${number(overwritten)} of them over others` : ''}. \`npm run check\` says more.`
}

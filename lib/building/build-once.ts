import { compare, type Finding } from '#lib/findings.ts'
import { hostNotes, hostTitles } from '#lib/release/hosting/host-notes.ts'
import type { Made } from '#lib/release/make-release.ts'
import { sayFailure } from '#lib/release/manifest/failure.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { type Builder, type Built, type Checked, isPublishable } from './builder.ts'
import { printFindings } from './print-findings.ts'
import type { Progress } from './progress.ts'
import { siteDir } from './site-dir.ts'

/** What is told of a build. */
export interface Telling {
  readonly progress: Progress
  /** Whether to say which pages are other ones and why. */
  readonly verbose: boolean
  /** Whether to print findings that refuse nothing. */
  readonly warnings: boolean
}

/** What was read, null where reading failed, and what was published, null where nothing was. */
export interface Outcome {
  readonly checked: Checked | null
  readonly built: Built | null
}

const nothing = 'Nothing was published'
const stays = 'What was published before stays as it is.'

/** Read, check and release, and say in plain words how it went; whoever asks a server how it is hears it too. */
export async function buildOnce(builder: Builder, telling: Telling): Promise<Outcome> {
  let checked: Checked | null = null
  try {
    checked = await builder.check(telling.progress)
    const built = isPublishable(checked) ? await builder.build(checked, telling.progress) : null
    const time = telling.progress.end()
    const serious = checked.findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    if (built === null || telling.warnings) printFindings(serious, checked.files.length)
    if (built === null) console.error(`\n${nothing}: fix the errors above first. ${stays}`)
    else console.log([`${telling.warnings ? '\n' : ''}${told(built, telling.verbose)}`, ...notesOn(built.release), time].join('\n'))
    await sayFailure(siteDir(), built === null ? refusal(serious) : null)
    return { checked, built }
  } catch (error) {
    telling.progress.end()
    const { message } = inPlainWords(`${nothing}. ${stays}`, error)
    console.error(`\n${message}`)
    // On a full disk it cannot be written down either.
    await sayFailure(siteDir(), message.split('\n').slice(1).join(' ')).catch(() => {})
    return { checked, built: null }
  }
}

/** Say what the host that site.yaml names cannot do, and what stands in for it. */
function notesOn(release: Release): string[] {
  const notes = hostNotes(release)
  return release.host && notes.length > 0
    ? [`On ${hostTitles[release.host]} (docs/hosting.md):`, ...notes.map((note) => `  ${note}`)]
    : []
}

/** Say in a sentence why an edit is not published. */
function refusal(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first === undefined) return 'The content was refused.'
  const more = errors.length === 1 ? '' : ` And ${errors.length - 1} more.`
  return `${first.file}, line ${first.line}: ${first.message}${more}`
}

/** What is told of a release. */
export interface Told extends Pick<Made, 'made' | 'kept' | 'removed'> {
  readonly release: Pick<Made['release'], 'id' | 'files'>
}

/** Say what a build did; if asked for, also which pages are other ones and why. */
export function told({ release, made, kept, removed }: Told, verbose: boolean): string {
  const number = (count: number) => count.toLocaleString('en')
  const files = Object.keys(release.files).length
  const all = made.length + kept
  const lines = [...made].sort((a, b) => compare(a.file, b.file)).map(({ file, because }) => `  made ${file}: ${reason(because)}`)
  const gone = removed.map((file) => `  removed ${file}`)
  return [
    `Release ${release.id}: ${number(files)} files in ${siteDir()}`,
    `${number(all)} ${all === 1 ? 'page' : 'pages'}: ${number(made.length)} made, ${number(kept)} kept, ${number(removed.length)} removed`,
    ...(verbose ? [...lines, ...gone] : []),
  ].join('\n')
}

/** The names of parts are those of `lib/pages/model/`; `code` is ours. */
function reason(because: readonly string[] | null): string {
  if (because === null) return 'new'
  return because.length === 0 ? 'the kept page was gone' : `other ${because.join(', ')}`
}

import type { Catalog } from '#lib/catalog/catalog.ts'
import { compare } from '#lib/findings.ts'
import type { Made } from '#lib/release/make-release.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import type { Ready } from '#lib/rendering/ready.ts'
import { type Builder, isPublishable, startBuilder } from './builder.ts'
import { printFindings } from './print-findings.ts'
import { type Progress, startProgress } from './progress.ts'
import { siteDir } from './site-dir.ts'

export interface BuildOptions {
  /** Whether to say which pages are other ones and why. */
  readonly verbose?: boolean
  /** What renders, where it was started already. */
  readonly ready?: Promise<Ready | null>
}

/**
 * Check, render, release: answer what is published now, or null where any step failed; then what was served stays, and it is said in plain
 * words.
 */
export async function buildSite({ verbose = false, ready }: BuildOptions = {}): Promise<Catalog | null> {
  const [builder, progress] = [startBuilder(ready), startProgress(process.stderr)]
  try {
    return await build(builder, progress, verbose)
  } catch (error) {
    progress.end()
    console.error(`\n${inPlainWords('Nothing was published. What was published before stays as it is.', error).message}`)
    return null
  } finally {
    await builder.close()
  }
}

async function build(builder: Builder, progress: Progress, verbose: boolean): Promise<Catalog | null> {
  const checked = await builder.check(progress)
  const { findings, files, catalog } = checked
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
  printFindings(serious, files.length)
  if (!isPublishable(checked)) {
    progress.end()
    console.error('\nNothing was published: fix the errors above first. What was published before stays as it is.')
    return null
  }
  const { makeIndex, publishIndex, ...first } = await builder.build(checked, progress)
  console.log(`\n${told(first, verbose)}\n${progress.end()}`)
  if (makeIndex === null) return catalog
  console.log('These pages are live. Search still answers from before, and follows.')
  await progress.step('Search', makeIndex)
  const whole = await publishIndex()
  progress.end()
  console.log(`Release ${whole.release.id}: search is up to date.`)
  return catalog
}

/** Say what a build did; if asked for, also which pages are other ones and why. */
export function told({ release, made, kept, removed }: Made, verbose: boolean): string {
  const files = Object.keys(release.files).length.toLocaleString('en')
  const number = (count: number) => count.toLocaleString('en')
  const all = made.length + kept
  const pages = `${number(all)} ${all === 1 ? 'page' : 'pages'}: ${number(made.length)} made, ${number(kept)} kept, ${number(removed.length)} removed`
  const lines = [...made].sort((a, b) => compare(a.file, b.file)).map(({ file, because }) => `  made ${file}: ${reason(because)}`)
  const gone = removed.map((file) => `  removed ${file}`)
  return [`Release ${release.id}: ${files} files in ${siteDir()}`, pages, ...(verbose ? [...lines, ...gone] : [])].join('\n')
}

/** The names of parts are those of `lib/pages/model.ts`; `code` is ours. */
function reason(because: readonly string[] | null): string {
  if (because === null) return 'new'
  return because.length === 0 ? 'the kept page was gone' : `other ${because.join(', ')}`
}

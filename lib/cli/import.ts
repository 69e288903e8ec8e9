import { parseArgs } from 'node:util'
import { startProgress } from '#lib/building/progress.ts'
import { contentDir } from '#lib/content/source/files.ts'
import { importContent, type Request } from '#lib/import/import-content.ts'
import { isWhole, reportLines } from '#lib/import/report.ts'
import { Refusal } from '#lib/import/source/old-folder.ts'
import { usageCode } from './arguments.ts'

const usage =
  'Usage: npm run import -- FROM [--into DIR] [--dry-run] [--force] [--all]   (FROM: a folder, a file or a zip archive of another system)'

/** Import what `words` name; answer the exit code: 0 if everything was taken. */
export default async function importArticles(words: readonly string[]): Promise<number> {
  const asked = readWords(words)
  if (asked === null) {
    console.error(usage)
    return usageCode(words)
  }
  // What is made so far is taken away when the process ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  const progress = startProgress(process.stderr)
  try {
    const report = await importContent(asked, progress.step)
    progress.end()
    console.log(reportLines(report, asked.all).join('\n'))
    return isWhole(report) ? 0 : 1
  } catch (error) {
    progress.end()
    if (!(error instanceof Refusal)) throw error
    console.error(`${error.message} Nothing was written.`)
    return 1
  }
}

function readWords(words: readonly string[]): (Request & { readonly all: boolean }) | null {
  try {
    const no = { type: 'boolean', default: false } as const
    const options = { into: { type: 'string' }, 'dry-run': no, force: no, all: no } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [from] = positionals
    if (from === undefined || positionals.length > 1) return null
    return { from, into: values.into ?? contentDir(), dryRun: values['dry-run'], force: values.force, all: values.all }
  } catch {
    return null
  }
}

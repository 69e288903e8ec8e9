import { parseArgs } from 'node:util'
import { startProgress } from '#lib/building/progress.ts'
import { contentDir } from '#lib/content-dir.ts'
import { publicNetwork } from '#lib/import/fetch/network.ts'
import { fetchContent } from '#lib/import/fetch-content.ts'
import { importContent, type Request } from '#lib/import/import-content.ts'
import { isWhole, reportLines } from '#lib/import/report.ts'
import { Refusal } from '#lib/import/source/old-folder.ts'
import { usageCode } from './arguments.ts'

const usage = `Usage: npm run import -- FROM [--into DIR] [--dry-run] [--force] [--all] [--fetch-pictures]
       npm run import -- --fetch-pictures [--into DIR]
FROM is a folder, a file or a zip archive of another system. Without it, the pictures of other hosts that the content folder shows are fetched.`

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
    if (asked.from === undefined) {
      const { lines, isWhole } = await fetchContent(asked.into, publicNetwork, progress.step)
      progress.end()
      console.log(lines.join('\n'))
      return isWhole ? 0 : 1
    }
    const { from } = asked
    const report = await importContent({ ...asked, from, ...(asked.fetch && { network: publicNetwork }) }, progress.step)
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

interface Asked extends Omit<Request, 'from' | 'network'> {
  readonly from: string | undefined
  readonly all: boolean
  readonly fetch: boolean
}

function readWords(words: readonly string[]): Asked | null {
  try {
    const no = { type: 'boolean', default: false } as const
    const options = { into: { type: 'string' }, 'dry-run': no, force: no, all: no, 'fetch-pictures': no } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [from] = positionals
    const { into = contentDir(), force, all, 'dry-run': dryRun, 'fetch-pictures': fetch } = values
    // To fetch pictures for what is there already is all that can be asked without a source.
    if (positionals.length > 1 || (from === undefined && (!fetch || force || dryRun || all))) return null
    return { from, into, dryRun, force, all, fetch }
  } catch {
    return null
  }
}

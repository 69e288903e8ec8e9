import { inAllLanguages } from '#lib/catalog/catalog.ts'
import { readableAt } from '#lib/catalog/popular.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { writePopular } from '#lib/content/popular.ts'
import { contentDir } from '#lib/content-dir.ts'
import { compare } from '#lib/findings.ts'
import { countViews } from '#lib/readership/count-views.ts'
import { textOf } from '#lib/readership/read-file.ts'
import { publishTime } from '#lib/time/time.ts'
import { withinRoot } from '#lib/urls.ts'
import { readArguments, usageCode } from './arguments.ts'

const usage =
  'Usage: npm run popular -- FILE …   (access logs, or tables from Plausible or Google Analytics; - reads standard input)'
const most = 10

/** Write down what is read most by the files that `words` name; answer the exit code. */
export default async function popular(words: readonly string[]): Promise<number> {
  const request = readArguments(words, usage)
  if (request === null) return usageCode(words)
  if (request.names.length === 0) {
    console.error(usage)
    return 2
  }
  return (await makePopular(request.names)) ? 0 : 1
}

/** Count what the files tell of, and write down what was read most; where a file cannot be read, nothing is written. */
async function makePopular(files: readonly string[]): Promise<boolean> {
  const { catalog } = await checkContent(contentDir(), { now: publishTime(), drafts: false })
  const articleAt = readableAt(
    inAllLanguages(catalog).flatMap(({ listed }) => listed),
    catalog.targets,
  )
  const addressAt = (path: string) => articleAt(withinRoot(catalog.site.origin, path) ?? path)?.address ?? null
  const total = new Map<string, number>()
  for (const name of files) {
    const counted = await countViews(textOf(name), addressAt).catch((error: Error) => error)
    if (counted instanceof Error) return failed(`${name} cannot be read: ${counted.message}`)
    const { counts, form, lines, notUnderstood } = counted
    if (form === null)
      return failed(`${name} is neither an access log nor a table of page views from Plausible or Google Analytics.`)
    const size = lines === 1 ? '1 line' : `${lines} lines`
    console.log(`${name}: ${form} of ${size}${notUnderstood > 0 ? `, ${notUnderstood} of them not understood` : ''}`)
    for (const [address, count] of counts) total.set(address, (total.get(address) ?? 0) + count)
  }
  const counts = [...total].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0])).slice(0, most)
  if (counts.length === 0) return failed('Nobody read any of the posts and articles that the site lists.')
  const file = await writePopular(contentDir(), counts)
  for (const [address, count] of counts) console.log(`${String(count).padStart(8)} ${address}`)
  console.log(`${file} is written: commit it, and the next release shows what is read most.`)
  return true
}

function failed(words: string): false {
  console.error(`${words} Nothing was written.`)
  return false
}

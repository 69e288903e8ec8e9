import type { Pack } from '#lib/cache.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'
import type { Place } from '#lib/time/written-dates.ts'
import { keyOf } from '#lib/urls.ts'
import type { ContentFolder } from './files.ts'
import { kindOf, languageInName } from './names.ts'
import { type KeptSource, readOnce, type Source } from './read-source.ts'
import { atTop, isArticleText, isInFolder, type Problem, textsAtTop, whyNoArticle, whyUnread } from './unread-files.ts'

/**
 * Read every article's file: `place` is whose dates they are, and `kept` what was read before. What lies where no article is expected is a
 * finding.
 */
export function readSources(
  folder: ContentFolder,
  place: Place,
  kept?: Pack<KeptSource>,
): { sources: Source[]; findings: Finding[] } {
  const findings: Finding[] = []
  const sources: Source[] = []
  const inShort = new Set<string>()
  for (const text of folder.texts) {
    if (!isInFolder(text.path) || !isArticleText(text.path)) continue
    const at = { file: text.file, line: 1, column: 1 }
    const leftOut = whyNoArticle(text.path, text.text)
    if (leftOut) findings.push({ ...at, ...leftOut })
    if (leftOut || kindOf(text.path) === undefined) continue
    const { source, remarks } = readOnce(text, place, kept)
    const isSecond = source.datedAddress !== null && inShort.has(keyOf(source.address))
    if (source.datedAddress !== null) inShort.add(keyOf(source.address))
    sources.push(isSecond ? withDayIn(source) : source)
    findings.push(...[...remarks, ...(isSecond ? [dayKept(source)] : [])].map((remark) => ({ file: text.file, ...remark })))
  }
  findings.push(...languagesInNames(sources))
  const paths = [...folder.paths]
  const warn = (path: string, problem: Problem) =>
    void findings.push({ file: `${folder.shown}/${path}`, line: 1, column: 1, severity: 'warning', ...problem })
  const [first, ...more] = textsAtTop(paths)
  if (first !== undefined) warn(first, atTop(first, more.length))
  for (const path of paths.filter((path) => path.includes('/'))) {
    const problem = whyUnread(path, folder.shown)
    if (problem) warn(path, problem)
  }
  return { sources, findings }
}

/** A text that would be published in the wrong language: its name says another, and a text of the same name is beside it. */
function languagesInNames(sources: readonly Source[]): Finding[] {
  const names = sources.map(({ path }) => languageInName(path)?.stem ?? path.replace(/\.(?:md|markdown)$/i, ''))
  const counts = groupedBy(names, (name) => name)
  return sources.flatMap(({ path, file, fields }) => {
    const named = languageInName(path)
    if (named === null || fields.lang !== undefined || counts.get(named.stem)?.length === 1) return []
    const { language, stem } = named
    const moved = `${file.slice(0, -path.length)}${language.toLowerCase()}/${stem}.md`
    const message = `The name of the file says that it is in another language (${language}). Here a folder says so, and not the name.`
    const fix = `Move it to ${moved}, or write lang: ${language} into it.`
    return [{ file, line: 1, column: 1, severity: 'error', rule: 'language-in-name', message, fix }]
  })
}

/** Two files of one name and different days, or of one slug: the first is called by that alone, and stays so when another follows. */
const withDayIn = (source: Source): Source => ({
  ...source,
  slug: source.datedAddress?.split('/').at(-2) ?? source.slug,
  address: source.datedAddress ?? source.address,
  datedAddress: null,
})

function dayKept({ address, datedAddress, fields: { slug } }: Source): Remark {
  const message = `Another file has the address ${address}, so this one is called by the whole name of its file: ${datedAddress}.`
  const [severity, fix] =
    slug === undefined || /\/\d{4}-\d\d-\d\d-[^/]*\/$/.test(datedAddress ?? '')
      ? (['note', 'Nothing to do; permalink: or slug: would give it an address of its own.'] as const)
      : (['warning', `Write slug: ${datedAddress?.split('/').at(-2)} to say so, or give it another one.`] as const)
  return { line: 1, column: 1, severity, rule: 'address-inferred', message, fix }
}

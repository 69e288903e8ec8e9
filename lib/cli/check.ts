import { relative } from 'node:path'
import { styleText } from 'node:util'
import { adviceOn } from '#lib/advice/advise.ts'
import { printFindings } from '#lib/building/print-findings.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { type Fixed, writeFixes } from '#lib/content/source/write-fixes.ts'
import { contentDir } from '#lib/content-dir.ts'
import { type Finding, hasErrors, sortFindings } from '#lib/findings.ts'
import { neighborsForFindings, neighborsForPages } from '#lib/related/neighbors.ts'
import { nearestOf } from '#lib/text/nearest.ts'
import { publishTime } from '#lib/time/time.ts'
import { readArguments, usageCode } from './arguments.ts'
import { formats, inFormat } from './formats.ts'
import { printAdvice } from './print-advice.ts'

const usage = `Usage: npm run check [-- FILE, FOLDER OR SLUG …] [--advice] [--fix] [--all] [--format ${formats.join('|')}]`

/**
 * Say all findings, or those of the files and folders that `words` name; with `--advice`, also how texts are found and how they read;
 * with `--fix`, fix first what is certain. Answer the exit code.
 */
export default async function check(words: readonly string[]): Promise<number> {
  const request = readArguments(words, usage)
  if (request === null) return usageCode(words)
  const format = formats.find((one) => one === request.format)
  if (request.format !== null && format === undefined) {
    console.error(`There is no format "${request.format}".\n${usage}`)
    return 2
  }
  const look = async () => {
    const compare = request.advice ? neighborsForPages : neighborsForFindings
    const checked = await checkContent(contentDir(), { now: publishTime(), drafts: false }, { compare })
    if (!request.advice) return checked
    return { ...checked, findings: sortFindings([...checked.findings, ...(await adviceOn(checked.catalog))]) }
  }
  let { findings: all, files, reading } = await look()
  const asked = request.names.map((name) => filesNamed(name, [...new Set([...files, ...all.map(({ file }) => file)])]))
  const isAsked = (file: string) => asked.length === 0 || asked.some((named) => named.files.has(file))
  if (request.fix) {
    const fixed = await writeFixes(
      reading.folder,
      all.filter(({ file }) => isAsked(file)),
    )
    if (format === undefined) for (const one of fixed) console.log(differenceIn(one))
    if (fixed.length > 0) ({ findings: all, files, reading } = await look())
  }
  const unknown = asked.filter((named) => named.files.size === 0).map(({ name }) => notContent(name, files))
  const findings = [...unknown, ...all.filter(({ file }) => isAsked(file))]
  const count = files.filter(isAsked).length
  if (format !== undefined) console.log(inFormat(findings, format))
  else if (request.advice) printAdvice(findings, count)
  else printFindings(findings, count, request.all)
  if (format === undefined && findings.length > 0 && process.stdout.isTTY)
    console.log('What a name between brackets means: docs/findings.md, and at the desk /desk/rules/.')
  return hasErrors(findings) ? 1 : 0
}

/** Find the files that a name means: a path from here, otherwise a path within the content folder, otherwise a slug. */
function filesNamed(written: string, files: readonly string[]): { name: string; files: ReadonlySet<string> } {
  const name = relative(process.cwd(), written).replaceAll('\\', '/')
  const plain = written.replaceAll('\\', '/').replace(/^\.?\/+|\/+$/g, '')
  const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`)
  const within = `${shownFolder()}/${plain}`
  const ways: ((file: string) => boolean)[] = [
    (file) => isIn(file, name),
    (file) => isIn(file, within) || isIn(file.replace(/\.\w+$/, ''), within),
    (file) => slugIn(file) === plain,
  ]
  const found = ways.map((isMeant) => files.filter(isMeant)).find((some) => some.length > 0)
  return { name, files: new Set(found) }
}

const shownFolder = (): string => relative(process.cwd(), contentDir()).replaceAll('\\', '/') || '.'

/** `blog/x.md` and `blog/x/index.md` are both named x. */
const slugIn = (file: string): string => /([^/]+?)(\/index)?\.\w+$/i.exec(file)?.[1] ?? file

function notContent(file: string, files: readonly string[]): Finding {
  const bySlug = new Map(files.map((one) => [slugIn(one), one]))
  const [near] = nearestOf(slugIn(`/${file}.`), [...bySlug.keys()], 1)
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'file-unknown',
    message: 'There is no such text in the content folder.',
    fix: near === undefined ? `Name a file or folder inside ${shownFolder()}.` : `Did you mean ${bySlug.get(near)}?`,
  }
}

/** Show what was fixed, as `diff -u` does without the lines around it. */
function differenceIn({ file, changes }: Fixed): string {
  const colored = (color: 'red' | 'green' | 'bold', text: string) => (process.stdout.isTTY ? styleText(color, text) : text)
  const hunks = changes.flatMap(({ line, before, after }) => [
    `@@ -${line},${before.length} +${line},${after.length} @@`,
    ...before.map((one) => colored('red', `-${one}`)),
    ...after.map((one) => colored('green', `+${one}`)),
  ])
  return [colored('bold', `Fixed ${file}`), ...hunks].join('\n')
}

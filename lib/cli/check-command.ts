import { relative } from 'node:path'
import { printFindings } from '#lib/building/print-findings.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { contentDir } from '#lib/content/source/files.ts'
import { type Finding, hasErrors } from '#lib/findings.ts'
import { neighborsForFindings } from '#lib/related/neighbors.ts'
import { publishTime } from '#lib/time/time.ts'
import { readArguments, usageCode } from './arguments.ts'

/** Say all findings, or those of the files and folders that `words` name; answer the exit code. */
export async function check(words: readonly string[]): Promise<number> {
  const request = readArguments(words, 'Usage: npm run check [-- FILE OR FOLDER …] [--all] [--json]')
  if (request === null) return usageCode(words)
  const asked = request.names.map((name) => relative(process.cwd(), name).replaceAll('\\', '/'))
  const { findings: all, files } = await checkContent(
    contentDir(),
    { now: publishTime(), drafts: false },
    { compare: neighborsForFindings },
  )
  const isAsked = (file: string) => asked.length === 0 || asked.some((name) => isIn(file, name))
  const unread = asked.filter((name) => ![...files, ...all.map(({ file }) => file)].some((file) => isIn(file, name)))
  const findings = [...unread.map(notContent), ...all.filter(({ file }) => isAsked(file))]
  if (request.json) console.log(JSON.stringify(findings, null, 2))
  else printFindings(findings, files.filter(isAsked).length, request.all)
  return hasErrors(findings) ? 1 : 0
}

const isIn = (file: string, name: string): boolean => file === name || file.startsWith(`${name}/`)

function notContent(file: string): Finding {
  const fix = `Name a file or folder inside ${relative(process.cwd(), contentDir()) || '.'}.`
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'file-unknown',
    message: 'There is no such text in the content folder.',
    fix,
  }
}

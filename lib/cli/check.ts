import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '#lib/catalog/check-content.ts'
import { publishTime } from '#lib/catalog/time.ts'
import { contentDir } from '#lib/content/files.ts'
import { hasErrors } from '#lib/findings.ts'
import { printFindings } from './print-findings.ts'

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
const asked = new Set(positionals.map((file) => relative(process.cwd(), file).replaceAll('\\', '/')))

const { findings: all, files } = await checkContent(contentDir(), { now: publishTime(), drafts: false })
const findings = all.filter((finding) => asked.size === 0 || asked.has(finding.file))
if (values.json) console.log(JSON.stringify(findings, null, 2))
else printFindings(findings, asked.size || files)
process.exitCode = hasErrors(findings) ? 1 : 0

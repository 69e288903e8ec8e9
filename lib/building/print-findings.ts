import { styleText } from 'node:util'
import { compare, type Finding, type Severity } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'

const colors = { error: 'red', warning: 'yellow', hint: 'cyan', note: 'gray' } as const satisfies Record<Severity, string>

/** What is said of more files than this is said once. */
const mostFiles = 20
const placesShown = 5

/**
 * Print findings for people: `content/blog/x.md:3:7 error …`, each with its fix below it, and the count at the end. What one rule says of many
 * files comes before the count, once, with its first places; `showAll` prints each.
 */
export function printFindings(findings: readonly Finding[], files: number, showAll = false): void {
  const blocks = showAll ? [] : blocksIn(findings)
  const gathered = new Set(blocks.flat())
  for (const finding of findings.filter((finding) => !gathered.has(finding))) console.log(describe(finding))
  for (const block of blocks) console.log(describeBlock(block))
  const counts = (['error', 'warning', 'hint', 'note'] as const).flatMap((severity) => count(findings, severity))
  const texts = files === 1 ? '1 file' : `${files} files`
  console.log(counts.length === 0 ? `Nothing to say about ${texts}.` : `${counts.join(', ')} about ${texts}.`)
}

/** Gather what one rule says of many files, errors first. */
function blocksIn(findings: readonly Finding[]): (readonly Finding[])[] {
  return [...groupedBy(findings, ({ severity, rule }) => `${severities.indexOf(severity)} ${rule}`)]
    .filter(([, block]) => filesOf(block) > mostFiles)
    .sort(([a], [b]) => compare(a, b))
    .map(([, block]) => block)
}

const severities: readonly Severity[] = ['error', 'warning', 'hint', 'note']

const filesOf = (block: readonly Finding[]): number => new Set(block.map(({ file }) => file)).size

/** If all say the same, it is said once above the places; if each says something of its own, it is said beside its place. */
function describeBlock(block: readonly Finding[]): string {
  const [first] = block
  if (!first) return ''
  const places = `${block.length} ${block.length === 1 ? 'place' : 'places'} in ${filesOf(block)} files`
  const hasOneMessage = block.every(({ message }) => message === first.message)
  const hasOneFix = block.every(({ fix }) => fix === first.fix)
  const shown = block.slice(0, placesShown).map(({ file, line, column, message, fix }) => {
    const said = [...(hasOneMessage ? [] : [message]), ...(hasOneFix ? [] : [fix])].join(' ')
    return `    ${file}:${line}:${column}${said === '' ? '' : ` ${said}`}`
  })
  return [
    `${label(first.severity)} at ${places}${hasOneMessage ? `: ${first.message}` : ''} [${first.rule}]`,
    ...(hasOneFix ? [`    ${first.fix}`] : []),
    ...shown,
    `    … and ${block.length - shown.length} more: \`npm run check -- --all\` shows each.`,
  ].join('\n')
}

function describe({ file, line, column, severity, message, fix, rule }: Finding): string {
  return `${file}:${line}:${column} ${label(severity)} ${message} [${rule}]\n    ${fix}`
}

const label = (severity: Severity): string => (process.stdout.isTTY ? styleText(colors[severity], severity) : severity)

function count(findings: readonly Finding[], severity: Severity): string[] {
  const number = findings.filter((finding) => finding.severity === severity).length
  return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`]
}

import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContentFolder, ledgerPath, readFolder } from '#lib/content/source/files.ts'
import { compare, type Finding } from '#lib/findings.ts'

/** Every address that the site ever had, as its file lists them. */
export interface Ledger {
  /** As its author would type it: `content/addresses.txt`. */
  readonly file: string
  readonly entries: readonly LedgerEntry[]
  readonly findings: readonly Finding[]
}

export interface LedgerEntry {
  readonly address: string
  readonly line: number
}

const header =
  '# Every address that this site has ever had. `npm run release` writes this file: keep it in git, and do not edit it. None may ever lead nowhere.'

/** Read the ledger; where there is none, it is empty. */
export function readLedger(folder: ContentFolder): Ledger {
  const source = folder.texts.find(({ path }) => path === ledgerPath)
  const file = source?.file ?? `${folder.shown}/${ledgerPath}`
  const lines = (source?.text ?? '').split('\n').map((line, at) => ({ address: line.trim(), line: at + 1 }))
  const written = lines.filter(({ address }) => address !== '' && !address.startsWith('#'))
  return {
    file,
    entries: written.filter(({ address }) => isAddress(address)),
    findings: written.filter(({ address }) => !isAddress(address)).map(({ address, line }) => malformed(address, file, line)),
  }
}

const isAddress = (line: string): boolean => /^\/(?:[\p{L}\p{M}\p{N}._~-]+\/)*[\p{L}\p{M}\p{N}._~-]*$/u.test(line)

function malformed(written: string, file: string, line: number): Finding {
  const isConflict = /^(<{7}|={7}|>{7})/.test(written)
  const message = isConflict
    ? 'Git could not merge two versions of this file here.'
    : `"${written.slice(0, 80)}" is not an address.`
  const fix = isConflict
    ? 'Remove this line and keep the addresses of both versions.'
    : 'Restore the line from git, or remove it: only `npm run release` writes this file.'
  return { file, line, column: 1, severity: 'error', rule: 'ledger-form', message, fix }
}

/** Add addresses to the ledger of a content folder, sorted, each once; say which are new. Where none is, the file stays untouched. */
export async function addToLedger(dir: string, addresses: readonly string[]): Promise<{ file: string; added: readonly string[] }> {
  const folder = await readFolder(dir)
  const { file, entries } = readLedger(folder)
  const before = new Set(entries.map(({ address }) => address))
  const added = [...new Set(addresses)].filter((address) => !before.has(address)).sort(compare)
  if (added.length > 0) await write(folder.root, [...before, ...added].sort(compare))
  return { file, added }
}

/** Write all of it or nothing: a name that begins with a dot is no content. */
async function write(root: string, addresses: readonly string[]): Promise<void> {
  const part = join(root, `.${ledgerPath}.${randomUUID()}`)
  try {
    await writeFile(part, `${[header, ...addresses].join('\n')}\n`)
    await rename(part, join(root, ledgerPath))
  } finally {
    await rm(part, { force: true })
  }
}

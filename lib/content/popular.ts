import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContentFolder, readFolder } from '#lib/content/source/files.ts'
import type { Finding } from '#lib/findings.ts'

/** Which articles are read most, as popular.yaml says. */
export interface Popular {
  readonly entries: readonly PopularEntry[]
  readonly findings: readonly Finding[]
}

export interface PopularEntry {
  readonly address: string
  readonly file: string
  readonly line: number
}

const name = 'popular.yaml'
const header =
  '# The most read articles, and how often each was read. `npm run popular -- access.log` makes this file of what a server or an analytics\n# service counted; without it no page says what is read most.'

/** Read popular.yaml: a line `/blog/x/: 1234` for each article, the most read first. Without the file, nothing is popular. */
export function readPopular(folder: ContentFolder): Popular {
  const source = folder.texts.find(({ path }) => path === name)
  const lines = (source?.text ?? '').split('\n').map((text, at) => ({ text, file: source?.file ?? '', line: at + 1 }))
  const written = lines.filter(({ text }) => !/^\s*(#.*)?$/.test(text))
  const read = written.map(({ text, ...place }) => ({ text, ...place, address: entry.exec(text)?.[1] ?? null }))
  return {
    entries: read.flatMap(({ address, file, line }) => (address === null ? [] : [{ address, file, line }])),
    findings: read.filter(({ address }) => address === null).map(unreadable),
  }
}

const entry = /^(\/\S{0,1000}?):\s+\d{1,15}\s*(?:\s#.*)?$/

function unreadable({ text, file, line }: { text: string; file: string; line: number }): Finding {
  const message = `The line "${text.trim().slice(0, 80)}" does not say how often an article was read.`
  const fix = 'Write it like /blog/my-article/: 1234, or let `npm run popular` make the file again.'
  return { file, line, column: 1, severity: 'error', rule: 'popular-form', message, fix }
}

/** Write popular.yaml into a content folder, all of it or nothing; say which file that is. */
export async function writePopular(dir: string, counts: readonly (readonly [address: string, count: number])[]): Promise<string> {
  const { root, shown } = await readFolder(dir)
  const part = join(root, `.${name}.${randomUUID()}`)
  try {
    await writeFile(part, `${[header, ...counts.map(([address, count]) => `${address}: ${count}`)].join('\n')}\n`)
    await rename(part, join(root, name))
  } finally {
    await rm(part, { force: true })
  }
  return `${shown}/${name}`
}

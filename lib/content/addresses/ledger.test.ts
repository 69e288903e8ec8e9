import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentHash } from '#lib/content/source/content-hash.ts'
import { readFolder } from '#lib/content/source/files.ts'
import { addToLedger, readLedger } from './ledger.ts'

function folderWith(ledger?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(folder, 'blog'))
  writeFileSync(join(folder, 'blog/x.md'), '# X\n\nText.\n')
  if (ledger !== undefined) writeFileSync(join(folder, 'addresses.txt'), ledger)
  return folder
}

test('addToLedger writes every address once, sorted, below a line that says what the file is', async () => {
  const folder = folderWith()
  expect((await addToLedger(folder, ['/b/', '/', '/b/', '/old.html'])).added).toEqual(['/', '/b/', '/old.html'])
  expect((await addToLedger(folder, ['/a/', '/b/'])).added).toEqual(['/a/'])
  const [header, ...addresses] = readFileSync(join(folder, 'addresses.txt'), 'utf8').split('\n')
  expect(header).toMatch(/^# .*do not edit/)
  expect(addresses).toEqual(['/', '/a/', '/b/', '/old.html', ''])
  expect(readdirSync(folder)).toEqual(['addresses.txt', 'blog'])
})

test('addToLedger leaves the file alone where nothing is new', async () => {
  const folder = folderWith('/b/\n/a/\n')
  const before = statSync(join(folder, 'addresses.txt'))
  expect((await addToLedger(folder, ['/a/'])).added).toEqual([])
  expect(statSync(join(folder, 'addresses.txt'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino })
})

test('the ledger is no part of the content hash: what is released is not stale because its addresses were written down', async () => {
  const folder = folderWith()
  const before = await contentHash(await readFolder(folder))
  await addToLedger(folder, ['/blog/x/'])
  expect(await contentHash(await readFolder(folder))).toBe(before)
  writeFileSync(join(folder, 'other.txt'), 'x')
  expect(await contentHash(await readFolder(folder))).not.toBe(before)
})

test('readLedger reads addresses with their lines, and names what is none', async () => {
  const lines = [
    '# Header',
    '/',
    '',
    '<<<<<<< HEAD',
    '/tags/カード/',
    '=======',
    'https://example.com/',
    '/a b/',
    '/<b>/',
    '/old.html',
  ]
  const { entries, findings } = readLedger(await readFolder(folderWith(lines.join('\r\n'))))
  expect(entries).toEqual([
    { address: '/', line: 2 },
    { address: '/tags/カード/', line: 5 },
    { address: '/old.html', line: 10 },
  ])
  expect(findings.map(({ line, rule, fix }) => [line, rule, /both versions/.test(fix)])).toEqual([
    [4, 'ledger-form', true],
    [6, 'ledger-form', true],
    [7, 'ledger-form', false],
    [8, 'ledger-form', false],
    [9, 'ledger-form', false],
  ])
})

test('a ledger may be larger than an article, and is empty where there is none', async () => {
  const many = Array.from({ length: 60_000 }, (_, at) => `/blog/an-article-of-many-${at}/`).join('\n')
  const folder = await readFolder(folderWith(many))
  expect(folder.findings).toEqual([])
  expect(readLedger(folder).entries).toHaveLength(60_000)
  expect(readLedger(await readFolder(folderWith()))).toMatchObject({ entries: [], findings: [] })
})

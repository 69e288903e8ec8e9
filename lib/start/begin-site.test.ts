import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkContent } from '#lib/check/check-content.ts'
import { treeOf } from '#lib/content/parsed-texts.ts'
import { engineFolder } from '#lib/engine.ts'
import { wordsOf } from '#lib/markdown/tree/plain-text.ts'
import type { Answers } from './answers.ts'
import { beginSite, refusal } from './begin-site.ts'
import { siteCommands, siteFiles } from './site-files.ts'
import { firstWords } from './words.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start ü-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const answers = { name: 'Pier', origin: 'https://pier.example', description: 'All of the harbour.', language: 'en', sides: [] }
const now = new Date('2026-12-01T12:00:00Z')
const given = { dependency: '^0.1.0', old: {}, hasExample: true, now }

const written = async (said: Partial<Answers>) => {
  const files = await siteFiles({ ...answers, ...said }, given)
  for (const [path, text] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return files
}

test.each<Partial<Answers>>([
  ...Object.keys(firstWords).map((language) => ({ language })),
  { language: 'de-AT' },
  { language: 'zh-Hant', name: '港口' },
  { sides: ['Outbound', 'Inbound'] },
  { sides: ['Für', 'Wider'], language: 'de' },
  { name: 'A "quoted": name # & <b>', description: '1. *All*: of [it] `here` - & &amp; more' },
  { name: '- yes', description: '+ a sign first' },
  { name: '12:30', description: 'true' },
])('what a site begins with has no error and no warning, and is published: %j', async (said) => {
  const files = await written(said)
  const { findings, catalog } = await checkContent(join(folder, 'content'), { now, drafts: false })
  expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([])
  expect(catalog.articles).toHaveLength(files.has('content/blog/first-text.md') ? 2 : 1)
  expect(catalog.site).toMatchObject({
    origin: answers.origin,
    language: said.language ?? 'en',
    sides: (said.sides ?? []).map((title) => ({ title })),
  })
  const about = catalog.articles.find(({ kind }) => kind === 'page')
  expect(about && wordsOf(await treeOf(about.body), true)).toBe(catalog.site.description)
})

test('a description that nobody gave is asked for', async () => {
  await written({ description: '' })
  const { findings } = await checkContent(join(folder, 'content'), { now, drafts: false })
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
  expect(serious.map(({ rule }) => rule)).toEqual(['site-field-missing'])
})

test('only what is theirs is in the folder, and one dependency', async () => {
  const files = await written({})
  expect([...files.keys()].sort()).toEqual([
    '.github/workflows/content.yml',
    '.github/workflows/publish.yml',
    '.gitignore',
    'content/README.md',
    'content/blog/first-text.md',
    'content/pages/about.md',
    'content/site.yaml',
    'package.json',
  ])
  expect(JSON.parse(files.get('package.json') ?? '').dependencies).toEqual({ counterpoint: '^0.1.0' })
})

test('every command of a site is a command here', () => {
  const { scripts } = JSON.parse(readFileSync(join(engineFolder(), 'package.json'), 'utf8'))
  for (const name of siteCommands) expect(scripts[name]).toBe(`node lib/cli/run.mjs ${name}`)
})

test('every command that workflows run, and every document that the handbook names, is there for a site', async () => {
  const files = await written({})
  const texts = [...files].filter(([path]) => path.endsWith('.yml')).map(([, text]) => text)
  const named = texts.flatMap((text) => [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name))
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((name) => !siteCommands.some((command) => command === name))).toEqual([])
  const documents = [...(files.get('content/README.md') ?? '').matchAll(/\]\((\S+?)\)/g)].map(([, target = '']) => target)
  const ours = documents.filter((target) => target.includes('docs/'))
  expect(ours.length).toBeGreaterThan(1)
  for (const target of ours) expect(existsSync(target.replace('../node_modules/counterpoint/', ''))).toBe(true)
})

test.each([
  ['content', true],
  ['README.md', false],
  ['.gitignore', false],
  ['node_modules', true],
])('a folder that holds %s is refused, and named', (name, isFolder) => {
  if (isFolder) mkdirSync(join(folder, name))
  else writeFileSync(join(folder, name), '')
  expect(refusal(folder)).toBe(`${folder} is not empty: it has ${name}. Name a folder that is empty, or not there yet.`)
})

test('a folder that is not there, is empty, or is a new repository is taken; a file is not', () => {
  expect([folder, join(folder, 'a', 'b')].map(refusal)).toEqual([null, null])
  mkdirSync(join(folder, '.git'))
  expect(refusal(folder)).toBe(null)
  writeFileSync(join(folder, 'x'), '')
  expect(refusal(join(folder, 'x'))).toContain('is a file')
})

test('a page about the publication that an old blog brings is not begun a second time', async () => {
  await beginSite(join(folder, 'new'), {
    bringOld: async (content) => {
      mkdirSync(join(content, 'pages'), { recursive: true })
      writeFileSync(join(content, 'pages/ueber-uns.md'), '---\ntitle: "Über uns"\n---\n\nDrei Leute.\n')
    },
    answer: async () => ({ ...answers, language: 'de' }),
    now,
  })
  expect(readdirSync(join(folder, 'new/content/pages'))).toEqual(['ueber-uns.md'])
})

test.each([
  ['an answer cannot be taken', { bringOld: null, answer: async () => null }],
  ['an old blog cannot be read', { bringOld: () => Promise.reject(new Error('No.')), answer: async () => answers }],
  [
    'it is stopped after an old blog came',
    {
      bringOld: async (content: string) => {
        mkdirSync(content)
        writeFileSync(join(content, 'x.md'), '')
      },
      answer: async () => null,
    },
  ],
])('where %s, nothing stays', async (_what, beginning) => {
  mkdirSync(join(folder, 'there', '.git'), { recursive: true })
  for (const name of ['new/site', 'there']) await beginSite(join(folder, name), { ...beginning, now }).catch(() => null)
  expect([existsSync(join(folder, 'new/site')), readdirSync(join(folder, 'there'))]).toEqual([false, ['.git']])
})

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderOf } from '#lib/import/sample-import.ts'
import { init } from './init.ts'
import { run } from './sample-commands.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'init-')), 'my-site')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const make = (words: readonly string[], given: readonly string[] | null = null) => {
  const left = [...(given ?? [])]
  return run((args) => init(args, given === null ? null : async () => left.shift() ?? ''), words)
}
const settings = () => readFileSync(join(folder, 'content/site.yaml'), 'utf8').split('\n').slice(1).join('\n')

test('without a terminal the flags say all, and the engine comes along as a file', async () => {
  const words = [
    folder,
    '--name',
    'Der Kai',
    '--address',
    'kai.example',
    '--language',
    'Deutsch',
    '--description',
    'Am Kai.',
    '--sides',
    'Ebbe, Flut',
  ]
  const { status, said } = await make(words)
  expect([status, said]).toEqual([0, expect.stringContaining('is a site now. The file counterpoint-0.1.0.tgz is the engine')])
  expect(settings()).toBe(
    'name: Der Kai\norigin: https://kai.example\nlanguage: de\ndescription: Am Kai.\nsides:\n  - Ebbe\n  - Flut\n',
  )
  expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies).toEqual({
    counterpoint: 'file:counterpoint-0.1.0.tgz',
  })
  expect(readdirSync(folder).sort()).toEqual(['.github', '.gitignore', 'content', 'counterpoint-0.1.0.tgz', 'package.json'])
})

test('a person is asked for the rest, and again where an answer cannot be taken', async () => {
  const { status, said } = await make(['--name', 'Der Kai'], [folder, 'x y', 'kai.example', 'Am Kai.', 'elvish', 'de', ''])
  expect([status, said]).toEqual([0, expect.stringMatching(/The address "x y" must be.*\n"elvish" is no language/)])
  expect(settings()).toBe('name: Der Kai\norigin: https://kai.example\nlanguage: de\ndescription: Am Kai.\n')
})

test('all flags that cannot be taken are said at once, and nothing is written', async () => {
  const { status, said } = await make([folder, '--address', 'x y', '--language', 'elvish', '--sides', 'one'])
  expect(status).toBe(1)
  expect(said).toMatch(/"x y" must be .* --address\.\n"elvish" .* --language\.\n"one" .* --sides\.\nNothing was written\.\n$/)
  expect(existsSync(folder)).toBe(false)
})

test('an old blog comes along, and says what nobody else has said', async () => {
  const from = folderOf({
    '_config.yml': 'title: Pier\nurl: https://pier.example.net\ndescription: Of the pier.\nlang: de\ntimezone: Europe/Berlin\n',
    '_posts/2019-03-01-a.md': '---\ntitle: A\n---\nSome words here.\n',
    'about.md': '---\ntitle: Wir\n---\nEine alte Seite.\n',
  })
  const { status, said } = await make([folder, '--from', from, '--name', 'Der Pier'])
  expect([status, said]).toEqual([0, expect.stringContaining('Jekyll: 2 articles, 2 of them accepted by the check')])
  expect(settings()).toMatch(
    /^name: Der Pier\norigin: https:\/\/\S+\ndescription: Of the pier\.\nlanguage: de\ntimeZone: Europe\/Berlin\n/,
  )
  expect(readdirSync(join(folder, 'content/blog'))).toEqual(['a.md'])
  expect(readFileSync(join(folder, 'content/pages/about.md'), 'utf8')).toContain('Eine alte Seite.')
})

test('an old blog that is nowhere is said, and nothing is written', async () => {
  const { status, said } = await make([folder, '--from', join(folder, 'nowhere')])
  expect([status, said]).toEqual([1, expect.stringMatching(/^There is nothing at .*nowhere\. Nothing was written\.\n$/)])
  expect(existsSync(folder)).toBe(false)
})

test('a folder that is not empty is left as it is', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{}')
  const { status, said } = await make([folder])
  expect([status, said]).toEqual([1, expect.stringContaining('is not empty: it has package.json.')])
  expect(readdirSync(folder)).toEqual(['package.json'])
})

test.each([
  [[], 2],
  [['a', 'b'], 2],
  [['a', '--unknown'], 2],
  [['--help'], 0],
])('the words %j are answered by how the command is used', async (words, status) => {
  expect(await make(words)).toEqual({ status, said: expect.stringContaining('Usage: npm run init -- FOLDER') })
})

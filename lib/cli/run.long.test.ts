import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Bundling and reading a thousand modules takes seconds where others work too.
const patience = 60_000

let project: string
let first: ReturnType<typeof popular>

/** The same code in a folder of its own. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'run-'))
  for (const name of ['lib', 'package.json', 'package-lock.json']) cpSync(name, join(project, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  first = popular()
}, patience)

afterAll(() => rmSync(project, { recursive: true }))

function popular(cwd = project) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'lib/cli/run.mjs'), 'popular', '--nonsense'], {
    encoding: 'utf8',
    cwd,
  })
  return { status, stdout, stderr }
}

const bundles = () => readdirSync(join(project, '.next/cache/counterpoint/commands'))

test(
  'the code of all commands is bundled once, however often one is run',
  () => {
    expect(first).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run popular') })
    const [bundle, ...others] = bundles()
    expect(others).toEqual([])
    expect(popular()).toEqual(first)
    expect(bundles()).toEqual([bundle])
  },
  patience,
)

test(
  'a command works in a folder that has no code, and leaves nothing there that nobody asked for',
  () => {
    const site = mkdtempSync(join(tmpdir(), 'run ü-'))
    expect(popular(site)).toEqual(first)
    expect(readdirSync(site)).toEqual([])
    rmSync(site, { recursive: true })
  },
  patience,
)

test.each([
  ['', 2, 'Commands: init, start'],
  ['strat', 2, 'There is no command "strat". Commands: init, start'],
  ['--help', 0, 'Commands: init, start'],
])('the name %j is answered by the commands that there are', (name, code, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', name], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([code, expect.stringContaining(sentence)])
})

test(
  'where no bundle can be written, a command runs all the same and says the same',
  () => {
    rmSync(join(project, '.next'), { recursive: true })
    writeFileSync(join(project, '.next'), '')
    expect(popular()).toEqual(first)
  },
  patience,
)

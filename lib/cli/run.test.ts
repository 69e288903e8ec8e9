import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let project: string

/** The same code in a folder of its own. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'run-'))
  for (const name of ['lib', 'node_modules', 'package.json', 'package-lock.json']) symlinkSync(resolve(name), join(project, name))
})

afterEach(() => rmSync(project, { recursive: true }))

const popular = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'popular', '--nonsense'], {
    encoding: 'utf8',
    cwd: project,
  })
  return { status, stdout, stderr }
}

test('the code of all commands is bundled once, however often one is run', () => {
  const first = popular()
  const bundles = readdirSync(join(project, '.next/cache/counterpoint/commands'))
  expect(first).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run popular') })
  expect(popular()).toEqual(first)
  expect(bundles).toHaveLength(1)
  expect(readdirSync(join(project, '.next/cache/counterpoint/commands'))).toEqual(bundles)
})

test('where no bundle can be written, a command runs all the same and says the same', () => {
  const usual = popular()
  rmSync(join(project, '.next'), { recursive: true })
  writeFileSync(join(project, '.next'), '')
  expect(popular()).toEqual(usual)
})

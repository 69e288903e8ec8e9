import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { folderWith, page } from '#lib/release/sample-release.ts'
import { shelve } from '#lib/server/sample-site.ts'
import release from './release.ts'
import { run } from './sample-commands.ts'

function npmRun(siteDir: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'release', ...words], {
    env: { ...process.env, SITE_DIR: siteDir },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('npm run release lists, goes back in under 5 seconds, and says in plain words what it cannot do', {
  timeout: 60_000,
}, async () => {
  const siteDir = await folderWith({})
  const [first, second] = [
    await shelve(siteDir, { 'index.html': page('One'), '404.html': page('') }),
    await shelve(siteDir, { 'index.html': page('Two'), '404.html': page('') }),
  ]
  const asked = (...words: readonly string[]) => run(release, words, { SITE_DIR: siteDir })
  // In this process, because how long another takes to start says how busy the machine is.
  const began = performance.now()
  expect(await asked('rollback', first.id)).toEqual({ status: 0, said: `Release ${first.id} is current.\n` })
  expect(performance.now() - began).toBeLessThan(5000)
  expect(npmRun(siteDir, 'rollback', second.id)).toEqual({ status: 0, said: `Release ${second.id} is current.\n` })
  expect(npmRun(siteDir, 'rollback', first.id)).toEqual({ status: 0, said: `Release ${first.id} is current.\n` })
  const { said } = await asked('list')
  expect(said).toMatch(new RegExp(`^${first.id}  \\d{4}-.*Z  2 files  current$`, 'm'))
  expect(said).toMatch(new RegExp(`^${second.id}  \\d{4}-.*Z  2 files$`, 'm'))
  expect(await asked('rollback', 'nix')).toEqual({
    status: 1,
    said: 'There is no release nix. `npm run release -- list` shows all.\n',
  })
  expect((await asked('lsit')).status).toBe(2)
  expect((await asked('list', '--dry-run')).status).toBe(2)
})

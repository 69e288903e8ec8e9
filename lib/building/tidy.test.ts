import { linkSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { cacheFolder } from '#lib/cache.ts'
import { tidy } from './tidy.ts'

const day = 86_400_000

// Other tests of the same process have the cache of the project.
afterAll(() => {
  vi.unstubAllEnvs()
})

test('what no release has and nobody used for a month goes, and nothing else; it is looked for once a day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidy-'))
  vi.stubEnv('CACHE_DIR', folder)
  // The project's own apps are in use.
  const apps = join(folder, 'apps')
  const write = (room: string, name: string): string => {
    mkdirSync(cacheFolder(room), { recursive: true })
    writeFileSync(join(cacheFolder(room), name), 'x')
    return join(cacheFolder(room), name)
  }
  const released = write('files', 'released.html')
  linkSync(released, join(cacheFolder('files'), '..', 'in-a-release.html'))
  write('files', 'orphan.html')
  for (const name of ['tree.json', 'new.json']) write('trees', name)
  write('media', 'picture.avif')
  const long = new Date(Date.now() - 40 * day)
  utimesSync(join(cacheFolder('trees'), 'tree.json'), long, long)
  utimesSync(join(cacheFolder('media'), 'picture.avif'), long, long)
  expect(await tidy(Date.now(), apps)).toBe(2)
  expect(readdirSync(cacheFolder('trees'))).toEqual(['new.json'])
  expect(await tidy(Date.now() + 60_000, apps)).toBe(0)
  await tidy(Date.now() + 31 * day, apps)
  expect(readdirSync(cacheFolder('files'))).toEqual(['released.html'])
})

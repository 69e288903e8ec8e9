import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { expect, test } from 'vitest'

/** Name all files of this project that a file needs to run. */
function neededBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, target = ''] of text.matchAll(/^(?:import|export)\s+(?!type\s)[^'"]*?from\s+'([#.][^']+)'/gm))
    neededBy(target.startsWith('#') ? target.slice(1) : posix.join(dirname(file), target), known)
  return known
}

test('the container holds every file that its server imports', () => {
  const [, copied = ''] = /cp --parents -r (.+) \/server\//.exec(readFileSync('deploy/Dockerfile', 'utf8')) ?? []
  const held = copied.split(' ')
  const needed = [...neededBy('lib/cli/serve.ts')]
  expect(needed.length).toBeGreaterThan(20)
  expect(needed.filter((file) => !held.some((path) => file === path || file.startsWith(`${path}/`)))).toEqual([])
})

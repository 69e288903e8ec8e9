import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleModules } from './browser-modules.ts'

test('modules hold nothing that turns text into HTML or script, and nothing that only Node has', async () => {
  for (const { name, bytes } of await bundleModules()) {
    const code = Buffer.from(bytes).toString('utf8')
    expect([name, code.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|node:/g)]).toEqual([
      name,
      null,
    ])
  }
})

test('modules are small, and the same code gives the same bytes', async () => {
  const [one, other] = [await bundleModules(), await bundleModules()]
  expect(other).toEqual(one)
  for (const { name, bytes } of one) expect([name, gzipSync(bytes).length < 3072]).toEqual([name, true])
})

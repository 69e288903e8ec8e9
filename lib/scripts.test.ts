import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleScripts } from './scripts.ts'

test('scripts hold nothing that turns text into HTML or script, and nothing that only Node has', async () => {
  const { opening, modules } = await bundleScripts()
  for (const code of [opening, ...Object.values(modules).map(({ bytes }) => Buffer.from(bytes).toString('utf8'))])
    expect(code.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|node:/g)).toBeNull()
})

test('scripts are small, and the same code gives the same bytes', async () => {
  const [one, other] = [await bundleScripts(), await bundleScripts()]
  expect(other).toEqual(one)
  for (const { file, bytes } of Object.values(one.modules)) expect([file, gzipSync(bytes).length < 3072]).toEqual([file, true])
})

test('the opening names the module that it asks for by its hash, and closes no script', async () => {
  const { opening, modules } = await bundleScripts()
  expect(opening).toContain(`import("/${modules.page.file}")`)
  expect(opening).not.toMatch(/<\/|<!--|\r/)
})

test('scripts of a site below a path ask for nothing above it', async () => {
  const { opening, modules } = await bundleScripts('/blog')
  expect(opening).toContain(`import("/blog/${modules.page.file}")`)
  const asked = Object.values(modules).flatMap(
    ({ bytes }) =>
      Buffer.from(bytes)
        .toString()
        .match(/["'`]\/[a-z][^"'`]*["'`]/g) ?? [],
  )
  expect(asked.length).toBeGreaterThanOrEqual(3)
  expect(asked.filter((address) => !/^"\/blog\/(?:search\/|pagefind\/|addresses\.json)"$/.test(address))).toEqual([])
})

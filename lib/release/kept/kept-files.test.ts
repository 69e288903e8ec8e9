import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { linkOrCopy } from './kept-files.ts'

/** Another build, which puts the same file in its place again and again. */
const replacing = `
const { renameSync, writeFileSync } = require('node:fs')
const folder = require('node:worker_threads').workerData
for (let at = 0; ; at++) {
  writeFileSync(folder + '/part', 'x')
  renameSync(folder + '/part', folder + '/kept')
  if (at === 0) require('node:worker_threads').parentPort.postMessage('begun')
}`

test('a kept file is linked though another build puts the same one in its place at that moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'))
  writeFileSync(join(folder, 'kept'), 'x')
  const other = new Worker(replacing, { eval: true, workerData: folder })
  await new Promise((begun) => other.once('message', begun))
  const failures = (): number => {
    let count = 0
    for (const end = performance.now() + 400; performance.now() < end; rmSync(join(folder, 'linked'), { force: true })) {
      try {
        linkOrCopy(join(folder, 'kept'), join(folder, 'linked'))
      } catch {
        count++
      }
    }
    return count
  }
  try {
    expect(failures()).toBe(0)
  } finally {
    await other.terminate()
    rmSync(folder, { recursive: true, force: true })
  }
})

import { randomUUID } from 'node:crypto'
import { access, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Write a file so that its name, at every moment, leads to all of its bytes or to nothing. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`)
  try {
    await writeFile(part, bytes, { flush: true })
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/** Say whether a file is there; then it is whole. */
export async function isWritten(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Remove what killed processes left in `folder`. An hour is longer than any live one takes. */
export async function sweepParts(folder: string): Promise<void> {
  const parts = (await readdir(folder)).filter((name) => /^\..*\.part$/.test(name))
  for (const part of parts) {
    const path = join(folder, part)
    // Another process may have finished with it since.
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > 3_600_000) await rm(path, { force: true })
  }
}

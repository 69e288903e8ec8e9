import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failureFile } from '#lib/release/manifest/failure.ts'

/** Write down beside the releases why the last edit is not published, for whoever asks a server how it is; null when all is well again. */
export async function sayFailure(siteDir: string, why: string | null): Promise<void> {
  const file = join(siteDir, failureFile)
  if (why === null) return rm(file, { force: true })
  await mkdir(siteDir, { recursive: true })
  await writeFile(`${file}.partial`, `${JSON.stringify({ since: new Date().toISOString(), why })}\n`)
  await rename(`${file}.partial`, file)
}

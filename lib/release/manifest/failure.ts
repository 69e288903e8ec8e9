import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Stands beside the releases while the last edit could not be published. */
const failureFile = 'failure.json'

/** Why the last edit is not published, in a sentence, and since when: a timestamp. */
export interface Failure {
  readonly since: string
  readonly why: string
}

const shape = z.object({ since: z.string(), why: z.string() })

/** Read why the last edit is not published; null where it is. */
export async function lastFailure(siteDir: string): Promise<Failure | null> {
  try {
    return shape.parse(JSON.parse(await readFile(join(siteDir, failureFile), 'utf8')))
  } catch {
    return null
  }
}

/** Write down why the last edit is not published, for whoever asks a server how it is; null when all is well again. */
export async function sayFailure(siteDir: string, why: string | null): Promise<void> {
  const file = join(siteDir, failureFile)
  if (why === null) return rm(file, { force: true })
  await mkdir(siteDir, { recursive: true })
  await writeFile(`${file}.partial`, `${JSON.stringify({ since: new Date().toISOString(), why } satisfies Failure)}\n`)
  await rename(`${file}.partial`, file)
}

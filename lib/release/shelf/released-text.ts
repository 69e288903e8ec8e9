import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nullWhereAbsent } from '#lib/release/manifest/release.ts'

/** Read a file of the current release, by its path in it; empty where it is not there. */
export async function releasedText(siteDir: string, file: string): Promise<string> {
  return (await readFile(join(siteDir, 'current', file), 'utf8').catch(nullWhereAbsent)) ?? ''
}

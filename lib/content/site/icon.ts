import { join } from 'node:path'
import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Finding } from '#lib/findings.ts'
import { isProblem } from '#lib/media/picture/problems.ts'
import { readIcon } from '#lib/media/read-icon.ts'

/** Read the site's own icon, `icon.svg` beside `site.yaml`; null where there is none. */
export async function iconOf(folder: ContentFolder): Promise<{ icon: string | null; findings: readonly Finding[] }> {
  if (!folder.paths.has('icon.svg')) return { icon: null, findings: [] }
  const icon = await readIcon(join(folder.root, 'icon.svg'))
  if (!isProblem(icon)) return { icon, findings: [] }
  return { icon: null, findings: [{ file: `${folder.shown}/icon.svg`, line: 1, column: 1, severity: 'error', ...icon }] }
}

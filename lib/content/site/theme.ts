import { existsSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import type { ContentFolder } from '#lib/content/source/files.ts'
import { readTheme, type Theme, usualTheme } from '#lib/theme/read-theme.ts'
import { componentsIn } from '#lib/theme/site-components.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'
import type { SiteFile } from './site-file.ts'

/** Read how the site looks: what site.yaml says, and what is in the folder `theme` beside the content folder. */
export async function themeOf({ site, theme, text, file }: SiteFile, { root, shown }: ContentFolder): Promise<Theme> {
  const folder = themeFolder(resolve(shown))
  const hasOwn = existsSync(join(folder, 'theme.css')) || existsSync(componentsIn(folder))
  if (theme === undefined && !hasOwn) return usualTheme
  const shownTheme = posix.join(posix.dirname(shown), 'theme')
  return readTheme({ said: theme, text, file, language: site.language, folder, shown: shownTheme, content: root })
}

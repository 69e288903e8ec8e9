import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseYaml } from '#lib/content/yaml/entries.ts'
import { readTheme, type Theme } from './read-theme.ts'

/** For tests: a font that every checkout has. */
export const aFont = 'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2'

/** For tests: read the theme of a site.yaml that ends in these lines, with these files beside its content folder. */
export async function themeFrom(lines: string, files: Readonly<Record<string, string | Buffer>> = {}): Promise<Theme> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const text = `name: N\n${lines}\n`
  const { theme }: { theme?: unknown } = parseYaml(text)
  const place = { folder: join(folder, 'theme'), shown: 'theme', content: join(folder, 'content') }
  return readTheme({ said: theme, text, file: 'content/site.yaml', language: 'en', ...place })
}

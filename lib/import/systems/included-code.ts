import { basename, extname } from 'node:path/posix'
import type { OldFolder } from '#lib/import/source/old-folder.ts'
import type { OldText } from '#lib/import/source/old-site.ts'
import { codeBlock } from '#lib/import/syntax/context.ts'
import { readText } from './texts.ts'

const tag = /^[ \t]*\{%-?\s*include_code\b([^%\n]{1,500}?)-?%\}[ \t]*$/gm

/** Write the files of code that a text includes into it, `{% include_code lang:js tides.js %}`, as Hexo, Octopress and Pelican show them. */
export async function withIncludedCode(text: OldText, folder: OldFolder, place: string): Promise<OldText> {
  const codes = new Map<string, string>()
  for (const [whole, said = ''] of text.body.matchAll(tag)) {
    const file = said
      .trim()
      .split(/\s+/)
      .map((word) => place + word.replace(/^\//, ''))
      .find((path) => folder.paths.includes(path))
    if (file !== undefined) codes.set(whole, blockOf(said, file, (await readText(folder, file)).text))
  }
  if (codes.size === 0) return text
  return { ...text, body: text.body.replace(tag, (whole) => codes.get(whole) ?? whole) }
}

function blockOf(said: string, file: string, code: string): string {
  const numberOf = (name: string) => Number(new RegExp(`\\b${name}:(\\d+)`).exec(said)?.[1] ?? Number.NaN)
  const [from, to] = [numberOf('from'), numberOf('to')]
  const lines = code.split('\n').slice(from > 0 ? from - 1 : 0, to > 0 ? to : undefined)
  const language = /\blang:([\w+#-]+)/.exec(said)?.[1] ?? extname(basename(file)).slice(1)
  return codeBlock('markdown', lines.join('\n'), language)
}

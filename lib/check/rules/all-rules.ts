import { adviceRules } from './advice-rules.ts'
import { folderRules } from './folder-rules.ts'
import { frontMatterRules } from './front-matter-rules.ts'
import { linkRules } from './link-rules.ts'
import type { Example, Rule, Rules } from './rule.ts'
import { textRules } from './text-rules.ts'

/** All rules of the check, by what they are about. */
export const rulesByPart: Readonly<Record<string, Rules>> = {
  'The lines at the top': frontMatterRules,
  'Links, addresses and other articles': linkRules,
  'Words, pictures and recordings': textRules,
  'Files and settings': folderRules,
  'Search appearance and style': adviceRules,
}

const all = new Map(Object.values(rulesByPart).flatMap((rules) => Object.entries(rules)))

/** Names that differ by what is played or shown. */
const alike: readonly (readonly [RegExp, string])[] = [[/^(?:video|audio|recording|captions|media|sound)-/, 'picture-']]

/** Find what a rule is about, by its name; null where there is none. */
export function ruleNamed(name: string): Rule | null {
  const same = alike.reduce((one, [pattern, other]) => one.replace(pattern, other), name)
  return all.get(name) ?? all.get(same) ?? null
}

/** Write out the files of an example; the first is the one that is shown. */
export function filesOf({ fields, text, whole, files }: Example): Readonly<Record<string, string>> {
  if (files) return files
  const header = `---\ntitle: Example\ndate: 2026-01-02\n${fields === undefined ? '' : `${fields}\n`}---\n`
  return { 'blog/example.md': whole ?? `${header}${text ?? 'Words enough for a sentence that is one.'}\n` }
}

/** Say in which line of its first file the finding of an example is. */
export function lineOf({ fields, text, line = 1 }: Example): number {
  if (fields !== undefined) return line + 3
  return text === undefined ? line : line + 4
}

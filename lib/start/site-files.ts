import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineFolder } from '#lib/engine.ts'
import { yaml } from '#lib/import/header.ts'
import type { Answers } from './answers.ts'
import { firstWords } from './words.ts'

/** The commands of a site; they do there what they do in the engine's own project. */
export const siteCommands = ['start', 'dev', 'new', 'check', 'import', 'build', 'serve', 'release', 'related', 'popular'] as const

/** Files of the engine's own project that a site has as well. */
const workflows = ['.github/workflows/content.yml', '.github/workflows/publish.yml']

/** Made by commands, and made again. */
const ignored = ['node_modules/', '.next/', '.site/', '.site-preview/']

const firstText = 'content/blog/first-text.md'

/** What a new site is made of, besides what a person says of it. */
export interface Given {
  /** Where npm gets the engine from. */
  readonly dependency: string
  /** What an old blog said of itself, in words of site.yaml; empty where none came. */
  readonly old: Readonly<Record<string, unknown>>
  /** Whether a first text shows that everything works. */
  readonly hasExample: boolean
  readonly now: Date
}

/** Write the files of a new site, by their paths. Those of texts come last: an old blog may have brought them. */
export async function siteFiles(answers: Answers, { dependency, old, hasExample, now }: Given): Promise<Map<string, string>> {
  const files = new Map([
    ['package.json', packageFile(dependency)],
    ['.gitignore', ignored.map((name) => `${name}\n`).join('')],
    ['content/site.yaml', siteFile(answers, old)],
    ['content/README.md', await handbook()],
  ])
  for (const path of workflows) files.set(path, await readFile(join(engineFolder(), path), 'utf8'))
  const words = firstWords[new Intl.Locale(answers.language).language]
  files.set('content/pages/about.md', aboutPage(answers, words?.about ?? answers.name))
  if (words !== undefined && hasExample) {
    const header = yaml({ title: words.title, date: now.toISOString().slice(0, 10) })
    files.set(firstText, `---\n${header}---\n\n${words.text(`\`${firstText}\``)}\n`)
  }
  return files
}

function packageFile(dependency: string): string {
  const scripts = Object.fromEntries(siteCommands.map((name) => [name, `counterpoint ${name}`]))
  return `${JSON.stringify({ private: true, engines: { node: '>=20.19' }, scripts, dependencies: { counterpoint: dependency } }, null, 2)}\n`
}

const docs = 'node_modules/counterpoint/docs'

function siteFile({ description, sides, ...said }: Answers, old: Given['old']): string {
  const fields = { ...old, ...said, ...(description !== '' && { description }), ...(sides.length > 0 && { sides }) }
  return `# What the site says of itself. All that can stand here is in ${docs}/site.md\n${yaml(fields)}`
}

/** For those who write there; its links to the documents lead to where a site has them. */
const handbook = async (): Promise<string> =>
  (await readFile(join(engineFolder(), 'content/README.md'), 'utf8'))
    .replaceAll(/\]\(\.\.\/docs\//g, `](../${docs}/`)
    .replaceAll('[docs/', `[${docs}/`)

function aboutPage({ name, description }: Answers, title: string): string {
  const hint = '<!-- Say here who writes, how to reach you, and how mistakes are corrected. -->'
  return `---\n${yaml({ title })}---\n\n${asText(description || name)}\n\n${hint}\n`
}

/** A sentence as Markdown that says it as it is. */
const asText = (words: string): string => words.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&').replace(/^(\d{0,9})([#+=:.)-])/, '$1\\$2')

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readConfig, textOf } from '#lib/import/source/old-header.ts'
import type { Answers, Known } from './answers.ts'
import { dependencyFor } from './dependency.ts'
import { siteFiles } from './site-files.ts'

/** What a folder may hold that is to become a site: it is a new one all the same. */
const nothing = new Set(['.git', '.DS_Store', 'Thumbs.db'])

/** Who begins a site brings these. */
export interface Beginning {
  /** Its day is that of the first text. */
  readonly now: Date
  /** Bring an old blog into a content folder; null where there is none. */
  readonly bringOld: ((content: string) => Promise<void>) | null
  /** Answer what is asked, of what an old blog said already; null where an answer cannot be taken. */
  readonly answer: (known: Known) => Promise<Answers | null>
}

/** Say in plain words why a folder cannot become a site; null where it can. */
export function refusal(folder: string): string | null {
  if (!existsSync(folder)) return null
  if (!statSync(folder).isDirectory()) return `${folder} is a file. Name a folder that is empty, or not there yet.`
  const [first, second, ...more] = readdirSync(folder).filter((name) => !nothing.has(name))
  if (first === undefined) return null
  const found = second === undefined ? first : `${first}, ${second}${more.length > 0 ? ` and ${more.length} more` : ''}`
  return `${folder} is not empty: it has ${found}. Name a folder that is empty, or not there yet.`
}

/** Make a site in a folder that is empty or not there: all of it or, if something fails or is stopped, nothing. Answer what to know about it. */
export async function beginSite(folder: string, { bringOld, answer, now }: Beginning): Promise<string | null> {
  const root = resolve(folder)
  const drop = () => takeAway(root, isNew)
  const isNew = !existsSync(root)
  process.once('exit', drop)
  try {
    await mkdir(root, { recursive: true })
    const content = join(root, 'content')
    await bringOld?.(content)
    const old = await oldSite(content)
    const answers = await answer(known(old))
    if (answers === null) {
      drop()
      return null
    }
    const { written, said } = await dependencyFor(root)
    const files = await siteFiles(answers, { dependency: written, old, hasExample: bringOld === null, now })
    for (const [path, text] of files) {
      const isTheirs = bringOld !== null && path.startsWith('content/') && path !== 'content/site.yaml'
      if (isTheirs && (existsSync(join(root, path)) || isThereAlready(path, text, content))) continue
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    return said
  } catch (error) {
    drop()
    throw error
  } finally {
    process.off('exit', drop)
  }
}

/** A page that the old blog has under another name, such as "Über uns", is not begun a second time. */
function isThereAlready(path: string, text: string, content: string): boolean {
  const folder = join(content, 'pages')
  if (!path.startsWith('content/pages/') || !existsSync(folder)) return false
  const titles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => titleIn(readFileSync(join(folder, name), 'utf8')))
  return titles.includes(titleIn(text))
}

const titleIn = (text: string): string =>
  textOf(readConfig('x.yaml', /^---\n([\s\S]*?)\n---$/m.exec(text)?.[1] ?? '').title)?.toLowerCase() ?? ''

function takeAway(root: string, isNew: boolean): void {
  if (isNew) rmSync(root, { recursive: true, force: true })
  else for (const name of readdirSync(root)) if (!nothing.has(name)) rmSync(join(root, name), { recursive: true, force: true })
}

/** Read the settings that an import has made of those of the old blog. */
const oldSite = async (content: string): Promise<Record<string, unknown>> =>
  readConfig('site.yaml', await readFile(join(content, 'site.yaml'), 'utf8').catch(() => ''))

/** What an import could not find out is as good as not said. */
function known(old: Record<string, unknown>): Known {
  const of = (field: string, unsaid?: string) => {
    const said = textOf(old[field])
    return said === null || said === unsaid ? {} : { [field]: said }
  }
  return { ...of('name', 'My site'), ...of('origin', 'https://example.com'), ...of('description'), ...of('language') }
}

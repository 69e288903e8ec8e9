import { readdirSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { type Answers, ask, type Read } from './answers.ts'
import { type Edition, markOf, otherThan, writeEdition } from './editions.ts'
import { type Group, startGroup } from './processes.ts'

/** A copy of the project with content and releases of its own. */
export interface Stage {
  readonly folder: string
  readonly contentDir: string
  readonly siteDir: string
}

/** Say where things are on a stage, and make the folder of its content. */
export async function stageIn(folder: string): Promise<Stage> {
  const contentDir = join(folder, 'editions')
  await mkdir(contentDir, { recursive: true })
  return { folder, contentDir, siteDir: join(folder, '.site') }
}

/** What a command is started with besides the stage: what comes before it on the command line, and settings of the system. */
export interface Circumstances {
  readonly limit?: readonly string[]
  readonly system?: Readonly<Record<string, string>>
  readonly flags?: readonly string[]
}

/** Start one of the project's commands (`build`, `start`) on a stage. */
export function startCommand(
  { folder, contentDir, siteDir }: Stage,
  command: 'build' | 'check' | 'start',
  { limit = [], system = {}, flags = [] }: Circumstances = {},
): Group {
  const [program = process.execPath, ...args] = [...limit, process.execPath, 'lib/cli/run.mjs', command, ...flags]
  const env = {
    ...process.env,
    ...system,
    CONTENT_DIR: contentDir,
    SITE_DIR: siteDir,
    HOST: '127.0.0.1',
    PORT: '0',
    NODE_OPTIONS: '',
  }
  return startGroup(program, args, { cwd: folder, env })
}

/** Write a whole edition and publish it, with the system's settings where they matter. @throws with what the build said where it fails */
export async function publish(stage: Stage, edition: Edition, system: Circumstances['system'] = {}): Promise<void> {
  await rm(stage.contentDir, { recursive: true, force: true })
  await writeEdition(stage.contentDir, edition)
  const build = startCommand(stage, 'build', { system })
  const code = await build.ended
  if (code !== 0) throw new Error(`a good build of edition ${edition} failed with ${code}:\n${build.output()}`)
}

/** Wait until a build begins to write its release: until then it touches nothing that is served. Gives false where it ends before. */
export async function releaseBegins({ siteDir }: Stage, build: Group): Promise<boolean> {
  const shelf = join(siteDir, 'releases')
  const before = new Set(readdirSync(shelf))
  while (build.child.exitCode === null) {
    if (readdirSync(shelf).some((name) => !before.has(name))) return true
    await after(1)
  }
  return false
}

/** Serve the stage. Gives the address once the server prints it, and what ends the server. */
export async function serve(stage: Stage): Promise<{ address: string; server: Group }> {
  const server = startCommand(stage, 'start')
  for (let waited = 0; waited < 60_000; waited += 100) {
    const address = /http:\/\/[\d.]+:\d+/.exec(server.output())?.[0]
    if (address) return { address, server }
    if (server.child.exitCode !== null) break
    await after(100)
  }
  throw new Error(`the server does not start:\n${server.output()}`)
}

/** Say what the site answers at each address of the current release, and at one where nothing is. */
export async function learnAnswers(address: string, siteDir: string, edition: Edition): Promise<Answers> {
  const { files }: { files: Record<string, string> } = JSON.parse(await readFile(join(siteDir, 'current/release.json'), 'utf8'))
  const paths = ['/nowhere/', ...Object.keys(files).map(addressOf)]
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answers: [string, Read['answer']][] = []
  for (const path of paths) {
    const read = await ask(address + path, agent, 'identity')
    if (path.endsWith('/')) insistOnMark(path, read.text, edition)
    answers.push([path, read.answer])
  }
  agent.destroy()
  return Object.fromEntries(answers)
}

const addressOf = (file: string): string =>
  `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html$/, '$1')

/** A page that does not tell its edition would hide a mixed answer. */
function insistOnMark(path: string, html: string, edition: Edition): void {
  const [head = '', body = ''] = html.split('</head>')
  const title = head.slice(head.indexOf('<title>'), head.indexOf('</title>'))
  const [right, wrong] = [markOf(edition), markOf(otherThan(edition))]
  if (!title.includes(right) || !body.includes(right) || html.includes(wrong)) throw new Error(`${path} does not say "${right}"`)
}

/** Say which edition every address answers with now. @throws where they differ or one answers something else */
export async function servedEdition(address: string, editions: Readonly<Record<Edition, Answers>>): Promise<Edition> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const seen = new Set<Edition | 'neither'>()
  for (const path of Object.keys(editions.A)) {
    const { answer } = await ask(address + path, agent, 'identity')
    if (editions.A[path] === editions.B[path] && editions.A[path] === answer) continue
    seen.add(editions.A[path] === answer ? 'A' : editions.B[path] === answer ? 'B' : 'neither')
  }
  agent.destroy()
  const [edition, ...more] = seen
  if (edition === undefined || edition === 'neither' || more.length > 0)
    throw new Error(`the site shows ${[...seen].join(' and ')}`)
  return edition
}

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { packageFile } from '#lib/engine.ts'
import { appHash, appSources, rootFor } from './app-sources.ts'

/** Where compiled apps are kept: Next insists on a folder among what they are made of. */
export const appsFolder = async (): Promise<string> => join(await appSources(), appsPath)
const appsPath = join('.next', 'cache', 'counterpoint', 'apps')

/** The app with which releases are made, or the one that has the desk's own pages too. */
type Kind = 'site' | 'desk'

/** Where the app is kept that was compiled of the present code. */
const appFolder = async (kind: Kind): Promise<string> =>
  join(await appsFolder(), `${kind === 'site' ? '' : `${kind}-`}${await appHash()}`)

/** Say to the processes that run Next where a compiled app is, and what it is made of. */
export function environmentOf(app: string): { APP_SOURCES: string; APP_FOLDER: string } {
  const sources = resolve(app, '..', ...appsPath.split(sep).map(() => '..'))
  return { APP_SOURCES: sources, APP_FOLDER: relative(sources, app) }
}

/** Let Next compile the app, or answer the one that was compiled of the same code before. @throws with what Next says where it cannot, or when `signal` ends it */
export async function compiledApp(kind: Kind = 'site', signal?: AbortSignal): Promise<string> {
  const kept = await keptApp(kind)
  if (kept !== null) return kept
  const folder = await appFolder(kind)
  const part = join(await appsFolder(), `.partial-${process.pid}-${randomUUID().slice(0, 8)}`)
  try {
    await compileInto(part, kind, signal)
    // Next's own store of what it compiled: by measurement it saves less than it costs to keep one for each code.
    await rm(join(part, 'cache'), { recursive: true, force: true })
    await writeFile(join(part, wholeMark), '')
    await takePlace(part, folder)
  } finally {
    await rm(part, { recursive: true, force: true })
    await rm(`${part}.json`, { force: true })
  }
  return folder
}

/** Answer the app of the present code where it is compiled already; null where it is not. */
export async function keptApp(kind: Kind = 'site'): Promise<string | null> {
  const folder = await appFolder(kind)
  if (!(await isWhole(folder))) return null
  // What is used stays: what is a month old goes.
  await utimes(folder, new Date(), new Date())
  return folder
}

/** Another build may have been quicker: its app is of the same code, and in use. */
async function takePlace(part: string, folder: string): Promise<void> {
  try {
    await rename(part, folder)
  } catch {
    if (await isWhole(folder)) return
    await rm(folder, { recursive: true, force: true })
    await rename(part, folder)
  }
}

/** Stands in a folder to whose end Next came. */
const wholeMark = 'whole'

const isWhole = (folder: string): Promise<boolean> =>
  stat(join(folder, wholeMark)).then(
    () => true,
    () => false,
  )

async function compileInto(folder: string, kind: Kind, signal: AbortSignal | undefined): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Next writes where its folder is into the project's settings for editors: a build gets settings of its own, and puts the other file back.
  const { APP_SOURCES: sources } = environmentOf(folder)
  const types = join(sources, 'next-env.d.ts')
  await copyFile(join(sources, 'tsconfig.json'), `${folder}.json`)
  const environment = await readFile(types).catch(() => null)
  try {
    await runNext(folder, kind, signal)
  } finally {
    await (environment === null ? rm(types, { force: true }) : writeFile(types, environment))
  }
}

async function runNext(folder: string, kind: Kind, signal: AbortSignal | undefined): Promise<void> {
  const { APP_SOURCES: sources } = environmentOf(folder)
  const given = { ...environmentOf(folder), ...(await rootFor(sources)), APP_KIND: kind }
  const next = spawn(process.execPath, [packageFile('next/dist/bin/next'), 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...given },
    cwd: sources,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  })
  const said: Buffer[] = []
  for (const stream of [next.stdout, next.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  next.on('error', () => {})
  const code = await new Promise((done) => next.on('close', done))
  if (code !== 0) throw new Error(`The app could not be compiled.\n${Buffer.concat(said).toString().trim()}`)
}

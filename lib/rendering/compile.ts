import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { codeHash } from '#lib/cache.ts'

/** Where compiled apps are kept: Next insists on a folder inside the project. */
export const appsFolder = (): string => resolve('.next', 'cache', 'counterpoint', 'apps')

/** Where the app is kept that was compiled of the present code. */
const appFolder = async (): Promise<string> => join(appsFolder(), await codeHash())

/** Let Next compile the app, or answer the one that was compiled of the same code before. @throws with what Next says where it cannot, or when `signal` ends it */
export async function compiledApp(signal?: AbortSignal): Promise<string> {
  const kept = await keptApp()
  if (kept !== null) return kept
  const folder = await appFolder()
  const part = join(appsFolder(), `.partial-${process.pid}-${randomUUID().slice(0, 8)}`)
  try {
    await compileInto(part, signal)
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
export async function keptApp(): Promise<string | null> {
  const folder = await appFolder()
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

async function compileInto(folder: string, signal: AbortSignal | undefined): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Next writes where its folder is into the project's settings for editors: a build gets settings of its own, and puts the other file back.
  await copyFile('tsconfig.json', `${folder}.json`)
  const environment = await readFile('next-env.d.ts').catch(() => null)
  try {
    await runNext(folder, signal)
  } finally {
    await (environment === null ? rm('next-env.d.ts', { force: true }) : writeFile('next-env.d.ts', environment))
  }
}

async function runNext(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', APP_FOLDER: relative('.', folder) } as const
  const next = spawn(process.execPath, [resolve('node_modules/next/dist/bin/next'), 'build'], {
    env,
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

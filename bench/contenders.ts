import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { copyProject, linkPackages } from '../e2e/faults/project-copy.ts'
import { type Command, measuredRun, start } from './measured-run.ts'
import { bareNginx, type Served } from './nginx.ts'
import { answering, freePort } from './servers.ts'

/** A way to make a site of the same articles. All of it lies in one folder, its articles in `content`. */
export interface Contender {
  readonly name: string
  /** Make the folder, but for the articles. */
  prepare(folder: string): Promise<void>
  /** Build from nothing. */
  build(folder: string): Command
  /** What builds leave behind; a build from nothing starts without. */
  readonly made: readonly string[]
  /** Serve what was built. */
  serve(folder: string, temporary: string): Promise<Served>
  /** Whether the server is the contender's own. */
  readonly hasServer: boolean
}

const node = process.execPath
const quiet = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }
const peers = join(import.meta.dirname, 'peers')

/** Where the copy of this site finds its content and puts its releases. */
export const placesIn = (folder: string): Readonly<Record<string, string>> => ({
  CONTENT_DIR: join(folder, 'content'),
  SITE_DIR: join(folder, '.site'),
})

/** This site, in a copy of the project. */
export const thisSite: Contender = {
  name: 'this site',
  prepare: async (folder) => {
    await copyProject(folder)
    await linkPackages(folder)
  },
  build: (cwd) => ({ program: node, args: ['lib/cli/run.mjs', 'build'], cwd, env: { ...quiet, ...placesIn(cwd) } }),
  made: ['.next', 'out', '.site'],
  serve: async (cwd) => {
    const port = await freePort()
    const env = { ...placesIn(cwd), HOST: '127.0.0.1', PORT: String(port) }
    return answering(start({ program: node, args: ['lib/cli/run.mjs', 'start'], cwd, env }), `http://127.0.0.1:${port}`)
  },
  hasServer: true,
}

const stockNext: Contender = {
  name: 'stock Next',
  prepare: async (folder) => {
    await cp(join(peers, 'next'), folder, { recursive: true })
    await linkPackages(folder)
  },
  build: (cwd) => ({ program: node, args: ['node_modules/next/dist/bin/next', 'build'], cwd, env: quiet }),
  made: ['.next'],
  serve: async (cwd) => {
    const port = await freePort()
    const args = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)]
    return answering(start({ program: node, args, cwd, env: quiet }), `http://127.0.0.1:${port}`)
  },
  hasServer: true,
}

const astro: Contender = {
  name: 'Astro 7',
  prepare: (folder) => installed('astro', folder),
  // It needs a newer node than this project does, and brings it along.
  build: (cwd) => ({
    program: join(cwd, 'node_modules/node/bin/node'),
    args: ['node_modules/astro/bin/astro.mjs', 'build'],
    cwd,
    env: quiet,
  }),
  made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  serve: (folder, temporary) => bareNginx(temporary, join(folder, 'dist'), 'gzip on'),
  hasServer: false,
}

const eleventy: Contender = {
  name: 'Eleventy 3',
  prepare: (folder) => installed('eleventy', folder),
  build: (cwd) => ({ program: node, args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], cwd }),
  made: ['_site'],
  serve: (folder, temporary) => bareNginx(temporary, join(folder, '_site'), 'gzip on'),
  hasServer: false,
}

/** All of them, this site first. */
export const contenders: readonly Contender[] = [thisSite, stockNext, astro, eleventy]

/** Install a peer with exactly the versions that its package.json names. */
async function installed(peer: string, folder: string): Promise<void> {
  await cp(join(peers, peer), folder, { recursive: true })
  await measuredRun({ program: 'npm', args: ['install', '--no-audit', '--no-fund', '--loglevel=error'], cwd: folder })
}

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'

/** A script of the site's own, ready to be served. */
export interface Module {
  /** `assets/search-1f2e3d4c5b.js` */
  readonly file: string
  readonly bytes: Uint8Array
}

/** What runs in browsers: the rest of a page is a document. */
export interface Scripts {
  /** Stands in every page; the policy of the site knows it by its hash. */
  readonly opening: string
  /** By name: `search`. */
  readonly modules: Readonly<Record<ModuleName, Module>>
}

/** The modules of `browser/`, each asked for where it is used. */
export const moduleNames = ['page'] as const
type ModuleName = (typeof moduleNames)[number]

let made: Promise<Scripts> | undefined

/** Bundle the scripts of `browser/`, once for each process: the same code gives the same bytes. */
export function scripts(): Promise<Scripts> {
  made ??= make()
  return made
}

async function make(): Promise<Scripts> {
  const page = await moduleOf('page')
  const opening = await bundle('opening', { pageModule: JSON.stringify(addressOf(page)) })
  // Braces keep its names to itself.
  return { opening: `{${opening.trim()}}`, modules: { page } }
}

async function moduleOf(name: ModuleName): Promise<Module> {
  const bytes = Buffer.from(await bundle(name))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return { file: `assets/${name}-${hash}.js`, bytes }
}

/** Say where a module is served. */
export const addressOf = ({ file }: Module): string => `/${file}`

async function bundle(name: string, define: Record<string, string> = {}): Promise<string> {
  const entry = join(process.cwd(), 'browser', `${name}.ts`)
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    external: ['/assets/*'],
    define,
  })
  return outputFiles.map(({ text }) => text).join('')
}

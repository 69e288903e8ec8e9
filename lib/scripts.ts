import { build } from 'esbuild'
import { checksum, type ReadyFile } from './ready-file.ts'

/** The modules of `browser/`, each asked for where it is used: `page` by the opening, others by the pages that need them. */
export const moduleNames = ['page', 'search', 'not-found'] as const
export type ModuleName = (typeof moduleNames)[number]

/** What runs in browsers: the rest of a page is a document. */
export interface Scripts {
  /** Stands in every page; the policy of the site knows it by its hash. */
  readonly opening: string
  /** Each with everything that it imports. */
  readonly modules: Readonly<Record<ModuleName, ReadyFile>>
}

/** The browsers of `browserslist` in package.json, as esbuild names them. */
const target = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5']

let made: Promise<Scripts> | undefined

/** Bundle the scripts of `browser/`, once for each process: the same code gives the same bytes. @throws where the code cannot be read */
export function scripts(): Promise<Scripts> {
  made ??= bundleScripts()
  return made
}

/** Bundle the scripts again. */
export async function bundleScripts(): Promise<Scripts> {
  const [page, search, notFound] = await Promise.all([moduleOf('page'), moduleOf('search'), moduleOf('not-found')])
  const opening = await bundle('opening', { pageModule: JSON.stringify(addressOf(page)) })
  // Braces keep its names to itself.
  return { opening: `{${opening.trim()}}`, modules: { page, search, 'not-found': notFound } }
}

async function moduleOf(name: ModuleName): Promise<ReadyFile> {
  const bytes = Buffer.from(await bundle(name))
  return { file: `assets/${name}-${checksum(bytes).slice(0, 10)}.js`, bytes }
}

/** Say where a module is served. */
export const addressOf = ({ file }: ReadyFile): string => `/${file}`

async function bundle(name: ModuleName | 'opening', define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`browser/${name}.ts`],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    external: ['/assets/*'],
    define,
  })
  return outputFiles.map(({ text }) => text).join('')
}

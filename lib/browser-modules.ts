import { build } from 'esbuild'

/** The modules that run in browsers, each a file of `browser/`: pages name `search` as `/assets/search.js`. */
export const moduleNames = ['search', 'not-found'] as const

/** A module with everything that it imports, as a browser runs it. */
export interface BrowserModule {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The browsers of `browserslist` in package.json, as esbuild names them. */
const target = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5']

/** Bundle every module. The same code gives the same bytes. */
export const bundleModules = (): Promise<BrowserModule[]> => Promise.all(moduleNames.map(bundleModule))

/** Bundle one module. @throws where its code cannot be read */
export async function bundleModule(name: (typeof moduleNames)[number]): Promise<BrowserModule> {
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
  })
  const [file] = outputFiles
  if (!file) throw new Error(`Nothing came of browser/${name}.ts.`)
  return { name, bytes: file.contents }
}

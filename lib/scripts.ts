import { cached } from './cache.ts'
import { engineFolder } from './engine.ts'
import { onceForText } from './once-for.ts'
import { checksum, type ReadyFile } from './ready-file.ts'
import { addressList, search, searchIndex } from './urls.ts'

/** The modules of `browser/`, each asked for where it is used: `page` by the opening, others by the pages that need them. */
export const moduleNames = ['page', 'search', 'not-found', 'comments'] as const
export type ModuleName = (typeof moduleNames)[number]

/** What runs in browsers: the rest of a page is a document. */
export interface Scripts {
  /** Stands in every page; the policy of the site knows it by its hash. */
  readonly opening: string
  /** Each with everything that it imports. */
  readonly modules: Readonly<Record<ModuleName, ReadyFile>>
}

/** The browsers of `browserslist` in package.json, as esbuild names them. */
export const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5']

/**
 * Bundle the scripts of `browser/` for a site below the path `root`, once for each state of the code: the same code gives the same bytes.
 * @throws where it cannot be read
 */
export const scripts = (root = ''): Promise<Scripts> => kept(root)

const kept = onceForText(async (root) => named(await cached('scripts', `all${root}`, () => bundleAll(root))))

/** Bundle the scripts again. */
export const bundleScripts = async (root = ''): Promise<Scripts> => named(await bundleAll(root))

/** The code of each script. */
type Bundles = Readonly<Record<ModuleName | 'opening', string>>

async function bundleAll(root: string): Promise<Bundles> {
  const [page, search, notFound, comments] = await Promise.all([
    bundle('page', root),
    bundle('search', root),
    bundle('not-found', root),
    bundle('comments', root),
  ])
  const opening = await bundle('opening', root, { pageModule: JSON.stringify(root + addressOf(moduleOf('page', page))) })
  return { opening, page, search, 'not-found': notFound, comments }
}

/** Braces keep the names of the opening to itself. */
const named = ({ opening, ...modules }: Bundles): Scripts => ({
  opening: `{${opening.trim()}}`,
  modules: {
    page: moduleOf('page', modules.page),
    search: moduleOf('search', modules.search),
    'not-found': moduleOf('not-found', modules['not-found']),
    comments: moduleOf('comments', modules.comments),
  },
})

function moduleOf(name: ModuleName, code: string): ReadyFile {
  const bytes = Buffer.from(code)
  return { file: `assets/${name}-${checksum(bytes).slice(0, 10)}.js`, bytes }
}

/** Say where a module is served, from the site's root. */
export const addressOf = ({ file }: ReadyFile): string => `/${file}`

async function bundle(name: ModuleName | 'opening', root: string, define: Record<string, string> = {}): Promise<string> {
  // It starts a process of its own, which takes a fifth of a second: mostly nothing is bundled.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: engineFolder(),
    entryPoints: [`browser/${name}.ts`],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: browsers,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    external: [`${root}/assets/*`],
    define,
  })
  return belowRoot(outputFiles.map(({ text }) => text).join(''), root)
}

/** Addresses of the site that scripts ask for. */
const asked = [search, searchIndex, addressList].map((address) => JSON.stringify(address))

/** A script names an address of the site as a text that is nothing else. */
const belowRoot = (script: string, root: string): string =>
  asked.reduce((text, address) => text.replaceAll(address, () => `"${root}${address.slice(1)}`), script)

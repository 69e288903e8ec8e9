import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { cached } from '#lib/cache.ts'
import { engineFolder, packageFile } from '#lib/engine.ts'
import { onceForText } from '#lib/once-for.ts'
import { checksum, made, type UnmadeFile } from '#lib/ready-file.ts'
import { browsers } from '#lib/scripts.ts'
import * as urls from '#lib/urls.ts'

/** The scripts of the editor and what they ask for. */
interface Files {
  /** Where the first script is in the release. */
  readonly entry: string
  readonly all: readonly UnmadeFile[]
}

/** Bundle the editor for a site below the path `root`, once for each state of the code. @throws where it cannot be read */
export const editorBundle = onceForText(async (root: string): Promise<Files> => {
  const scripts = await cached('admin', `editor ${root}`, () => bundle(root))
  const entry = Object.keys(scripts).find((file) => file.includes('/editor-')) ?? ''
  return {
    entry,
    all: [...Object.entries(scripts).map(([file, text]) => made({ file, bytes: Buffer.from(text) })), ...(await assets())],
  }
})

/** Bundle the editor for a site below the path `root`: path in the release to script. */
async function bundle(root: string): Promise<Record<string, string>> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: engineFolder(),
    entryPoints: { editor: 'lib/admin/editor.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    outdir: '/',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    target: browsers,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [withoutOthers(root, await assetNames())],
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [filePath(path.replace(/^.*[\\/]/, '')), text]))
}

const filePath = (name: string): string => urls.adminFiles.slice(1) + name
const packageFolder = (): string => dirname(packageFile('@sveltia/cms'))
/** The package keeps what its scripts ask for beside them. */
const assetNames = async (): Promise<string[]> =>
  (await readdir(join(packageFolder(), 'assets'))).filter((name) => !name.endsWith('.map')).sort()

async function assets(): Promise<UnmadeFile[]> {
  const names = await assetNames()
  return names.map((name) => ({
    file: filePath(`assets/${name}`),
    print: checksum(name),
    make: () => readFile(join(packageFolder(), 'assets', name)),
  }))
}

/** Let the editor ask nobody else: fonts are its own, and code that no text of ours is edited as is not colored. */
const withoutOthers = (root: string, names: readonly string[]): Plugin => ({
  name: 'without-others',
  setup(build) {
    build.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z\d-]+)(?::vf)?@[\d.]+\/([a-z\d-]+)\.woff2/g,
        (_, font: string, form: string) =>
          `${root}${urls.adminFiles}assets/${names.find((name) => name.startsWith(`${font}-${form}`))}`,
      ),
    }))
    build.onResolve({ filter: /^@shikijs\// }, () => ({ path: 'none', namespace: 'without' }))
    build.onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'export default {}' }))
  },
})

#!/usr/bin/env node
// Runs a command: `node lib/cli/run.mjs build --verbose`. Node would read a thousand modules for it, which takes two seconds each time; so the
// code of all commands is bundled once for each state of the code, which takes less, and read as a few files from then on.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What finds files of its own beside its code, or is read only by who needs it. */
const apart = [
  '@aws-sdk/client-s3',
  'esbuild',
  'next',
  'pagefind',
  'react',
  'react-dom',
  'sharp',
  'shiki',
  '@shikijs/*',
  '@next/*',
  'tsx',
]

/** Programs that commands start in processes of their own. */
const programs = ['lib/content/parser.ts', 'lib/media/card/drawer.ts', 'lib/rendering/renderer.ts', 'lib/desk/desk-process.ts']

const engine = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
// Content and releases are where the command is called; the code may be elsewhere.
process.env.ENGINE_DIR = engine

const [name = ''] = process.argv.splice(2, 1)
const command = name.includes('/') ? `lib/${name}` : `lib/cli/${name}`
if (!existsSync(join(engine, `${command}.ts`))) {
  const commands = 'init, start, dev, new, check, import, build, serve, release, related, popular'
  console.error(
    `${['', '--help', '-h'].includes(name) ? '' : `There is no command "${name}". `}Commands: ${commands}. Each answers --help.`,
  )
  process.exit(name === '--help' || name === '-h' ? 0 : 2)
}
const folder = await bundled().catch(() => null)
// Nowhere to write, on a full disk for one: the code is read as it is.
if (folder === null) (await import('tsx/esm/api')).register()
const file = folder === null ? join(engine, `${command}.ts`) : join(folder, `${command.slice('lib/'.length)}.js`)
const { default: run } = await import(pathToFileURL(file).href)
// A command that tests call is a function, from its words to the exit code; the others work by being read.
if (run) process.exitCode = await run(process.argv.slice(2))

/** Find the folder of the bundle for the present code; make it where there is none. */
async function bundled() {
  const files = readdirSync(join(engine, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join('lib', file))
    .sort()
  const hash = createHash('sha256')
  // An installed engine has no lock file of its own, the site has one.
  const lock = [join(engine, 'package-lock.json'), 'package-lock.json'].filter((file) => existsSync(file)).slice(0, 1)
  for (const file of [...files, 'lib/cli/run.mjs', 'package.json', ...lock]) {
    const text = readFileSync(file === lock[0] ? file : join(engine, file))
    hash.update(`${file} ${text.length}\n`).update(text)
  }
  // Beside the code whatever CACHE_DIR says: packages are looked for in the folders above.
  const folder = join(engine, '.next/cache/counterpoint/commands', hash.digest('hex').slice(0, 32))
  if (existsSync(folder)) {
    // It is in use: what nobody uses for a month goes.
    utimesSync(folder, new Date(), new Date())
    return folder
  }
  const { build, stop } = await import('esbuild')
  const part = `${folder}.${randomUUID()}`
  try {
    await build({
      absWorkingDir: engine,
      entryPoints: [...files.filter((file) => /^lib.cli.(?!sample-)[^\\/]+$/.test(file) && file.endsWith('.ts')), ...programs],
      outbase: 'lib',
      outdir: part,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: apart,
      sourcemap: 'linked',
      // Packages of the older kind ask for modules of Node by `require`.
      banner: { js: "import { createRequire as asking } from 'node:module'; const require = asking(import.meta.url);" },
      logLevel: 'silent',
    })
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    // Another command may have made the same meanwhile.
    if (!existsSync(folder)) throw error
  } finally {
    // Its process would hold 400 MB as long as the command runs.
    await stop()
  }
  return folder
}

import { execFile, spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

// `npm run test:start`: what another team does, from nothing. It packs the engine, installs it in an empty folder, begins a site in a folder
// with a space and letters that are not ASCII, checks, builds and serves it, and takes a newer version, in which a setting has another name.

const home = realpathSync(mkdtempSync(join(tmpdir(), 'start-')))
const [tools, site, newer] = [join(home, 'tools'), join(home, 'Unsere Bücher'), join(home, 'newer')]
const began = performance.now()
/** What is in npm's store is not fetched again. */
const quietly = ['--prefer-offline', '--no-audit', '--no-fund']
/** Settings of this project, and of the npm that runs this, are not those of the site. */
const others = /^(?:npm_|ENGINE_DIR|CONTENT_DIR|SITE_DIR|CACHE_DIR)/
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !others.test(name))),
  NODE_ENV: 'production',
} as const
for (const folder of [tools, newer]) mkdirSync(folder)
const pages = ['/', '/about/', '/blog/first-text/', '/sitemap.xml', '/feed.xml', '/search/']
/** A component that stands around ours. */
const ownDay = `import type { ComponentProps } from 'react'
import { Day as Ours } from 'counterpoint/components/parts/day.tsx'
export const Day = (props: ComponentProps<typeof Ours>) => <b className="own-day"><Ours {...props} /></b>
`
/** As docs/look.md has it. */
const settings = '{ "extends": "../node_modules/counterpoint/tsconfig.json", "include": ["."] }'
const own = /<b class="own-day"><time/

try {
  await step('packs', async () => {
    await npm(process.cwd(), 'pack', '--ignore-scripts', '--pack-destination', home)
    holds(
      await run(home, 'tar', 'tzf', 'counterpoint-0.1.0.tgz'),
      /package\/app\/layout\.tsx/,
      /^(?!.*(?:\.test\.|package\/(?:e2e|bench|node_modules|content\/blog)\/))/s,
    )
  })
  await step('installs in an empty folder', () => npm(tools, 'install', ...quietly, join(home, 'counterpoint-0.1.0.tgz')))
  await step('begins a site', async () => {
    const words = [
      '--name',
      'Unsere Bücher',
      '--language',
      'Deutsch',
      '--address',
      'buecher.example',
      '--description',
      'Was wir lesen.',
    ]
    holds(await npm(tools, 'exec', '--offline', '--', 'counterpoint', 'init', site, ...words), /is a site now/)
    // npm would bring the same packages again.
    renameSync(join(tools, 'node_modules'), join(site, 'node_modules'))
    await npm(site, 'install', ...quietly)
  })
  await step('checks it', async () => holds(await npm(site, 'run', 'check'), /notes? about \d+ files|Nothing to say/))
  await step('builds it', async () => holds(await npm(site, 'run', 'build'), /Release \w+: \d+ files/))
  await step('serves it', () => asks('start'))
  await step('replaces a component, and opens the writing desk', async () => {
    mkdirSync(join(site, 'theme/components'), { recursive: true })
    writeFileSync(join(site, 'theme/components/day.tsx'), ownDay)
    writeFileSync(join(site, 'theme/tsconfig.json'), settings)
    const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc')
    await run(site, process.execPath, compiler, '--noEmit', '-p', 'theme')
    writeFileSync(join(site, 'theme/components/day.tsx'), ownDay.replace('{...props}', ''))
    await run(site, process.execPath, compiler, '--noEmit', '-p', 'theme').then(
      () => holds('a missing property passes', /is named/),
      (error: Error) => holds(error.message, /day\.tsx\(3,\d+\): error TS2741: Property 'day' is missing/),
    )
    writeFileSync(join(site, 'theme/components/day.tsx'), ownDay)
    await asks('dev', ['/', '/about/', '/blog/first-text/', '/desk/'], own)
  })

  await step('takes a newer version, in which a setting has another name', async () => {
    cpSync(join(site, 'node_modules', 'counterpoint'), newer, { recursive: true, filter: (file) => !file.endsWith('.next') })
    rename(newer, 'tagsFrom', 'tagPagesFrom')
    const known = "timeZone: { same: ['timezone', 'tz'] },"
    rename(newer, known, `${known} tagPagesFrom: { same: ['tagsFrom'] },`)
    rename(newer, '"version": "0.1.0"', '"version": "0.1.1"')
    appendFileSync(join(site, 'content', 'site.yaml'), 'tagsFrom: 2\n')
    await npm(newer, 'pack', '--ignore-scripts', '--pack-destination', site)
    await npm(site, 'install', ...quietly, './counterpoint-0.1.1.tgz')
    holds(await npm(site, 'run', 'check'), /content\/site\.yaml:6:1 note "tagsFrom" is read as tagPagesFrom/)
  })
  await step('builds and serves with it', async () => {
    const before = releaseOf(site)
    await npm(site, 'run', 'build')
    holds(releaseOf(site).codeHash === before.codeHash ? 'the same code' : 'other code', /other code/)
    await asks('serve', pages, own)
  })
  console.log(`All of it took ${seconds(began)} s.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function step(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  console.log(`${what}: ${seconds(start)} s`)
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

/** Run a program to its end and answer what it says. @throws with that where it fails */
async function run(folder: string, program: string, ...words: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, words, { cwd: folder, env, maxBuffer: 64 << 20 })
    return stdout + stderr
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}${stderr}`)
  }
}

function npm(folder: string, ...words: readonly string[]): Promise<string> {
  return run(folder, 'npm', ...words)
}

/** Serve the site or open its desk, and ask for pages. */
async function asks(command: 'start' | 'serve' | 'dev', paths = pages, ...patterns: readonly RegExp[]): Promise<void> {
  const port = command === 'dev' ? '48123' : '0'
  const server = spawn(process.execPath, [join(site, 'node_modules/counterpoint/lib/cli/run.mjs'), command], {
    cwd: site,
    env: { ...env, PORT: port },
  })
  try {
    const said: string[] = []
    const address = await new Promise<string>((found, failed) => {
      const listen = (part: Buffer) => {
        said.push(part.toString())
        const at = /is at (http:\S+)/.exec(said.join(''))?.[1]
        if (at !== undefined) found(at)
      }
      for (const stream of [server.stdout, server.stderr]) stream.on('data', listen)
      server.once('exit', () => failed(new Error(said.join(''))))
    })
    for (const path of [...paths, '/nowhere/']) {
      const { status } = await fetch(address + path)
      holds(`${path} ${status}`, path === '/nowhere/' ? / 404$/ : / 200$/)
    }
    holds(
      await fetch(`${address}/blog/first-text/`).then((answer) => answer.text()),
      /<html lang="de"/,
      /Der erste Text/,
      ...patterns,
    )
  } finally {
    server.kill()
  }
}

/** @throws where a text does not match a pattern */
function holds(text: string, ...patterns: readonly RegExp[]): void {
  for (const pattern of patterns) if (!pattern.test(text)) throw new Error(`${pattern} is not in:\n${text}`)
}

/** Write another word in every file of a folder. */
function rename(folder: string, from: string, to: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    const text = entry.isFile() ? readFileSync(file, 'utf8') : ''
    if (text.includes(from)) writeFileSync(file, text.replaceAll(from, to))
  }
}

function releaseOf(folder: string): { codeHash: string } {
  return JSON.parse(readFileSync(join(folder, '.site/current/release.json'), 'utf8'))
}

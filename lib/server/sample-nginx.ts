import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { nginxFiles } from '#lib/release/hosting/nginx.ts'
import { releasesOn } from '#lib/release/shelf/shelf-list.ts'
import type { RunningServer } from '#lib/server/serve-site.ts'

const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

/** Find nginx, or install Debian's where that may be done; null where neither is to be had. */
export function findNginx(): string | null {
  const found = () => places.find((path) => spawnSync(path, ['-v']).status === 0) ?? null
  if (found() !== null || process.platform !== 'linux' || process.getuid?.() !== 0) return found()
  for (const task of [['update'], ['install', '-y', '--no-install-recommends', 'nginx-light']]) {
    spawnSync('apt-get', task, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 120_000 })
  }
  return found()
}

/** Serve the current release of a shelf with nginx and the project's own configuration, at a free port of this machine. */
export async function serveByNginx(nginx: string, siteDir: string): Promise<RunningServer> {
  const [prefix, port] = [await mkdtemp(join(tmpdir(), 'nginx-')), await freePort()]
  const [current, ...others] = (await releasesOn(siteDir)).sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
  if (current === undefined) throw new Error('There is no release.')
  const names = others.map(({ folder }) => basename(folder))
  const config = await readFile('deploy/nginx.conf', 'utf8')
  // Its workers are another user, who must be able to read what the test wrote for itself.
  for (const folder of [prefix, siteDir]) await chmod(folder, 0o755)
  await mkdir(join(prefix, 'counterpoint'))
  for (const [file, text] of Object.entries(nginxFiles(current.release, join(siteDir, 'releases'), names))) {
    await writeFile(join(prefix, 'counterpoint', file), text)
  }
  await writeFile(
    join(prefix, 'nginx.conf'),
    config.replace('listen 8080;', `listen 127.0.0.1:${port};`).replace('http {', temporary),
  )
  const settings = `error_log stderr emerg; daemon off; pid ${join(prefix, 'pid')};`
  const child = spawn(nginx, ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr', '-g', settings], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await isUp(port, () => child.exitCode !== null)
  const close = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGQUIT')
    await ended
  }
  const address = `http://127.0.0.1:${port}`
  return { address, home: address, close }
}

const temporary = [
  'http {',
  ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${what};`),
].join('\n')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function isUp(port: number, hasFailed: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (hasFailed()) throw new Error('nginx did not start.')
    const isThere = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await pause(25)
  }
  throw new Error('nginx does not answer.')
}

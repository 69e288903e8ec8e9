import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Group } from '../e2e/faults/processes.ts'
import { measuredRun, start } from './measured-run.ts'
import { answering, freePort } from './servers.ts'

/** A server that answers at `address` until its group is ended. */
export interface Served {
  readonly address: string
  readonly server: Group
}

const types =
  'types { text/html html; text/css css; text/javascript js; image/svg+xml svg; font/woff2 woff2; application/json json; }'

/** Serve the files below `root` with no more configuration than that; compressed as they come, or from ready forms beside them. */
export async function bareNginx(folder: string, root: string, compression: 'gzip on' | 'gzip_static on'): Promise<Served> {
  const port = await freePort()
  return nginx(
    folder,
    port,
    `worker_processes auto;
events { worker_connections 4096; }
http {
  ${types}
  gzip_types text/css text/javascript image/svg+xml;
  access_log off; sendfile on; tcp_nopush on; ${compression};
  server { listen 127.0.0.1:${port}; root ${await realpath(root)}; index index.html; }
}
`,
  )
}

/** Serve the current release of the project in `project` as deploy/nginx.conf does. @throws where the project has none */
export async function ownNginx(folder: string, project: string, env: Readonly<Record<string, string>>): Promise<Served> {
  const template = join(project, 'deploy/nginx.conf')
  if (!existsSync(template)) throw new Error('there is no deploy/nginx.conf')
  const includes = join(folder, 'counterpoint')
  await mkdir(includes, { recursive: true })
  const args = ['lib/cli/run.mjs', 'release', 'nginx', includes]
  await measuredRun({ program: process.execPath, args, cwd: project, env })
  const port = await freePort()
  const config = (await readFile(template, 'utf8')).replace(/listen [^;]*8080/g, `listen 127.0.0.1:${port}`)
  return nginx(folder, port, config)
}

async function nginx(folder: string, port: number, config: string): Promise<Served> {
  if (spawnSync('nginx', ['-v']).error) throw new Error('nginx is not installed (`apt-get install nginx-light`)')
  await mkdir(folder, { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
  await writeFile(join(folder, 'nginx.conf'), config.replace('http {', `http {\n  ${temporary.join(' ')}`))
  // Started by the superuser it would become somebody who may not read the folder.
  const own = `daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr crit;${process.getuid?.() === 0 ? ' user root;' : ''}`
  const server = start({
    program: 'nginx',
    args: ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', own],
    cwd: folder,
  })
  return answering(server, `http://127.0.0.1:${port}`)
}

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Ways to have mounts that no other process sees and that end with the last process that does. */
const ways = [['--mount'], ['--mount', '--map-root-user']] as const

/** Name, within such a room of its own, the folder that the disk is to be mounted at. */
const marker = 'FAULTS_DISK'
const size = '1g'
const ballast = 'ballast'

/** Mount a disk of its own at `folder`. @throws where this process may not */
export function mountOwnDisk(folder: string): void {
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
}

/** Show the folder `from` at `to` as well. */
export const showAt = (from: string, to: string): void => mount('--bind', from, to)

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`)
}

/** The folder to mount at, where this process runs in such a room; else null. */
export const diskFolder = (): string | null => process.env[marker] ?? null

/** Run this command again in a room where it may mount a disk at `folder`; answer its exit code, or null where there is no such room. */
export async function againWithDisk(folder: string): Promise<number | null> {
  const way = ways.find((way) => spawnSync('unshare', [...way, 'mount', '-t', 'tmpfs', 'tmpfs', folder]).status === 0)
  if (way === undefined) return null
  const command = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  const child = spawn('unshare', [...way, ...command], { stdio: 'inherit', env: { ...process.env, [marker]: folder } })
  process.on('exit', () => child.kill('SIGTERM'))
  const [code] = await once(child, 'close')
  return typeof code === 'number' ? code : 1
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Fill the disk of `folder` until only `leave` bytes are free, at once: nothing else runs in this process meanwhile. */
export function fillDisk(folder: string, leave: number): void {
  const file = openSync(join(folder, ballast), 'a')
  const block = Buffer.alloc(1024 * 1024)
  try {
    for (let over = freeBytes(folder) - leave; over > 0; over = freeBytes(folder) - leave)
      if (writeSync(file, block, 0, Math.min(block.length, Math.ceil(over))) === 0) break
  } finally {
    closeSync(file)
  }
}

/** Free what was filled. */
export const emptyDisk = (folder: string): void => rmSync(join(folder, ballast), { force: true })

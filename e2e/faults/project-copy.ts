import { execFile } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { showAt } from './disk.ts'

const run = promisify(execFile)
/** The project that this file belongs to. */
export const project = resolve(import.meta.dirname, '../..')

/** What a build makes, and what it needs not. */
const left = new Set(['node_modules', '.next', 'out', '.site', '.git', 'test-results', 'next-env.d.ts'])

/** Copy the project's own files into `folder`, which a build there then has for itself. The packages are not among them. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await cp(project, folder, { recursive: true, filter: (path) => path === project || !isLeft(path) })
}

const isLeft = (path: string): boolean => left.has(basename(path)) || path.endsWith('.tsbuildinfo')

/** Give the copy in `folder` the project's packages: as hard links where one disk holds both, else as files of its own. */
export async function linkPackages(folder: string): Promise<void> {
  const [from, to] = [join(project, 'node_modules'), join(folder, 'node_modules')]
  await run('cp', ['-al', from, to]).catch(() => cp(from, to, { recursive: true, verbatimSymlinks: true, force: true }))
}

/** Show the project's packages in the copy in `folder`, which is on a disk of its own. */
export async function showPackages(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'))
  showAt(join(project, 'node_modules'), join(folder, 'node_modules'))
}

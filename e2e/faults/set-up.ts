import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Group, signalGroup } from './processes.ts'
import { learnAnswers, publish, type Stage, serve } from './stage.ts'
import type { Scene } from './trials.ts'
import { sendVisitor } from './visitor.ts'

/** A scene that is ready, and how many bytes its release has. */
export interface SetUp extends Scene {
  readonly releaseSize: number
  /** End the visitor and the server. @throws where the server does not end well */
  close(): Promise<void>
}

/** Publish edition A, serve it, publish B beside it to learn its answers and to measure a good build, and send a visitor. */
export async function setUp(stage: Stage, seed: number): Promise<SetUp> {
  await publish(stage, 'A')
  const { address, server } = await serve(stage)
  const A = await learnAnswers(address, stage.siteDir, 'A')
  const buildTime = await timeOf(() => publish(stage, 'B'))
  const B = await learnAnswers(address, stage.siteDir, 'B')
  const shared = Object.keys(A).filter((path) => path in B)
  const editions = { A: only(A, shared), B: only(B, shared) }
  const visitor = sendVisitor({ address, editions: [editions.A, editions.B], seed })
  const releaseSize = await sizeOf(join(stage.siteDir, 'current/'))
  const close = async () => {
    visitor.leave()
    await stop(server)
  }
  return { stage, address, editions, visitor, buildTime, releaseSize, close }
}

const only = <Value>(all: Readonly<Record<string, Value>>, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))

async function timeOf(build: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await build()
  return performance.now() - start
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function stop(server: Group): Promise<void> {
  signalGroup(server, 'SIGTERM')
  const code = await server.ended
  if (code !== 0) throw new Error(`the server ended with ${code}:\n${server.output()}`)
}

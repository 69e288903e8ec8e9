import type { ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { availableParallelism } from 'node:os'
import type { PageInput } from '#lib/inputs/page-input.ts'
import { startProgram } from '#lib/own-process.ts'
import { environmentOf } from './compile.ts'
import { poolOf, type Renderer, type Renderers } from './pool.ts'

/** Start processes that run the app in `folder`. */
export const startRenderers = (folder: string): Renderers => poolOf(() => startRenderer(folder), availableParallelism())

function startRenderer(folder: string): Renderer {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...environmentOf(folder) } as const
  const child = startProgram('rendering/renderer', [], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const port = portOf(child, said)
  // Who waits for a page hears of it; a process that nobody asked anything may fail in peace.
  port.catch(() => {})
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    isRunning,
    async render(address, input) {
      return ask({ port: await port, agent, said }, address, input)
    },
    async close() {
      agent.destroy()
      if (!isRunning()) return
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function portOf(child: ChildProcess, said: readonly Buffer[]): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }: { port: number }) => resolve(port))
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`The process that makes pages ended (${code ?? signal}).\n${Buffer.concat(said).toString().trim()}`)),
    )
  })
}

interface Asked {
  readonly port: number
  readonly agent: Agent
  readonly said: readonly Buffer[]
}

function ask({ port, agent, said }: Asked, address: string, input: PageInput): Promise<string> {
  const failed = (why: string) => new Error(`The page ${address} could not be made: ${faultIn(said) ?? why}`)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, agent, method: 'POST', path: encodeURI(address) }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', (error) => reject(failed(error.message)))
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString())
        else reject(failed(`the app answered ${answer.statusCode}.\n${Buffer.concat(said).toString().trim()}`))
      })
    })
    asked.on('error', (error) => reject(failed(error.message)))
    asked.end(JSON.stringify({ address, input }))
  })
}

/** What Next says of a component that failed, without where in the compiled code that was: each page says it again. */
function faultIn(said: readonly Buffer[]): string | null {
  const [, fault] = /^⨯ (?:Error: )?(.+)$/m.exec(Buffer.concat(said).toString()) ?? []
  return fault === undefined ? null : `a component failed with “${fault}”. Those of theme/components are the first to look at.`
}

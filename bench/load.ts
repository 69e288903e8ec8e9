import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** How a server answered under load. */
export interface Load {
  readonly perSecond: number
  /** The time that 99 of 100 requests stayed below, in milliseconds. */
  readonly p99: number
  /** Answers that were no success, and connections that broke. */
  readonly failed: number
}

const run = promisify(execFile)
const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 }

/** The first requests find a server that has neither read its files nor compiled its code. */
const warmUp = 2

/** Request `url` over 50 connections with wrk, as browsers ask: compressed; after two seconds that do not count. @throws where there is no wrk */
export async function load(url: string, { seconds = 10, script = '' } = {}): Promise<Load> {
  await wrk(url, warmUp, script)
  return loadIn(await wrk(url, seconds, script))
}

async function wrk(url: string, seconds: number, script: string): Promise<string> {
  const args = [
    '-t2',
    '-c50',
    `-d${seconds}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip, br',
    ...(script ? ['-s', script] : []),
    url,
  ]
  const { stdout } = await run('wrk', args, { timeout: (seconds + 60) * 1000 }).catch((error) => {
    throw error.code === 'ENOENT' ? new Error('wrk is not installed (`apt-get install wrk`)') : error
  })
  return stdout
}

function loadIn(report: string): Load {
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m)\s*$/m.exec(report) ?? []
  if (perSecond === undefined || p99 === undefined) throw new Error(`wrk printed nothing that can be read: ${report}`)
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? 0)
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report)?.slice(1).map(Number) ?? []
  return {
    perSecond: Number(perSecond),
    p99: Number(p99) * (units[unit] ?? Number.NaN),
    failed: broken.reduce((sum, count) => sum + count, refused),
  }
}

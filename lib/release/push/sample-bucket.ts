import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { folderWith } from '#lib/release/sample-release.ts'

/** For tests: a server that speaks S3, with a bucket `site`. */
export interface SampleBucket {
  /** What every tool of AWS is told of it. */
  readonly env: Readonly<Record<string, string>>
  /** What was sent and removed so far, in order: `PUT blog/x/index.html`. */
  readonly changes: readonly string[]
  /** Ask for a file as a visitor does. */
  get(file: string): Promise<Response>
  close(): Promise<void>
}

/** Start a bucket of this machine's own. */
export async function startBucket(): Promise<SampleBucket> {
  const port = await freePort()
  const options = {
    directory: await folderWith({}),
    address: '127.0.0.1',
    port,
    silent: true,
    configureBuckets: [{ name: 'site' }],
  }
  const server = spawn(process.execPath, ['-e', `new (require('@20minutes/s3rver'))(${JSON.stringify(options)}).run()`])
  const changes: string[] = []
  const door = doorTo(port, changes)
  const address = await listening(door)
  const get = (file: string) => fetch(`${address}/site/${file}`)
  const isUp = () =>
    get('').then(
      ({ ok }) => ok,
      () => false,
    )
  for (let tries = 0; !(await isUp()); tries += 1) {
    if (tries > 400 || server.exitCode !== null) throw new Error('The bucket did not start.')
    await pause(25)
  }
  return {
    env: {
      AWS_ENDPOINT_URL_S3: address,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'us-east-1',
    },
    changes,
    get,
    async close() {
      door.close()
      door.closeAllConnections()
      const end = once(server, 'exit')
      server.kill('SIGKILL')
      await end
    },
  }
}

/** How long each change takes, in milliseconds: a push of some hundred files takes a second. */
const slow = 80

/**
 * Hand on all that is asked, and write down what changed. As in S3, a file is sent whole or not at all, and who reads it meanwhile gets it as
 * it was or as it is: the server behind this door writes into a file that another may be reading.
 */
function doorTo(port: number, changes: string[]): Server {
  const turns = new Map<string, Promise<unknown>>()
  return createServer(async (asked, answer) => {
    const { method, url = '' } = asked
    const [path = ''] = url.replace('/site/', '').split('?')
    try {
      const bytes = await buffer(asked)
      if (method !== 'GET') await pause(slow)
      const before = turns.get(path) ?? Promise.resolve()
      const handed = before.then(() => handOn(port, asked, bytes))
      turns.set(
        path,
        handed.catch(() => {}),
      )
      const { status, headers, body } = await handed
      if (status < 300 && (method === 'PUT' || method === 'DELETE')) changes.push(`${method} ${decodeURIComponent(path)}`)
      answer.writeHead(status, headers).end(body)
    } catch {
      // Who asked was killed.
      answer.destroy()
    }
  })
}

async function handOn(port: number, { method, url, headers }: IncomingMessage, bytes: Buffer) {
  const handed = request({ host: '127.0.0.1', port, method, path: url, headers })
  const answered: Promise<IncomingMessage[]> = once(handed, 'response')
  handed.end(bytes)
  const [response] = await answered
  if (!response) throw new Error('The bucket did not answer.')
  return { status: response.statusCode ?? 500, headers: response.headers, body: await buffer(response) }
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

async function freePort(): Promise<number> {
  const server = createServer()
  const { port } = new URL(await listening(server))
  server.close()
  return Number(port)
}

import { createHash } from 'node:crypto'
import { type Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { createBrotliDecompress } from 'node:zlib'

/** What one address answers: the status, and the checksum of what came with it, unpacked. */
export type Answer = `${number} ${string}`

/** The right answers of one edition by address. */
export type Answers = Readonly<Record<string, Answer>>

/** An answer with its text. */
export interface Read {
  readonly answer: Answer
  readonly text: string
}

const patience = 10_000

/** Ask for one address over a connection that `agent` keeps. @throws where no whole answer comes */
export function ask(url: string, agent: Agent, encoding: 'identity' | 'br'): Promise<Read> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'Accept-Encoding': encoding }, timeout: patience }, (response) => {
      const isPacked = response.headers['content-encoding'] === 'br'
      const body = isPacked ? response.on('error', reject).pipe(createBrotliDecompress()) : response
      buffer(body).then(
        (bytes) => resolve({ answer: `${response.statusCode ?? 0} ${checksum(bytes)}`, text: String(bytes) }),
        reject,
      )
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${patience / 1000} s`)))
    asked.on('error', reject)
    asked.end()
  })
}

const checksum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

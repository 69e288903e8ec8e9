import { get as getPlain, Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { Agent, get } from 'node:https'
import { isUrl } from '#lib/is-url.ts'
import { isAllowedHost, lookupWithin, type Network } from './network.ts'

/** What is asked of the network in one run, at the most. */
export const limits = {
  /** Bytes of one picture. */
  picture: 30_000_000,
  /** Bytes of all. */
  all: 2_000_000_000,
  pictures: 5_000,
  redirects: 4,
  /** Milliseconds for one picture, redirects included. */
  patience: 30_000,
} as const

/** Fetch what is at an address: its bytes. @throws {Error} in words, where it is not there, too large, or somewhere that may not be asked */
export async function download(address: string, network: Network, most: number = limits.picture): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.patience)
  let url = new URL(address)
  for (let step = 0; step <= limits.redirects; step++) {
    const answer = await ask(url, network, signal)
    const { statusCode = 0, headers } = answer
    if (statusCode === 200) return await bytesOf(answer, most)
    answer.destroy()
    if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) throw new Error(`it answers ${statusCode}`)
    if (!isUrl(headers.location, url)) throw new Error('it leads to no address')
    url = new URL(headers.location, url)
  }
  throw new Error(`it leads on more than ${limits.redirects} times`)
}

function ask(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const refusal = network.refuses(url)
  if (refusal !== null) throw new Error(`${url.href}: ${refusal}`)
  if (!isAllowedHost(url, network)) throw new Error(`${url.hostname} is not public`)
  const isSafe = url.protocol === 'https:'
  const options = {
    signal,
    lookup: lookupWithin(network),
    // A proxy would look hosts up by itself.
    agent: isSafe ? new Agent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
    headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'counterpoint-import' },
  }
  return new Promise((resolve, reject) => {
    const failed = (error: Error) =>
      reject(signal.aborted ? new Error(`it took more than ${limits.patience / 1000} seconds`) : error)
    if (isSafe) get(url, options, resolve).on('error', failed)
    else getPlain(url, options, resolve).on('error', failed)
  })
}

async function bytesOf(answer: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = new Error(`it is larger than ${most / 1_000_000} MB`)
  const parts: Buffer[] = []
  let size = 0
  if (Number(answer.headers['content-length'] ?? 0) > most) {
    answer.destroy()
    throw tooLarge
  }
  for await (const part of answer) {
    size += part.length
    // Leaving the loop ends the connection.
    if (size > most) throw tooLarge
    parts.push(part)
  }
  if (!answer.complete) throw new Error('it broke off')
  return Buffer.concat(parts)
}

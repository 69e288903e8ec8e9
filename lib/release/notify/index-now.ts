import type { ReadyFile } from '#lib/ready-file.ts'
import type { IndexNow } from '#lib/site.ts'
import { absolute } from '#lib/urls.ts'

/** How many addresses one request may name, and how long its answer may take. https://www.indexnow.org/documentation */
const batchSize = 10_000
const patience = 30_000

/** The file by which a site proves that a key is its own. */
export function keyFiles(indexNow: IndexNow | null): ReadyFile[] {
  return indexNow === null ? [] : [{ file: `${indexNow.key}.txt`, bytes: Buffer.from(indexNow.key) }]
}

/** Tell search engines that these addresses, spelled as the host knows them, changed. @throws in plain words where the end point does not take them */
export async function announce(addresses: readonly string[], origin: string, indexNow: IndexNow, wait = patience): Promise<void> {
  const { host } = new URL(origin)
  const { endpoint, key } = indexNow
  const keyLocation = absolute(origin, `/${key}.txt`)
  const urlList = addresses.map((address) => new URL(address, origin).href)
  for (let first = 0; first < urlList.length; first += batchSize) {
    const batch = urlList.slice(first, first + batchSize)
    const status = await post(endpoint, { host, key, keyLocation, urlList: batch }, wait)
    if (status !== 200 && status !== 202) throw new Error(`${endpoint} refused: ${refusals[status] ?? `it answered ${status}`}.`)
  }
}

const refusals: Readonly<Record<number, string>> = {
  400: 'it did not understand the request',
  403: 'it could not verify the key. Check whether the site shows the key file to everybody',
  422: 'it says that the addresses or the key are not of this site. Look at origin: and indexNow: in site.yaml',
  429: 'it has been told too much lately. Try again later',
}

/** Answer the status of the end point's answer; one that sends us elsewhere has refused. */
async function post(endpoint: string, body: object, wait: number): Promise<number> {
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(wait),
    })
    await answer.body?.cancel()
    return answer.status
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    const reason = isLate ? `it took longer than ${wait / 1000} seconds` : 'no connection was made'
    throw new Error(`${endpoint} did not answer: ${reason}.`, { cause: error })
  }
}

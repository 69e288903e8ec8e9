import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import next from 'next'
import { giveToApp } from '#lib/inputs/given.ts'
import type { Frame, PageInput } from '#lib/inputs/page-input.ts'
import { patientServer } from './patient-server.ts'

// A process of its own: it answers `POST <an address>`, whose body is a page's input, with the page. It ends with the process that started it.
process.on('disconnect', () => process.exit(0))

/** What was handed over and not yet asked for. */
const inputs = new Map<string, PageInput>()
/** Pages that are made at one time may be in several languages: each keeps what stands around it. */
const frames = new AsyncLocalStorage<Frame>()
const nothing: Frame = {
  language: 'en',
  direction: 'ltr',
  opening: '',
  modules: { page: '', search: '', 'not-found': '', comments: '' },
}

giveToApp({
  async frame() {
    return frames.getStore() ?? nothing
  },
  async input(address) {
    return inputs.get(address) ?? null
  },
})

const app = next({ dev: false, dir: process.env.APP_SOURCES ?? '.' })
await app.prepare()
const answer = app.getRequestHandler()

const server = patientServer(async (request, response) => {
  try {
    const { address, input }: { address: string; input: PageInput | null } = JSON.parse(await bodyOf(request))
    if (input !== null) inputs.set(address, input)
    request.method = 'GET'
    await frames.run(input?.frame ?? nothing, () => answer(request, response))
    inputs.delete(address)
  } catch (error) {
    console.error(error)
    response.destroy()
  }
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

server.listen(0, '127.0.0.1', async () => {
  const address = server.address()
  if (address === null || typeof address !== 'object') return
  // The first page takes half a second more than the next, for all that is loaded: that is over before anybody waits for it.
  const body = JSON.stringify({ address: '/_/nothing/', input: null })
  await fetch(`http://127.0.0.1:${address.port}/_/nothing/`, { method: 'POST', body }).then((page) => page.text())
  process.send?.({ port: address.port })
})

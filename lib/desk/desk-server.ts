import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { watchContent } from '#lib/content/source/content-changes.ts'
import { giveToApp } from '#lib/inputs/given.ts'
import { scripts } from '#lib/scripts.ts'
import { type Ask, startCatalog } from './ask-catalog.ts'
import { answerEditor } from './editor-requests.ts'
import type { OpenApp } from './open-app.ts'
import { callsThisMachine, isPrivate } from './own-requests.ts'

/** Where an open page hears of changes, as server-sent events. */
const changes = '/desk/events/'

/** The address of the page that is being made: what stands around it is in its language. */
const asked = new AsyncLocalStorage<string>()

/** Open the writing desk: pages are rendered as they are asked for, of the content as it is then. Gives its address. @throws where the port is taken */
export async function openDesk(host: string, port: number, open: OpenApp): Promise<string> {
  const renewals = new EventEmitter().setMaxListeners(0)
  const ask = startCatalog(() => void renewals.emit('renewed'))
  giveToApp({
    frame: () => ask('frame', asked.getStore() ?? '/'),
    input: (address) => ask('input', address),
    gallery: () => ask('gallery'),
    inventory: () => ask('inventory'),
    text: (file) => ask('text', file),
    opened: (file) => ask('opened', file),
    preview: (file) => ask('preview', file),
    links: () => ask('links'),
    sides: () => ask('sides'),
    changes: () => ask('changes'),
  })
  // The first page needs the catalog: it is read while Next gets ready.
  ask('frame', '/').catch(() => {})
  const server = createServer()
  const handle = await open({ host, port, server })
  server.on('request', (request, response) => {
    if (isPrivate(host) && !callsThisMachine(request))
      return void response.writeHead(403).end('The desk answers its own machine alone.')
    const answered = answer(request, response, ask, renewals).then(async (done) => {
      if (!done) await asked.run(decodedPath(request), () => handle(request, response))
    })
    answered.catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const at = server.address()
      resolve(`http://${host}:${at !== null && typeof at === 'object' ? at.port : port}`)
    })
  })
}

function decodedPath({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, 'http://desk.invalid').pathname)
  } catch {
    return '/'
  }
}

/** Answer what is not a page: a release holds these as files, the desk makes each when a page asks for it. */
async function answer(request: IncomingMessage, response: ServerResponse, ask: Ask, renewals: EventEmitter): Promise<boolean> {
  if (await answerEditor(request, response, ask)) return true
  const { pathname } = new URL(request.url ?? '/', 'http://desk.invalid')
  if (pathname === changes) return sendChanges(response, renewals)
  const [, folder, file] = /^\/(media|assets)\/([^/]+)$/.exec(pathname) ?? []
  if (file === undefined) return false
  const found = folder === 'media' ? await ask('media', file) : ((await moduleBytes(file)) ?? (await ask('asset', file)))
  if (found && found.type !== '') response.setHeader('Content-Type', found.type)
  response.writeHead(found ? 200 : 404).end(found?.bytes)
  return true
}

function sendChanges(response: ServerResponse, renewals: EventEmitter): true {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.flushHeaders()
  const tell = () => void response.write('event: change\ndata:\n\n')
  const stop = watchContent(tell)
  renewals.on('renewed', tell)
  response.once('close', () => {
    stop()
    renewals.off('renewed', tell)
  })
  return true
}

async function moduleBytes(file: string) {
  const { modules } = await scripts()
  const found = Object.values(modules).find((module) => module.file === `assets/${file}`)
  return found ? { type: 'text/javascript', bytes: found.bytes } : null
}

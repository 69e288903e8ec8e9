import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { type Group, signalGroup } from '../e2e/faults/processes.ts'

const patience = 60_000

/** Give a port of 127.0.0.1 that nobody listens to. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** Wait until a server answers at `address`. @throws with what it said where it ends or takes a minute */
export async function answering(server: Group, address: string): Promise<{ address: string; server: Group }> {
  for (const end = performance.now() + patience; performance.now() < end && server.child.exitCode === null; await after(100)) {
    if (
      await fetch(address).then(
        (response) => response.arrayBuffer(),
        () => null,
      )
    )
      return { address, server }
  }
  await stop(server)
  throw new Error(`does not start: ${server.output().trim().slice(-500)}`)
}

/** End a server with all that it started: kindly first. */
export async function stop(server: Group): Promise<void> {
  signalGroup(server, 'SIGTERM')
  const isSlow = await Promise.race([server.ended.then(() => false), after(15_000, true, { ref: false })])
  if (isSlow) signalGroup(server, 'SIGKILL')
  await server.ended
}

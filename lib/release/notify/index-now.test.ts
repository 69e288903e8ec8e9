import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { announce, keyFiles } from './index-now.ts'

/** An end point that answers as told, and the bodies that it was sent. */
async function endpointThat(answers: boolean) {
  const bodies: { urlList: string[] }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    bodies.push(JSON.parse(Buffer.concat(parts).toString()))
    if (answers) response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { indexNow: { endpoint: `http://127.0.0.1:${port}/`, key: 'abcdefgh' }, bodies, close }
}

test('announce sends 10,000 addresses at a time', async () => {
  const { indexNow, bodies, close } = await endpointThat(true)
  await announce(
    Array.from({ length: 20_001 }, (_, at) => `/${at}/`),
    'https://example.com',
    indexNow,
  )
  close()
  expect(bodies.map(({ urlList }) => urlList.length)).toEqual([10_000, 10_000, 1])
})

test('announce waits so long and no longer', async () => {
  const { indexNow, close } = await endpointThat(false)
  await expect(announce(['/'], 'https://example.com', indexNow, 200)).rejects.toThrow(
    'did not answer: it took longer than 0.2 seconds.',
  )
  close()
})

test('keyFiles gives a file of the key’s name that holds the key, and none where there is no key', () => {
  expect(keyFiles({ endpoint: 'https://example.com', key: 'abcdefgh' })).toEqual([
    { file: 'abcdefgh.txt', bytes: Buffer.from('abcdefgh') },
  ])
  expect(keyFiles(null)).toEqual([])
})

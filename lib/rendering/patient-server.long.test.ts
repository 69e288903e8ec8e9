import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { expect, test } from 'vitest'

const program = `
  import { patientServer } from '#lib/rendering/patient-server.ts'
  const server = patientServer((_, response) => response.end('yes'))
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

test('a connection is still there for one that was busy for seven seconds', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const agent = new Agent({ keepAlive: true })
  try {
    const [port] = await once(child.stdout, 'data')
    const ask = () =>
      new Promise((resolve, reject) => {
        get({ host: '127.0.0.1', port: Number(port), agent }, (answer) => answer.on('data', (said) => resolve(String(said)))).on(
          'error',
          reject,
        )
      })
    expect(await ask()).toBe('yes')
    // So that the connection is given back before this process does nothing else.
    await new Promise((done) => setTimeout(done, 20))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7000)
    expect(await ask()).toBe('yes')
  } finally {
    agent.destroy()
    child.kill('SIGKILL')
  }
})

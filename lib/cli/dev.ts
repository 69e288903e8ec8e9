import { env } from 'node:process'

// React and Next look at this when they are loaded.
Object.assign(env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' })
const { openDesk } = await import('#lib/desk/desk-server.ts')

const { HOST, PORT } = env
const address = await openDesk(HOST || '127.0.0.1', Number(PORT || 3000)).catch((error: Error) => {
  console.error(`The writing desk cannot be opened: ${error.message}\nSet PORT to a free number between 1 and 65535.`)
  process.exit(1)
})
console.log(`The writing desk is at ${address}`)

import { serveUntilStopped } from './serve-until-stopped.ts'

// Unlike `npm start` it never builds: a release that was rolled back to stays, and a server needs no content.
const server = await serveUntilStopped()
console.log(`The site is at ${server.home}`)

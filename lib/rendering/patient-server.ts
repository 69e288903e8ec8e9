import { createServer, type RequestListener, type Server } from 'node:http'

/** Make a server that never closes a connection by itself: whoever asks may be busy for a while, and would then ask one that is closed in vain. */
export function patientServer(answer: RequestListener): Server {
  const server = createServer(answer)
  server.keepAliveTimeout = 0
  server.headersTimeout = 0
  server.requestTimeout = 0
  return server
}

import { write, writeSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Note a request when its answer ends. */
export type RequestLog = (request: IncomingMessage, response: ServerResponse, release: string) => void

const flushEvery = 250
/** In letters. A reader of the log who is slower than the visitors must not fill the memory. */
const mostWaiting = 8 * 2 ** 20

/**
 * Log each request as one line of JSON to a file descriptor: time, method, path, status, bytes sent with headers, milliseconds, release.
 * No visitor's address is written. Lines are gathered and written off the main thread; what finds no room is counted.
 */
export function requestLog(descriptor: number): RequestLog {
  let [waiting, lost, isWriting] = ['', 0, false]
  const take = () => {
    const text = waiting + (lost > 0 ? `${JSON.stringify({ lost })}\n` : '')
    ;[waiting, lost] = ['', 0]
    return Buffer.from(text)
  }
  const flush = () => {
    if (isWriting || waiting === '') return
    isWriting = true
    writeAll(descriptor, take(), () => {
      isWriting = false
    })
  }
  setInterval(flush, flushEvery).unref()
  process.on('exit', () => writeLast(descriptor, take()))
  return (request, response, release) => {
    const [began, before] = [performance.now(), request.socket.bytesWritten]
    response.once('close', () => {
      if (waiting.length > mostWaiting) lost += 1
      else waiting += `${lineOf(request, response, release, request.socket.bytesWritten - before, performance.now() - began)}\n`
    })
  }
}

function lineOf(request: IncomingMessage, { statusCode }: ServerResponse, release: string, bytes: number, took: number): string {
  const { method, url } = request
  const [time, ms] = [new Date().toISOString(), Math.round(took * 100) / 100]
  return JSON.stringify({ time, method, path: url, status: statusCode, bytes, ms, release })
}

function writeAll(descriptor: number, bytes: Buffer, done: () => void): void {
  write(descriptor, bytes, (error, written) => {
    // A log that cannot be written is no reason to stop serving.
    if (error === null && written < bytes.length) return writeAll(descriptor, bytes.subarray(written), done)
    done()
  })
}

function writeLast(descriptor: number, bytes: Buffer): void {
  try {
    if (bytes.length > 0) writeSync(descriptor, bytes)
  } catch (error) {
    console.error('The last lines of the log were not written.', error)
  }
}

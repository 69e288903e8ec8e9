import type { Writable } from 'node:stream'

/** Tells a person what a long command does, and afterwards where its time went. */
export interface Progress {
  /** Do one step of the work and time it; `of` says how many things it is about. Steps may run side by side. */
  step<Result>(name: string, work: (count: (done: number, of: number) => void) => Promise<Result>): Promise<Result>
  /** Take the line away, if there is one, and say how long each step took, the longest first: `3.1 s: pages 1.2, search 0.9`. */
  end(): string
}

/** In milliseconds: who waits for less needs no company. */
const patience = 2000
const between = 100

/** Begin to tell: on a terminal one line that is rewritten, elsewhere a line for each step. */
export function startProgress(
  stream: Writable & { readonly isTTY?: boolean; readonly columns?: number },
  now = () => performance.now(),
): Progress {
  const start = now()
  const times = new Map<string, number>()
  const running = new Map<string, string>()
  let written = -Infinity
  let hasLine = false
  const told = new Set<string>()

  function tell(): void {
    if (now() - start < patience) return
    const steps = [...running].map(([name, count]) => name + count)
    if (stream.isTTY) {
      if (now() - written < between || steps.length === 0) return
      written = now()
      hasLine = true
      stream.write(`\r\u001b[K${`${seconds(now() - start)} s  ${steps.join(' · ')}`.slice(0, (stream.columns || 80) - 1)}`)
      return
    }
    for (const name of running.keys()) {
      if (told.has(name)) continue
      told.add(name)
      stream.write(`${name} …\n`)
    }
  }

  let timer: NodeJS.Timeout | null = null
  const rest = (): void => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }

  return {
    async step(name, work) {
      const began = now()
      running.set(name, '')
      // Not every step counts what it does: time alone may call for a word.
      timer ??= setInterval(tell, between).unref()
      tell()
      try {
        return await work((done, of) => {
          running.set(name, ` ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`)
          tell()
        })
      } finally {
        running.delete(name)
        if (running.size === 0) rest()
        times.set(name, (times.get(name) ?? 0) + now() - began)
      }
    },
    end() {
      if (hasLine) stream.write('\r\u001b[K')
      hasLine = false
      const longest = [...times].sort(([, a], [, b]) => b - a).filter(([, time]) => time >= 50)
      const parts = longest.map(([name, time]) => `${name.toLowerCase()} ${seconds(time)}`)
      return `${seconds(now() - start)} s${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
    },
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answers } from './answers.ts'

/** What the visitor is told: where to ask, and the right answers of both editions. */
export interface Errand {
  readonly address: string
  readonly editions: readonly [Answers, Answers]
  readonly seed: number
}

/** What the visitor met since it was asked last. */
export interface Visit {
  readonly answers: number
  readonly failures: readonly string[]
}

/** Somebody who requests pages without pause, in a process of its own. */
export interface Visitor {
  /** Say what was met since the last time this was asked. */
  tell(): Promise<Visit>
  leave(): void
}

/** Send a visitor to the site; it requests pages until told to leave. */
export function sendVisitor(errand: Errand): Visitor {
  const child = fork(join(import.meta.dirname, 'visit.ts'), { execArgv: ['--import', 'tsx'] })
  child.send(errand)
  return {
    tell: async () => {
      child.send('tell')
      const [visit]: Visit[] = await once(child, 'message')
      if (visit === undefined) throw new Error('The visitor said nothing.')
      return visit
    },
    leave: () => child.disconnect(),
  }
}

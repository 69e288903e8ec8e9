import { startProgram } from '#lib/own-process.ts'
import type { DeskAnswers } from './desk-answers.ts'
import type { Question } from './desk-process.ts'

/** Ask the process that holds the catalog. */
export type Ask = <Name extends keyof DeskAnswers>(
  name: Name,
  ...about: Parameters<DeskAnswers[Name]>
) => ReturnType<DeskAnswers[Name]>

type Answer =
  | { readonly renewed: true }
  | { readonly number: number; readonly answer: never }
  | { readonly number: number; readonly error: string }

/** Start the process that reads the content and holds the catalog. `renewed` hears when pages have other related links than before. */
export function startCatalog(renewed: () => void): Ask {
  const child = startProgram('desk/desk-process', [], { serialization: 'advanced' })
  const waiting = new Map<number, { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }>()
  let asked = 0
  child.on('message', (answer: Answer) => {
    if ('renewed' in answer) return renewed()
    const asker = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('error' in answer) asker?.reject(new Error(answer.error))
    else asker?.resolve(answer.answer)
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values())
      reject(new Error('The process that reads the content has ended. Start the desk again.'))
    waiting.clear()
  })
  return (name, ...about) => {
    const number = asked++
    const answer: Promise<never> = new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      child.send({ number, name, about } satisfies Question)
    })
    return answer as ReturnType<DeskAnswers[typeof name]>
  }
}

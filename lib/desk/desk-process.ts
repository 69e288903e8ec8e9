import { type DeskAnswers, deskAnswers } from './desk-answers.ts'

// A process of its own: pages are answered while it reads. Beside React in development, which follows every promise of its process, reading
// 1,000 articles would take 10 times as long. It ends with the process that started it.
process.on('disconnect', () => process.exit(0))

/** One question, and what it is about. */
export interface Question {
  readonly number: number
  readonly name: keyof DeskAnswers
  readonly about: readonly unknown[]
}

const answers: Readonly<Record<string, (...about: never[]) => Promise<unknown>>> = deskAnswers(() =>
  process.send?.({ renewed: true }),
)

process.on('message', ({ number, name, about }: Question) => {
  answers[name]?.(...(about as never[])).then(
    (answer) => process.send?.({ number, answer }),
    (error) => process.send?.({ number, error: error instanceof Error ? error.message : String(error) }),
  )
})

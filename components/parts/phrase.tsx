import { Fragment, type ReactNode } from 'react'
import { pieces } from '#lib/words/words.ts'

interface Props {
  readonly pattern: string
  readonly values: Readonly<Record<string, ReactNode>>
}

/** Say a phrase with links or marks among its words, in the order of its language. */
export function Phrase({ pattern, values }: Props) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a phrase never move
  return pieces<ReactNode>(pattern, values).map((piece, at) => <Fragment key={at}>{piece}</Fragment>)
}

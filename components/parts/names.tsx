import { Fragment, type ReactNode } from 'react'
import { inList, type Words } from '#lib/words/words.ts'

interface Named {
  readonly title: string
  readonly address: string
}

interface Props {
  readonly names: readonly Named[]
  readonly words: Words
  /** How a name is shown, if not as its words. */
  readonly show?: (name: Named) => ReactNode
}

/** List names as the language does: `Ann, Ben and Cleo`. */
export function Names({ names, words, show = ({ title }) => title }: Props) {
  return inList(names, words).map((piece) =>
    typeof piece === 'string' ? piece : <Fragment key={piece.address}>{show(piece)}</Fragment>,
  )
}

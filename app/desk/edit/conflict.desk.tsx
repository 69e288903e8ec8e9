import { useState } from 'react'

interface Props {
  readonly compare: (isShown: boolean) => void
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

/** Say that the file was changed by somebody else while it was edited here; nothing is lost, whatever is chosen. */
export function Conflict({ compare, takeTheirs, keepMine }: Props) {
  const [isShown, setShown] = useState(false)
  const toggle = () => {
    setShown(!isShown)
    compare(!isShown)
  }
  return (
    <div className="desk-conflict" role="alert">
      <p>
        <strong>The file was changed meanwhile, by another program or person.</strong> What you wrote is here, what they wrote is in
        the file. Nothing is overwritten until you choose.
      </p>
      <p className="desk-buttons">
        <button type="button" onClick={toggle}>
          {isShown ? 'Hide the differences' : 'Show the differences'}
        </button>
        <button type="button" onClick={takeTheirs}>
          Take the file
        </button>
        <button type="button" onClick={keepMine}>
          Keep mine
        </button>
      </p>
    </div>
  )
}

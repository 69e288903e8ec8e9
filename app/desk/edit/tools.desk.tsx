import type { EditorView } from '@codemirror/view'
import type { RefObject } from 'react'
import { begin, link, mark, replaceText } from './code-mirror.desk.ts'
import { type Publication, publicationOf, withOffset, withPublication } from './publication.desk.ts'

interface Props {
  readonly view: RefObject<EditorView | null>
  readonly text: string
  readonly isSaved: boolean
  readonly said: string
  readonly save: () => void
}

const signs: readonly (readonly [name: string, shown: string, write: (view: EditorView) => boolean])[] = [
  ['Bold', 'B', (view) => mark(view, '**')],
  ['Italic', 'I', (view) => mark(view, '*')],
  ['Link', 'Link', link],
  ['Heading', 'Heading', (view) => begin(view, '## ')],
  ['Quotation', 'Quote', (view) => begin(view, '> ')],
  ['List', 'List', (view) => begin(view, '- ')],
]

/** What can be done with the text as a whole: mark words, say when it is published, save it. */
export function Tools({ view, text, isSaved, said, save }: Props) {
  const publication = publicationOf(text)
  const publish = (chosen: Publication) => view.current && replaceText(view.current, withPublication(text, chosen))
  const choose = (when: string) =>
    publish(
      when === 'later'
        ? { when, at: withOffset(new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000)) }
        : { when: when === 'now' ? when : 'not yet' },
    )
  return (
    <div className="desk-tools">
      <span className="desk-buttons">
        {signs.map(([name, shown, write]) => (
          <button key={name} type="button" title={name} aria-label={name} onClick={() => view.current && write(view.current)}>
            {shown}
          </button>
        ))}
      </span>
      <span className="desk-buttons">
        <label>
          Published{' '}
          <select value={publication.when} onChange={(event) => choose(event.target.value)}>
            <option>not yet</option>
            <option>now</option>
            <option>later</option>
          </select>
        </label>
        {publication.when === 'later' && (
          <label>
            on{' '}
            <input
              type="datetime-local"
              value={localOf(publication.at)}
              onChange={({ target }) => target.value && publish({ when: 'later', at: withOffset(new Date(target.value)) })}
            />
          </label>
        )}
      </span>
      <span className="desk-buttons desk-saving">
        <output>{said || (isSaved ? '' : 'Not saved yet.')}</output>
        <button type="button" className="desk-main-button" onClick={save} disabled={isSaved}>
          Save
        </button>
      </span>
    </div>
  )
}

/** A moment as a field for dates takes it, by the clock of this place. */
function localOf(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? '' : withOffset(moment).slice(0, 19)
}

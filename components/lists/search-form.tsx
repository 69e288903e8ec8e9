import { SideMark } from '#components/parts/side-mark.tsx'
import type { SearchPage } from '#lib/pages/model/finding.ts'
import { searchWordsOf } from '#lib/words/carried.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly page: Pick<SearchPage, 'address' | 'categories' | 'sides'>
  readonly words: Words
}

/** Ask for words, and narrow by category and side. `browser/search.ts` answers; without script the style sheet hides all of it. */
export function SearchForm({ page: { address, categories, sides }, words }: Props) {
  return (
    <div className="search">
      {/* biome-ignore lint/a11y/useSemanticElements: html-validate and older readers know the role, and not the element search */}
      <form id="search" role="search" action={address}>
        <p className="search-words">
          <label htmlFor="words" className="visually-hidden">
            {words.wordsToLookFor}
          </label>
          <input id="words" name="q" type="search" autoComplete="off" enterKeyHint="search" />
          <button type="submit">{words.searchNow}</button>
        </p>
        {categories.length > 0 && (
          <p>
            <label htmlFor="category">{words.lists.Category}</label>
            <select id="category" name="category">
              <option value="">{words.all}</option>
              {categories.map(({ title, address }) => (
                <option key={address}>{title}</option>
              ))}
            </select>
          </p>
        )}
        {sides.length > 0 && <Sides sides={sides} words={words} />}
      </form>
      <p role="status" id="found" data-words={searchWordsOf(words)} />
    </div>
  )
}

function Sides({ sides, words }: Pick<SearchPage, 'sides'> & Pick<Props, 'words'>) {
  return (
    <fieldset>
      <legend>{words.lists.Side}</legend>
      <label>
        <input type="radio" name="side" value="" defaultChecked /> {words.any}
      </label>
      {sides.map((side) => (
        <label key={side.slug}>
          <input type="radio" name="side" value={side.title} /> <SideMark stance={side} />
        </label>
      ))}
    </fieldset>
  )
}

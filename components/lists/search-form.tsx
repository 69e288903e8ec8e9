import { SideMark } from '#components/parts/side-mark.tsx'
import type { SearchPage } from '#lib/pages/model.ts'
import { search } from '#lib/urls.ts'

type Props = { readonly page: Pick<SearchPage, 'categories' | 'sides'> }

/** Ask for words, and narrow by category and side. `browser/search.ts` answers; without script the style sheet hides all of it. */
export function SearchForm({ page: { categories, sides } }: Props) {
  return (
    <div className="search">
      {/* biome-ignore lint/a11y/useSemanticElements: html-validate and older readers know the role, and not the element search */}
      <form id="search" role="search" action={search}>
        <p className="search-words">
          <label htmlFor="words" className="visually-hidden">
            Words to look for
          </label>
          <input id="words" name="q" type="search" autoComplete="off" enterKeyHint="search" />
          <button type="submit">Search</button>
        </p>
        {categories.length > 0 && (
          <p>
            <label htmlFor="category">Category</label>
            <select id="category" name="category">
              <option value="">All</option>
              {categories.map(({ title, address }) => (
                <option key={address}>{title}</option>
              ))}
            </select>
          </p>
        )}
        {sides.length > 0 && <Sides sides={sides} />}
      </form>
      <p role="status" id="found" />
    </div>
  )
}

function Sides({ sides }: Pick<SearchPage, 'sides'>) {
  return (
    <fieldset>
      <legend>Side</legend>
      <label>
        <input type="radio" name="side" value="" defaultChecked /> Any
      </label>
      {sides.map((side) => (
        <label key={side.slug}>
          <input type="radio" name="side" value={side.title} /> <SideMark stance={side} />
        </label>
      ))}
    </fieldset>
  )
}

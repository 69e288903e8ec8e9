import type { CategoryEntry } from '#lib/pages/model/summary.ts'
import { counted, numberIn, type Words } from '#lib/words/words.ts'

interface Props {
  readonly categories: readonly CategoryEntry[]
  readonly words: Words
}

/** List categories as the index of a book does: name, dots, how many. */
export function CategoryIndex({ categories, words }: Props) {
  return (
    <ul className="category-index">
      {categories.map((category) => (
        <li key={category.address}>
          <p className="category-entry">
            <a href={category.address}>{category.title}</a>
            <span className="category-count">
              {numberIn(category.count, words)}
              <span className="visually-hidden">{` ${counted(words.ofArticles, category.count, words)}`}</span>
            </span>
          </p>
          {category.description && <p className="category-description">{category.description}</p>}
        </li>
      ))}
    </ul>
  )
}

import type { CategoryEntry } from '#lib/pages/model.ts'

/** List categories as the index of a book does: name, dots, how many. */
export function CategoryIndex({ categories }: { readonly categories: readonly CategoryEntry[] }) {
  return (
    <ul className="category-index">
      {categories.map((category) => (
        <li key={category.address}>
          <p className="category-entry">
            <a href={category.address}>{category.title}</a>
            <span className="category-count">
              {category.count}
              <span className="visually-hidden">{category.count === 1 ? ' article' : ' articles'}</span>
            </span>
          </p>
          {category.description && <p className="category-description">{category.description}</p>}
        </li>
      ))}
    </ul>
  )
}

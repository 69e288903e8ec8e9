import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { CategoriesPage as CategoriesPageModel } from '#lib/pages/model/lists.ts'
import type { Words } from '#lib/words/words.ts'
import { CategoryIndex } from './category-index.tsx'

/** Show every category with what it is about. */
export function CategoriesPage({ page, words }: { readonly page: CategoriesPageModel; readonly words: Words }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} words={words} />
      <header className="list-head">
        <h1>{page.title}</h1>
      </header>
      <CategoryIndex categories={page.categories} words={words} />
    </div>
  )
}

import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { CategoriesPage as CategoriesPageModel } from '#lib/pages/model.ts'
import { CategoryIndex } from './category-index.tsx'

/** Show every category with what it is about. */
export function CategoriesPage({ page }: { readonly page: CategoriesPageModel }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      <header className="list-head">
        <h1>{page.title}</h1>
      </header>
      <CategoryIndex categories={page.categories} />
    </div>
  )
}

import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { Prose } from '#components/parts/prose.tsx'
import type { ListPage as ListPageModel } from '#lib/pages/model.ts'
import { Hub } from './hub.tsx'
import { ListCommon, ListRows } from './list-rows.tsx'
import { Pagination } from './pagination.tsx'
import { SideFilter } from './side-filter.tsx'
import { SideHead } from './side-head.tsx'

/** Show one page of a list of articles. */
export function ListPage({ page }: { readonly page: ListPageModel }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      {page.door ? <SideHead page={page} door={page.door} /> : <ListHead page={page} />}
      <SideFilter sides={page.sides} current={page.address} />
      {page.introduction && (
        <section className="list-introduction" aria-label={`About ${page.title}`}>
          <Prose html={page.introduction} />
        </section>
      )}
      {page.hub && <Hub hub={page.hub} />}
      {page.hub && page.rows.length > 0 && <h2 className="section-title list-title">More articles</h2>}
      <ListCommon common={page.common} />
      {page.articles.length > 0 ? (
        <ListRows rows={page.rows} heading={page.hub ? 'h3' : 'h2'} ranked={!page.hub && page.pagination.page === 1} />
      ) : (
        <p className="list-empty">Nothing is published here yet.</p>
      )}
      <Pagination pagination={page.pagination} />
      {page.archive && (
        <p className="list-more">
          <a href={page.archive.address}>All years in the archive</a>
        </p>
      )}
    </div>
  )
}

function ListHead({ page }: { readonly page: ListPageModel }) {
  return (
    <header className="list-head">
      {page.label && <p className="label">{page.label}</p>}
      <h1>{page.title}</h1>
      {page.description && <p className="dek">{page.description}</p>}
    </header>
  )
}

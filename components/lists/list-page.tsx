import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { Prose } from '#components/parts/prose.tsx'
import type { ListPage as ListPageModel } from '#lib/pages/model/lists.ts'
import { fill, type Words } from '#lib/words/words.ts'
import { Hub } from './hub.tsx'
import { ListCommon, ListRows } from './list-rows.tsx'
import { Pagination } from './pagination.tsx'
import { SideFilter } from './side-filter.tsx'
import { SideHead } from './side-head.tsx'

/** Show one page of a list of articles. */
export function ListPage({ page, words }: { readonly page: ListPageModel; readonly words: Words }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} words={words} />
      {page.door ? <SideHead page={page} door={page.door} words={words} /> : <ListHead page={page} />}
      <SideFilter sides={page.sides} current={page.address} words={words} />
      {page.introduction && (
        <section className="list-introduction" aria-label={fill(words.about, { title: page.title }, words)}>
          <Prose html={page.introduction} />
        </section>
      )}
      {page.hub && <Hub hub={page.hub} words={words} />}
      {page.hub && page.rows.length > 0 && <h2 className="section-title list-title">{words.moreArticles}</h2>}
      <ListCommon common={page.common} words={words} />
      {page.articles.length > 0 ? (
        <ListRows
          rows={page.rows}
          heading={page.hub ? 'h3' : 'h2'}
          ranked={!page.hub && page.pagination.page === 1}
          words={words}
        />
      ) : (
        <p className="list-empty">{words.nothingYet}</p>
      )}
      <Pagination pagination={page.pagination} words={words} />
      {page.archive && (
        <p className="list-more">
          <a href={page.archive.address}>{words.allYears}</a>
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

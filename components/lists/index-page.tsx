import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { IndexPage as IndexPageModel } from '#lib/pages/model/finding.ts'
import type { Words } from '#lib/words/words.ts'
import { IndexList, IndexMonths, IndexNavigation, IndexParts } from './index-list.tsx'

/** Show the archive, or one part of an index. */
export function IndexPage({ page, words }: { readonly page: IndexPageModel; readonly words: Words }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} words={words} />
      <header className="list-head">
        <h1>{page.title}</h1>
        {page.parts.length > 1 && <IndexNavigation parts={page.parts} label={words.years} words={words} />}
      </header>
      <div className="index-parts">
        <IndexParts parts={page.parts} heading="h2" />
        {page.months.length > 0 && <IndexMonths months={page.months} heading="h2" />}
        {page.months.length === 0 && page.entries.length > 0 && <IndexList entries={page.entries} />}
      </div>
    </div>
  )
}

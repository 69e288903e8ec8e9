import { NotFoundPage } from '#components/not-found-page.tsx'
import { PageHead } from '#components/page-head.tsx'
import { SiteShell } from '#components/site-shell.tsx'
import { notFoundHead } from '#lib/catalog/head.ts'
import { loadCatalog } from '#lib/catalog/load.ts'
import { summaryOf } from '#lib/catalog/summaries.ts'

export default async function NotFound() {
  const catalog = await loadCatalog()
  const latest = catalog.listed.filter((article) => article.kind !== 'page').slice(0, 5)
  return (
    <>
      <PageHead head={notFoundHead(catalog)} />
      <SiteShell site={catalog.site} current="">
        <NotFoundPage latest={latest.map((article) => summaryOf(article, catalog))} />
      </SiteShell>
    </>
  )
}

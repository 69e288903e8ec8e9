import { PageHead } from '#components/frame/page-head.tsx'
import { SiteShell } from '#components/frame/site-shell.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { loadCatalog } from '#lib/catalog/load.ts'
import { notFoundHead } from '#lib/heads/head.ts'
import { summaryOf } from '#lib/pages/summaries.ts'

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

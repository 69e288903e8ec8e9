import { PageHead } from '#components/frame/page-head.tsx'
import { SiteShell } from '#components/frame/site-shell.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { loadCatalog } from '#lib/catalog/load.ts'
import { notFoundHead } from '#lib/heads/head.ts'
import { newestPairs } from '#lib/pages/pairs.ts'
import { summaryOf } from '#lib/pages/summaries.ts'

export default async function NotFound() {
  const catalog = await loadCatalog()
  const pairs = newestPairs(catalog, 3)
  const shown = new Set(pairs.flat().map(({ address }) => address))
  const latest = catalog.listed.filter(({ kind, address }) => kind !== 'page' && !shown.has(address)).slice(0, 3)
  return (
    <>
      <PageHead head={notFoundHead(catalog)} />
      <SiteShell site={catalog.site} current="">
        <NotFoundPage pairs={pairs} latest={latest.map((article) => summaryOf(article, catalog))} />
      </SiteShell>
    </>
  )
}

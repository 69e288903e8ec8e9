import type { Metadata } from 'next'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { SiteShell } from '#components/site-shell.tsx'
import { loadCatalog } from '#lib/catalog/load.ts'
import { summaryOf } from '#lib/catalog/summaries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await loadCatalog()
  return { title: `Page not found · ${site.name}`, description: `There is no page at this address of ${site.name}.` }
}

export default async function NotFound() {
  const catalog = await loadCatalog()
  const latest = catalog.listed.filter((article) => article.kind !== 'page').slice(0, 5)
  return (
    <SiteShell site={catalog.site} current="">
      <NotFoundPage latest={latest.map((article) => summaryOf(article, catalog))} />
    </SiteShell>
  )
}

import type { Graph } from 'schema-dts'
import { ArticlePage } from '#components/article-page.tsx'
import { CategoriesPage } from '#components/categories-page.tsx'
import { DebatePage } from '#components/debate-page.tsx'
import { DebatesPage } from '#components/debates-page.tsx'
import { FrontPage } from '#components/front-page.tsx'
import { IndexPage } from '#components/index-page.tsx'
import { ListPage } from '#components/list-page.tsx'
import { PageHead } from '#components/page-head.tsx'
import { SearchPage } from '#components/search-page.tsx'
import { SiteShell } from '#components/site-shell.tsx'
import { StructuredData } from '#components/structured-data.tsx'
import type { Page as PageModel } from '#lib/catalog/model.ts'
import type { Site } from '#lib/site.ts'

interface Props {
  readonly site: Site
  readonly page: PageModel
}

/** Show whatever stands at an address, between masthead and foot. */
export function Page({ site, page, graph }: Props & { readonly graph: Graph }) {
  return (
    <>
      <PageHead head={page.head} />
      <SiteShell site={site} current={page.address}>
        <PageBody site={site} page={page} />
      </SiteShell>
      <StructuredData graph={graph} />
    </>
  )
}

/** Show whatever stands at an address, without the frame of the site. */
export function PageBody({ site, page }: Props) {
  switch (page.type) {
    case 'front':
      return <FrontPage page={page} sides={site.sides} />
    case 'article':
      return <ArticlePage page={page} />
    case 'search':
      return <SearchPage page={page} />
    case 'index':
      return <IndexPage page={page} />
    case 'list':
      return <ListPage page={page} />
    case 'debates':
      return <DebatesPage page={page} />
    case 'debate':
      return <DebatePage page={page} />
    case 'categories':
      return <CategoriesPage page={page} />
  }
}

import type { Graph } from 'schema-dts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { DebatePage } from '#components/debate/debate-page.tsx'
import { DebatesPage } from '#components/debate/debates-page.tsx'
import { PageHead } from '#components/frame/page-head.tsx'
import { SiteShell } from '#components/frame/site-shell.tsx'
import { StructuredData } from '#components/frame/structured-data.tsx'
import { FrontPage } from '#components/front-page.tsx'
import { CategoriesPage } from '#components/lists/categories-page.tsx'
import { IndexPage } from '#components/lists/index-page.tsx'
import { ListPage } from '#components/lists/list-page.tsx'
import { SearchPage } from '#components/lists/search-page.tsx'
import { SeriesPage } from '#components/lists/series-page.tsx'
import type { Page as PageModel } from '#lib/pages/model.ts'
import type { Site } from '#lib/site.ts'

interface Props {
  readonly site: Site
  readonly page: PageModel
}

/** Show whatever is at an address, between masthead and foot. */
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

/** Show whatever is at an address, without the frame of the site. */
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
    case 'series':
      return <SeriesPage page={page} />
    case 'debates':
      return <DebatesPage page={page} />
    case 'debate':
      return <DebatePage page={page} />
    case 'categories':
      return <CategoriesPage page={page} />
  }
}

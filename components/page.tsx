import { ArticlePage } from '#components/article/article-page.tsx'
import { DebatePage } from '#components/debate/debate-page.tsx'
import { DebatesPage } from '#components/debate/debates-page.tsx'
import { Analytics } from '#components/frame/analytics.tsx'
import { BrowserModule } from '#components/frame/browser-module.tsx'
import { PageHead } from '#components/frame/page-head.tsx'
import { SiteShell } from '#components/frame/site-shell.tsx'
import { StructuredData } from '#components/frame/structured-data.tsx'
import { FrontPage } from '#components/front-page.tsx'
import { CategoriesPage } from '#components/lists/categories-page.tsx'
import { IndexPage } from '#components/lists/index-page.tsx'
import { ListPage } from '#components/lists/list-page.tsx'
import { SearchPage } from '#components/lists/search-page.tsx'
import { SeriesPage } from '#components/lists/series-page.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import type { PageInput } from '#lib/inputs/page-input.ts'
import type { ModuleName } from '#lib/scripts.ts'
import { wordsOf } from '#lib/words/words.ts'

/** Show whatever is at an address, between masthead and foot. */
export function Page({ frame, site, languages, page, graph }: PageInput) {
  const module = moduleOf(page)
  const { analytics, isPreview } = site
  return (
    <>
      <PageHead head={page.head} palette={site.look.palette} />
      <SiteShell site={site} languages={languages} current={page.address} words={wordsOf(site.language)}>
        <PageBody site={site} page={page} />
      </SiteShell>
      {module && <BrowserModule address={frame.modules[module]} />}
      {analytics && !isPreview && <Analytics analytics={analytics} />}
      {graph && <StructuredData graph={graph} />}
    </>
  )
}

/** Name the module of `browser/` that a page needs besides the one that all pages share. */
function moduleOf(page: PageInput['page']): ModuleName | null {
  const { type } = page
  if (page.type === 'article') return page.comments ? 'comments' : null
  return type === 'search' || type === 'not-found' ? type : null
}

/** Show whatever is at an address, without the frame of the site. */
export function PageBody({ site, page }: Pick<PageInput, 'site' | 'page'>) {
  const words = wordsOf(site.language)
  switch (page.type) {
    case 'front':
      return <FrontPage page={page} sides={site.sides} logo={site.look.logo} words={words} />
    case 'article':
      return <ArticlePage page={page} words={words} />
    case 'search':
      return <SearchPage page={page} words={words} />
    case 'index':
      return <IndexPage page={page} words={words} />
    case 'list':
      return <ListPage page={page} words={words} />
    case 'series':
      return <SeriesPage page={page} words={words} />
    case 'debates':
      return <DebatesPage page={page} words={words} />
    case 'debate':
      return <DebatePage page={page} words={words} />
    case 'categories':
      return <CategoriesPage page={page} words={words} />
    case 'not-found':
      return <NotFoundPage site={site} pairs={page.pairs} latest={page.latest} words={words} />
  }
}

import type { Article } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { allCategories, allDebates, allSeries, type Link } from '#lib/lists/fixed-links.ts'
import type { Part } from '#lib/lists/indexes.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Footer, LinkGroup, Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { fixedTitles } from './page-names.ts'

/** What a site has that a footer can lead to. */
interface Has {
  readonly lists: readonly List[]
  readonly listed: readonly Article[]
  readonly debates: readonly Debate[]
  readonly years: readonly Part[]
}

/** The rest of a site with many pages is found by its own texts, and from A to Z. */
const mostPages = 8

/** Say what the foot of every page leads to: what site.yaml names, else the sides, what there is to read, and what is said of the site. */
export function footerOf(site: Site, has: Has): Footer {
  const { groups, rights } = site.footer
  return { groups: groups.length > 0 ? groups : allThereIs(site, has), rights: rights ?? `© ${site.name}` }
}

function allThereIs({ name }: Site, { lists, listed, debates, years }: Has): LinkGroup[] {
  const of = (label: string | null) =>
    lists.filter((list) => list.label === label).map(({ title, address }) => ({ title, address }))
  const only = (link: Link, isThere: boolean) => (isThere ? [link] : [])
  const archive = { title: fixedTitles.archive, address: urls.archive() }
  // Feeds tell of what the archive lists: dated posts and articles.
  const feed = { title: 'RSS feed', address: urls.feedsOf(urls.home).rss }
  const pages = listed.filter(({ kind }) => kind === 'page').slice(0, mostPages)
  return [
    { title: 'The debate', links: [...of('Side'), ...only(allDebates, debates.length > 0)] },
    {
      title: 'To read',
      links: [
        ...of(null),
        ...only(allSeries, of('Series').length > 0),
        ...only(allCategories, of('Category').length > 0),
        ...only(archive, years.length > 0),
      ],
    },
    {
      title: name,
      links: [...pages.map(({ breadcrumb, address }) => ({ title: breadcrumb, address })), ...only(feed, years.length > 0)],
    },
  ].filter(({ links }) => links.length > 0)
}

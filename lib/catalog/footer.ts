import type { Article } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { fixedLinks, type Link } from '#lib/lists/fixed-links.ts'
import type { Part } from '#lib/lists/indexes.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Footer, LinkGroup, Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'

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

function allThereIs(site: Site, { lists, listed, debates, years }: Has): LinkGroup[] {
  const of = (label: string | null) =>
    lists.filter((list) => list.label === label).map(({ title, address }) => ({ title, address }))
  const only = (link: Link, isThere: boolean) => (isThere ? [link] : [])
  const [words, links] = [wordsOf(site.language), fixedLinks(site)]
  // Feeds tell of what the archive lists: dated posts and articles.
  const feed = { title: words.feed, address: urls.feedsOf(urls.home).rss }
  const pages = listed.filter(({ kind }) => kind === 'page').slice(0, mostPages)
  return [
    { title: words.theDebate, links: [...of('Side'), ...only(links.debates, debates.length > 0)] },
    {
      title: words.toRead,
      links: [
        ...of(null),
        ...only(links.series, of('Series').length > 0),
        ...only(links.categories, of('Category').length > 0),
        ...only(links.archive, years.length > 0),
      ],
    },
    {
      title: site.name,
      links: [...pages.map(({ breadcrumb, address }) => ({ title: breadcrumb, address })), ...only(feed, years.length > 0)],
    },
  ].filter(({ links }) => links.length > 0)
}

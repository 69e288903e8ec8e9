import type { Article } from '#lib/content/article.ts'
import type { List } from './lists.ts'

/** Answer what the feeds of a list tell of, newest first: a page is no news, and a feed needs to know how new an article is. */
export const feedItems = (articles: readonly Article[]): Article[] =>
  articles.filter(({ kind, date }) => kind !== 'page' && date !== null)

/** Answer what the feeds of one of the site's lists tell of; only categories, authors and sides have feeds, and none is empty. */
export const feedItemsOf = ({ label, articles }: List): Article[] =>
  /^(Category|Author|Side)$/.test(label ?? '') ? feedItems(articles) : []

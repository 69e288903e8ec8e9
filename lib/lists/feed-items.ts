import type { Article } from '#lib/content/article.ts'
import type { List } from './lists.ts'

/** Say whether feeds tell of an article: a page is no news, and a feed needs to know how new an article is. */
export const isFeedItem = ({ kind, date }: Article): boolean => kind !== 'page' && date !== null

/** Say whether a list may have feeds: only categories, authors and sides have. */
export const hasFeedsOfItsOwn = ({ label }: List): boolean => /^(Category|Author|Side)$/.test(label ?? '')

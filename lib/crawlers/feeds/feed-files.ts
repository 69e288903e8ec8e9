import type { Catalog } from '#lib/catalog/catalog.ts'
import { feedLists } from '#lib/heads/feeds.ts'
import { fileAt, type ReadyFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'
import { atom } from './atom.ts'
import { feedOf } from './feed.ts'
import { feedSheet } from './feed-sheet.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

/** Make the feeds of every list that has any, and the style sheet that lets a browser show them. */
export async function feedFiles(catalog: Catalog): Promise<ReadyFile[]> {
  const files: ReadyFile[] = []
  for (const list of feedLists(catalog)) {
    const feed = await feedOf(list, catalog)
    const at = urls.feedsOf(list.address)
    const sheet = `/${feedSheet.file}`
    files.push(fileAt(at.rss, rss(feed, sheet)), fileAt(at.atom, atom(feed, sheet)), fileAt(at.json, jsonFeed(feed)))
  }
  return files.length === 0 ? [] : [...files, feedSheet]
}

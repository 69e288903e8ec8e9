import type { Catalog } from '#lib/catalog/catalog.ts'
import { feedFiles } from '#lib/crawlers/feeds/feed-files.ts'
import { fileAt, type ReadyFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'
import { iconFiles } from './icons.ts'
import { llmsText } from './llms.ts'
import { robotsText } from './robots.ts'
import { securityText } from './security.ts'
import { sitemapFiles } from './sitemap.ts'
import { twinText } from './twin.ts'
import { webManifest } from './web-manifest.ts'

/** Make every file that crawlers and agents read of a site, beside its pages. */
export async function crawlerFiles(catalog: Catalog): Promise<ReadyFile[]> {
  const { site } = catalog
  return [
    ...sitemapFiles(catalog),
    ...(await feedFiles(catalog)),
    fileAt(urls.robots, robotsText(site)),
    fileAt(urls.llms, llmsText(catalog)),
    ...(await twinFiles(catalog)),
    ...(site.security ? [fileAt(urls.security, securityText(site.security, site))] : []),
    fileAt(urls.manifest, webManifest(site)),
    ...(await iconFiles(catalog.icon)),
  ]
}

async function twinFiles(catalog: Catalog): Promise<ReadyFile[]> {
  const files: ReadyFile[] = []
  for (const article of catalog.articles) files.push(fileAt(urls.twin(article.address), await twinText(article, catalog)))
  return files
}

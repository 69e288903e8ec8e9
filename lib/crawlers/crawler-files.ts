import { codeHash, hashOf } from '#lib/cache.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { feedFiles } from '#lib/crawlers/feeds/feed-files.ts'
import { articlePrint } from '#lib/pages/article-page.ts'
import { fileAt, made, type UnmadeFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'
import { iconFiles } from './icons.ts'
import { llmsFile } from './llms.ts'
import { robotsText } from './robots.ts'
import { securityText } from './security.ts'
import { sitemapFiles } from './sitemap.ts'
import { twinText } from './twin.ts'
import { webManifest } from './web-manifest.ts'

/** Name every file that crawlers and agents read of a site, beside its pages. */
export async function crawlerFiles(catalog: Catalog): Promise<UnmadeFile[]> {
  const { site } = catalog
  const small = [
    ...sitemapFiles(catalog),
    fileAt(urls.robots, robotsText(site)),
    ...(site.security ? [fileAt(urls.security, securityText(site.security, site))] : []),
    fileAt(urls.manifest, webManifest(site)),
  ]
  return [
    ...small.map(made),
    ...(await iconFiles(catalog.icon, site)),
    llmsFile(catalog, await codeHash()),
    ...(await feedFiles(catalog)),
    ...(await twinFiles(catalog)),
  ]
}

async function twinFiles(catalog: Catalog): Promise<UnmadeFile[]> {
  const files: UnmadeFile[] = []
  for (const article of catalog.articles)
    files.push({
      file: urls.twin(article.address).slice(1),
      print: hashOf('twin', await codeHash(), catalog.site.origin, await articlePrint(article, catalog)),
      make: async () => Buffer.from(await twinText(article, catalog)),
    })
  return files
}

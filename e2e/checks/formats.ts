import { atomFaults, jsonFeedFaults, rssFaults } from '#lib/crawlers/feeds/sample-feed-rules.ts'
import { sitemapFaults } from '#lib/crawlers/sample-sitemap-rules.ts'
import { type Served, textAt } from './contract.ts'

/** What holds each kind of file to its format, by the end of its path. */
const rules: readonly (readonly [end: string, faults: (text: string) => string[] | Promise<string[]>])[] = [
  ['sitemap.xml', sitemapFaults],
  ['feed.xml', rssFaults],
  ['atom.xml', atomFaults],
  ['feed.json', jsonFeedFaults],
]

/** Say where the sitemap or a feed of a site breaks the rules of its format. */
export async function formatFaults(site: Served): Promise<string[]> {
  const checks = site.facts.files.flatMap((file) => {
    const rule = rules.find(([end]) => file === end || file.endsWith(`/${end}`))
    return rule ? [{ file, faultsIn: rule[1] }] : []
  })
  if (checks.length < rules.length) throw new Error(`Only ${checks.length} files were there to be checked.`)
  const found = checks.map(async ({ file, faultsIn }) =>
    (await faultsIn(await textAt(site, `/${file}`))).map((fault) => `${file}: ${fault}`),
  )
  return (await Promise.all(found)).flat()
}

import { slugify } from '#lib/urls.ts'
import { type Converted, convert } from './convert.ts'
import { madeOrigin } from './entry-files.ts'
import { isMadeByLayout } from './leads.ts'
import { oldPictures } from './pictures.ts'
import { movedArticles, type Placed, placeAll } from './places.ts'
import type { OldFolder } from './source/old-folder.ts'
import type { OldSite } from './source/old-site.ts'
import type { Count } from './step.ts'
import type { Target } from './target.ts'

/** Convert all texts. What turns out to have no words is no article, so the others are converted again, without it to link to. */
export async function convertAll(site: OldSite, folder: OldFolder, target: Target, count: Count) {
  const placed = placeAll(site.texts)
  const first = await convertPlaced(placed, site, folder, target, count)
  const wordless = first.converted.filter(isMadeByLayout).map(({ old }) => old)
  if (wordless.length === 0) return { ...first, wordless: [] }
  const stayed = wordless.flatMap(({ path, addresses: [own] }) => (own === undefined ? [] : [[path, own] as const]))
  const rest = placed.filter(({ old }) => !wordless.includes(old))
  return {
    ...(await convertPlaced(rest, { ...site, without: [...site.without, ...stayed] }, folder, target, count)),
    wordless: wordless.map(({ path }) => `${path} has a title and no text: the old site made its page of something else`),
  }
}

async function convertPlaced(placed: readonly Placed[], site: OldSite, folder: OldFolder, target: Target, count: Count) {
  const leads = new Map<string, number>()
  const authors = authorsNamed(site)
  const shared = {
    site,
    moved: movedArticles(placed, site),
    pictures: oldPictures(folder, site),
    newOrigin: target.origin ?? madeOrigin(site),
    authorOf: (key: string) => authors.get(key)?.slug ?? key,
    leads: (path: string) => void leads.set(path, (leads.get(path) ?? 0) + 1),
  }
  const converted: Converted[] = []
  for (const one of placed) {
    converted.push(convert(one, shared))
    count(converted.length, placed.length)
    // Work that never waits would let no progress be shown, and no signal be heard.
    if (converted.length % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return { converted, shared: { ...shared, leads, authors } }
}

/** An alias that two articles claim stays with the first, and so does one that is another article's address. */
export function claimOnce(converted: readonly Converted[]): { articles: Converted[]; double: readonly string[] } {
  const taken = new Set(converted.map(({ address }) => address))
  const double: string[] = []
  const articles = converted.map((article) => {
    const twice = article.aliases.filter((alias) => taken.has(alias))
    for (const alias of article.aliases) taken.add(alias)
    if (twice.length === 0) return article
    double.push(...twice.map((alias) => `${alias} (${article.old.path})`))
    const aliases = article.aliases.filter((alias) => !twice.includes(alias))
    return { ...article, aliases, text: withoutAliases(article.text, twice) }
  })
  return { articles, double }
}

function withoutAliases(text: string, aliases: readonly string[]): string {
  const end = text.indexOf('\n---\n')
  const lines = text
    .slice(0, end)
    .split('\n')
    .filter((line) => !aliases.some((alias) => line.trim() === `- ${alias}` || line.trim() === `- '${alias}'`))
  const at = lines.findIndex((line, index) => line === 'aliases:' && !lines[index + 1]?.startsWith('  -'))
  if (at >= 0) lines.splice(at, 1)
  return lines.join('\n') + text.slice(end)
}

/** People whom articles name by a key get a file each, by their name. */
function authorsNamed(site: OldSite): ReadonlyMap<string, { slug: string; author: OldSite['authors'][number] }> {
  return new Map(
    site.authors.flatMap((author) => (slugify(author.name) ? [[author.key, { slug: slugify(author.name), author }] as const] : [])),
  )
}

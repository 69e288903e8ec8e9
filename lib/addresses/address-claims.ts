import type { Move } from '#lib/content/addresses/redirects.ts'
import type { Article } from '#lib/content/article.ts'
import { compare, type Finding } from '#lib/findings.ts'
import type { Debate } from '#lib/lists/debates.ts'
import type { Part } from '#lib/lists/indexes.ts'
import { type List, pagesOf } from '#lib/lists/lists.ts'
import * as urls from '#lib/urls.ts'
import { reservedFiles } from './own-files.ts'

/** Who wants an address: a file of the content folder, or the site itself. */
interface Claim {
  readonly address: string
  /** `content/blog/x.md`, or what the site shows there: `the blog`. */
  readonly by: string
  readonly file: string | null
  readonly line: number
  readonly fix: string
  /** It comes with a page: where two such meet, their pages do, and that is said. */
  readonly follows?: boolean
}

/** Say where two want one address (compared without letter case). The message names every file. */
export function claimConflicts(
  articles: readonly Article[],
  lists: readonly List[],
  debates: readonly Debate[],
  parts: readonly Part[],
  moves: readonly Move[],
): Finding[] {
  const byAddress = new Map<string, Claim[]>()
  const claims = [
    ...claimsOfSite(lists, debates, parts),
    ...articles.flatMap(claimsOfArticle),
    ...debates.flatMap(claimsOfDebate),
    ...moves.map(claimOfMove),
  ]
  for (const claim of claims) {
    const key = urls.keyOf(claim.address.replace(/\/index\.html?$/i, '/'))
    byAddress.set(key, [...(byAddress.get(key) ?? []), claim])
  }
  const meet = (claims: readonly Claim[]) => claims.length > 1 && !claims.every(({ follows }) => follows)
  return [...byAddress.values()].filter(meet).flatMap(conflict)
}

function claimsOfArticle(article: Article): Claim[] {
  const { file } = article
  const fix = 'Give one of them another permalink: or another file name, or remove the alias.'
  const claim = (address: string, field: string) => ({ address, by: file, file, line: article.lineOf(field), fix })
  const former = article.aliases.filter((alias) => alias !== article.address)
  const twin = { ...claim(urls.twin(article.address), 'permalink'), follows: true }
  return [claim(article.address, 'permalink'), twin, ...former.map((alias) => claim(alias, 'aliases'))]
}

function claimsOfDebate({ address, aliases, file, lineOf }: Debate): Claim[] {
  const fix = 'Give one of them another file name, or remove the alias.'
  const former = aliases.filter((alias) => alias !== address)
  return [
    { address, by: file, file, line: 1, fix },
    ...former.map((alias) => ({ address: alias, by: file, file, line: lineOf('aliases'), fix })),
  ]
}

function claimOfMove({ from, file, line }: Move): Claim {
  const fix = 'Remove this line, because the address is in use, or give what is there now another address.'
  return { address: from, by: file, file, line, fix }
}

function claimsOfSite(lists: readonly List[], debates: readonly Debate[], parts: readonly Part[]): Claim[] {
  const own = (address: string, by: string) => ({ address, by, file: null, line: 1, fix: '' })
  const pages = lists.flatMap((list) =>
    Array.from({ length: pagesOf(list) }, (_, at) =>
      own(urls.pageOf(list.address, at + 1), list.file ?? `the page "${list.title}"`),
    ),
  )
  return [
    own(urls.home, 'the front page'),
    own(urls.categories, 'the list of categories'),
    own(urls.search, 'the search page'),
    own(urls.archive(), 'the archive'),
    ...parts.map(({ address, title }) => own(address, `the index of ${title}`)),
    ...(lists.some(({ label }) => label === 'Series') ? [own(urls.allSeries, 'the list of series')] : []),
    ...(debates.length > 0 ? [own(urls.debates, 'the list of debates')] : []),
    own('/404/', 'the page for what is not found'),
    ...reservedFiles(lists).map((address) => own(address, 'a file that crawlers read')),
    ...pages,
  ]
}

function conflict(claims: readonly Claim[]): Finding[] {
  const names = [...new Set(claims.map((claim) => claim.by))].toSorted(compare).join(' and ')
  return claims.flatMap(({ file, line, address, fix }) => {
    if (file === null) return []
    const message = `The address ${address} is claimed more than once: by ${names}.`
    return [{ file, line, column: 1, severity: 'error', rule: 'address-claimed-twice', message, fix }]
  })
}

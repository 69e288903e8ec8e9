import type { Move } from '#lib/content/addresses/redirects.ts'
import type { Article } from '#lib/content/article.ts'
import { compare, type Finding } from '#lib/findings.ts'
import type { Debate } from '#lib/lists/debates.ts'
import type { Part } from '#lib/lists/indexes.ts'
import { type List, pagesOf } from '#lib/lists/lists.ts'
import { onceFor } from '#lib/once-for.ts'
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
  editions: readonly { readonly folder: string }[] = [],
): Finding[] {
  const byAddress = new Map<string, Claim[]>()
  const claims = [
    ...['', ...editions.map(({ folder }) => folder)].flatMap((folder) => claimsOfFolder(folder, lists, debates)),
    ...claimsOfSite(lists, parts),
    ...articles.flatMap(claimsOfArticle),
    ...debates.flatMap(claimsOfDebate),
    ...moves.map(claimOfMove),
  ]
  for (const claim of claims) {
    const key = keyOf(claim)
    const others = byAddress.get(key)
    if (others) others.push(claim)
    else byAddress.set(key, [claim])
  }
  const meet = (claims: readonly Claim[]) => claims.length > 1 && !claims.every(({ follows }) => follows)
  return [...byAddress.values()].filter(meet).flatMap(conflict)
}

const keyOf = onceFor(({ address }: Claim) => urls.keyOf(address.replace(/\/index\.html?$/i, '/')))

/** Most articles are the same from one reading to the next. */
const claimsOfArticle = onceFor((article: Article): Claim[] => {
  const { file } = article
  const fix = 'Give one of them another permalink: or another file name, or remove the alias.'
  const claim = (address: string, field: string) => ({ address, by: file, file, line: article.lineOf(field), fix })
  const former = article.aliases.filter((alias) => alias !== article.address)
  const twin = { ...claim(urls.twin(article.address), 'permalink'), follows: true }
  return [claim(article.address, 'permalink'), twin, ...former.map((alias) => claim(alias, 'aliases'))]
})

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

const own = (address: string, by: string): Claim => ({ address, by, file: null, line: 1, fix: '' })

/** What the site has once in each of its languages. */
function claimsOfFolder(folder: string, lists: readonly List[], debates: readonly Debate[]): Claim[] {
  const inside = folder === '' ? '' : ` in ${folder}/`
  const claim = (address: string, by: string) => own(folder + address, by + inside)
  return [
    claim(urls.home, 'the front page'),
    claim(urls.categories, 'the list of categories'),
    claim(urls.search, 'the search page'),
    claim(urls.archive(), 'the archive'),
    ...(lists.some(({ label }) => label === 'Series') ? [claim(urls.allSeries, 'the list of series')] : []),
    ...(debates.length > 0 && folder === '' ? [claim(urls.debates, 'the list of debates')] : []),
  ]
}

function claimsOfSite(lists: readonly List[], parts: readonly Part[]): Claim[] {
  const pages = lists.flatMap((list) =>
    Array.from({ length: pagesOf(list) }, (_, at) =>
      own(urls.pageOf(list.address, at + 1), list.file ?? `the page "${list.title}"`),
    ),
  )
  return [
    ...parts.map(({ address, title }) => own(address, `the index of ${title}`)),
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
